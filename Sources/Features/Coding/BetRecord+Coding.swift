import Domain

extension BetRecord {
    /// Which optional values follow, and how.
    private struct Head: OptionSet {
        let rawValue: UInt32
        static let cut = Head(rawValue: 1 << 0)
        static let odd = Head(rawValue: 1 << 1)
        static let fine = Head(rawValue: 1 << 2)
        static let thousandths = Head(rawValue: 1 << 3)
        static let start = Head(rawValue: 1 << 4)
        static let hour = Head(rawValue: 1 << 5)
        static let clv = Head(rawValue: 1 << 6)
        static let edge = Head(rawValue: 1 << 7)
        static let match = Head(rawValue: 1 << 8)
        static let sideOrTier = Head(rawValue: 1 << 9)
        static let rare = Head(rawValue: 1 << 10)
        static let facts = Head(rawValue: 1 << 11)
        static let usual = Head(rawValue: 1 << 12)
        // From bit 13: result (3), market (4), marks (5), legs - 1 (5), currency other than euros (1).
        static let foreign = Head(rawValue: 1 << 30)
    }

    /// What a bet with such an end most often brought, so that it need not be written.
    private var usualProfit: Int64? {
        switch result {
        case .won:
            let win = (Double(stake) * (price - 1)).rounded()
            return win < 1e11 ? Int64(clamping: win) : nil
        case .lost: return -stake
        case .void: return 0
        case .halfWon, .halfLost, .cashedOut, nil: return nil
        }
    }

    /// A word, thirteen numbers and five single bytes.
    static let mostBytes = 4 + 13 * OutputSpan<UInt8>.longest + 5

    /// - Parameters: the number and the moment of the bet before it, from which it is told by the difference.
    /// - Precondition: room for ``mostBytes``.
    func write(to writer: inout OutputSpan<UInt8>, after id: BetID, _ moment: Timestamp) {
        let thousandths = (price * 1_000).rounded()
        let isShort = thousandths / 1_000 == price && thousandths < 1e9
        let isUsual = isSettled && profit == usualProfit
        let hasRare = limitShare != nil || secondsSinceAlert != nil
        var head: Head = []
        if wasCut { head.insert(.cut) }
        if isOddStake { head.insert(.odd) }
        if isFineStake { head.insert(.fine) }
        if isShort { head.insert(.thousandths) }
        if minutesBeforeStart != nil { head.insert(.start) }
        if hourOfWeek != nil { head.insert(.hour) }
        if clv != nil { head.insert(.clv) }
        if edge != nil { head.insert(.edge) }
        if match != nil { head.insert(.match) }
        if side != nil || tier != nil { head.insert(.sideOrTier) }
        if hasRare { head.insert(.rare) }
        if facts.rawValue != 0 { head.insert(.facts) }
        if isUsual { head.insert(.usual) }
        if currency != 0 { head.insert(.foreign) }
        let packed =
            head.rawValue | (result?.number ?? 0) << 13 | market.number << 16
            | UInt32(marks.rawValue & 31) << 20 | UInt32(legs - 1) << 25
        writer.word(packed)
        writer.signed(self.id.rawValue &- id.rawValue)
        writer.span(placedAt.rawValue &- moment.rawValue)
        if isShort { writer.unsigned(UInt64(clamping: thousandths)) } else { writer.double(price) }
        writer.signed(stake)
        if currency != 0 { writer.append(currency) }
        if let minutesBeforeStart { writer.signed(Int64(minutesBeforeStart)) }
        if let hourOfWeek { writer.append(hourOfWeek) }
        if isSettled {
            writer.signed(Int64(settledDay) - day)
            if !isUsual { writer.signed(profit) }
        }
        if let clv { writer.signed(Int64(clv)) }
        if let edge { writer.signed(Int64(edge)) }
        if let match { writer.signed(match) }
        if side != nil || tier != nil {
            writer.append((side?.rawValue ?? 0) << 5 | (tier ?? 31))
        }
        if hasRare {
            writer.optional(limitShare.map(Int64.init))
            writer.optional(secondsSinceAlert.map(Int64.init))
        }
        if facts.rawValue != 0 { writer.unsigned(UInt64(facts.rawValue)) }
    }

    init(from reader: inout ByteReader, after id: BetID, _ moment: Timestamp) throws(FoldFault) {
        let packed = try reader.word()
        guard packed >> 31 == 0 else { throw .invalid("a bet with marks that no bet has") }
        let head = Head(rawValue: packed)
        let outcome = packed >> 13 & 7
        guard let market = Market(number: packed >> 16 & 15) else {
            throw .invalid("a bet on a market that RISK0 does not know")
        }
        self.market = market
        result = BetResult(number: outcome)
        guard outcome == 0 || result != nil else { throw .invalid("a bet with a result that RISK0 does not know") }
        marks = BetMarks(rawValue: Int64(packed >> 20 & 31))
        legs = UInt8(packed >> 25 & 31) + 1
        (wasCut, isOddStake, isFineStake) = (head.contains(.cut), head.contains(.odd), head.contains(.fine))
        self.id = BetID(id.rawValue &+ (try reader.signed()))
        placedAt = Timestamp(rawValue: moment.rawValue &+ (try reader.span()))
        if head.contains(.thousandths) {
            price = Double(try reader.unsigned()) / 1_000
        } else {
            price = try reader.double()
        }
        guard (1...1e9).contains(price) else { throw .invalid("a bet at the price \(price)") }
        stake = try reader.amount(0...100_000_000_000)
        currency = head.contains(.foreign) ? try reader.byte() : 0
        guard Int(currency) < CurrencyScale.all.count else { throw .invalid("a bet in an unknown currency") }
        minutesBeforeStart = head.contains(.start) ? try reader.small() : nil
        hourOfWeek = head.contains(.hour) ? try reader.byte() : nil
        guard hourOfWeek.map({ $0 < 168 }) ?? true else { throw .invalid("an hour outside the week") }
        if result != nil {
            let settled = try reader.amount().addingReportingOverflow(placedAt.daysSince1970)
            guard (0...(1 << 24)).contains(settled.partialValue), !settled.overflow else {
                throw .invalid("a settlement that is out of range")
            }
            settledDay = Int32(settled.partialValue)
            if head.contains(.usual) {
                guard let usualProfit else { throw .invalid("a profit that is said to be usual and is not") }
                profit = usualProfit
            } else {
                profit = try reader.amount(-100_000_000_000...100_000_000_000)
            }
        }
        clv = head.contains(.clv) ? try reader.small() : nil
        edge = head.contains(.edge) ? try reader.small() : nil
        match = head.contains(.match) ? try reader.signed() : nil
        if head.contains(.sideOrTier) {
            let byte = try reader.byte()
            let (known, rank) = (byte >> 5, byte & 31)
            side = BackedSide(rawValue: known)
            guard side != nil || known == 0, rank <= 15 || rank == 31 else {
                throw .invalid("a side or league that RISK0 does not know")
            }
            tier = rank == 31 ? nil : rank
        }
        if head.contains(.rare) {
            limitShare = try reader.optional().flatMap { Int32(exactly: $0) }
            secondsSinceAlert = try reader.optional().flatMap { Int32(exactly: $0) }
        }
        if head.contains(.facts) {
            let answers = UInt32(exactly: try reader.unsigned()).flatMap(BetFacts.init(rawValue:))
            guard let answers else { throw .invalid("answers about a bet to questions that nobody asks") }
            facts = answers
        }
    }
}

extension ByteReader {
    fileprivate mutating func small() throws(FoldFault) -> Int32 {
        guard let value = Int32(exactly: try signed()) else { throw .invalid("a value that is out of range") }
        return value
    }
}
