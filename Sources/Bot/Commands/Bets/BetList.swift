import Domain
import Storage
import Telegram

/// The open and saved bets of a user, eight at a time, each with its buttons.
struct BetList {
    enum Purpose: String { case look, settle }

    static let pageLength = 8

    let turn: Turn
    private let words: BetWords

    init(_ turn: Turn) {
        self.turn = turn
        words = BetWords(turn)
    }

    struct Page {
        var text: RichText
        var buttons: [[InlineKeyboardButton]]
        let open: Int
        let saved: Int
    }

    /// A page of open bets, the oldest first, then of saved ones. A number beyond the last page gives the last.
    func page(_ number: Int) throws -> Page {
        let (open, saved) = try turn.book.openCounts(of: turn.user)
        guard open + saved > 0 else {
            let text = turn.say(en: "No bet is open or saved.", fr: "Aucun pari n'est ouvert ni gardé.")
            return Page(text: text, buttons: [], open: 0, saved: 0)
        }
        let last = (open + saved - 1) / Self.pageLength
        let number = min(max(0, number), last)
        let bets = try bets(onPage: number, open: open)
        var text = try head(open: open, saved: saved)
        for bet in bets { text += "\n" + line(bet) }
        var buttons = try bets.map { try row(for: $0, page: number) }
        let turning = try turningButtons(number, last)
        if !turning.isEmpty { buttons.append(turning) }
        if open > 1 {
            buttons.append([try turn.button(turn.word("Many at once", "Plusieurs à la fois"), "settle.many")])
        }
        return Page(text: text, buttons: buttons, open: open, saved: saved)
    }

    func event(_ page: Page, _ purpose: Purpose) -> Event {
        turn.event(
            .betsListed,
            ["open": .integer(page.open), "saved": .integer(page.saved), "purpose": .code(purpose.rawValue)]
        )
    }

    private func bets(onPage number: Int, open: Int) throws -> [Bet] {
        let offset = number * Self.pageLength
        let bets = try turn.book.openBets(of: turn.user, limit: Self.pageLength, offset: offset)
        guard bets.count < Self.pageLength else { return bets }
        return try bets
            + turn.book.savedBets(
                of: turn.user,
                limit: Self.pageLength - bets.count,
                offset: max(0, offset - open)
            )
    }

    private func head(open: Int, saved: Int) throws -> RichText {
        let stakes = Dictionary(grouping: try turn.book.accounts(of: turn.user), by: \.currency)
            .compactMap { currency, accounts -> String? in
                let sum = accounts.reduce(Int64(0)) { $0 + $1.openStake }
                return sum == 0 ? nil : Money(minorUnits: sum, currency: currency).formatted(turn.language)
            }.sorted()
        var text = turn.say(en: "\(bold: "Open: \(open)")", fr: "\(bold: "Ouverts : \(open)")")
        if !stakes.isEmpty { text += RichText(", " + stakes.joined(separator: " + ")) }
        if saved > 0 { text += turn.say(en: " · saved: \(saved)", fr: " · gardés : \(saved)") }
        return text
    }

    private func line(_ bet: Bet) -> RichText {
        var line: RichText = "#\(bet.id) \(words.line(bet.slip, at: bet.casinoName))"
        if let closing = words.closing(bet) { line += " · " + closing }
        return bet.decision == .save ? turn.say(en: "\(line) (saved)", fr: "\(line) (gardé)") : line
    }

    private func row(for bet: Bet, page: Int) throws -> [InlineKeyboardButton] {
        let (id, page) = (CallbackData.number(bet.id.rawValue), CallbackData.number(Int64(page)))
        guard bet.decision == .bet else {
            return [
                try turn.button(turn.word("#\(bet.id) Place", "#\(bet.id) Placer"), "bets.place", id),
                try turn.button(turn.word("Drop", "Écarter"), "bets.drop", id, page),
            ]
        }
        let (won, lost) = (BetResult.won, BetResult.lost)
        return [
            try turn.button("#\(bet.id) \(won.name(in: turn.language))", "settle.list", id, won.rawValue, page),
            try turn.button(lost.name(in: turn.language), "settle.list", id, lost.rawValue, page),
            try turn.button("…", "settle.card", id),
        ]
    }

    private func turningButtons(_ number: Int, _ last: Int) throws -> [InlineKeyboardButton] {
        var row: [InlineKeyboardButton] = []
        if number > 0 {
            row.append(try turn.button("‹ \(number)", "bets.page", CallbackData.number(Int64(number - 1))))
        }
        if number < last {
            row.append(try turn.button("\(number + 2) ›", "bets.page", CallbackData.number(Int64(number + 1))))
        }
        return row
    }
}
