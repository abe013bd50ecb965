/// What the market answered about a bet, each with yes, no, or nothing known.
struct BetFacts: Hashable, Sendable {
    enum Question: UInt32, CaseIterable {
        /// A price above the sharp book's close, and above the close where the bet was placed.
        case beatsSharpClose, beatsBookClose
        /// No book had a better price; and with the best prices of the other sides it was certain to win.
        case isBestPrice, isArbitrage
        /// Within two hours of the market's opening.
        case isOpening
        /// Within ten minutes of a move that the price had not followed.
        case isStale
        /// Within ten seconds of an incident of the match.
        case isCourtSide
        /// On a market where the casino took 500 euros at most.
        case isThinMarket
        /// Of a parlay: two legs are of the same match.
        case isSameGame
    }

    /// Two bits a question: known, and yes.
    private(set) var rawValue: UInt32 = 0

    init() {}

    /// Nil where an answer is given to a question that is not known to have one, or to none at all.
    init?(rawValue: UInt32) {
        let questions = UInt32(Question.allCases.count)
        let known = rawValue & 0x5555_5555
        guard rawValue >> (2 * questions) == 0, (rawValue >> 1) & 0x5555_5555 & ~known == 0 else { return nil }
        self.rawValue = rawValue
    }

    subscript(question: Question) -> Bool? {
        get {
            let bits = (rawValue >> (2 * question.rawValue)) & 3
            return bits & 1 == 0 ? nil : bits == 3
        }
        set {
            let bits: UInt32 = newValue.map { $0 ? 3 : 1 } ?? 0
            rawValue = rawValue & ~(3 << (2 * question.rawValue)) | bits << (2 * question.rawValue)
        }
    }
}
