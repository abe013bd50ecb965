import Domain

/// Something that a text names, and which tokens name it.
struct TextMark: Sendable {
    enum Meaning: Sendable {
        case casino(KnownCasino)
        case sport(Sport)
        case market(Market)
        case period(StatisticsPeriod)
        case term(GlossaryTerm)
        case amount(Amount)
        case price(Price)
        case probability(Double)
        /// A percentage of something else: of a bankroll, a yield.
        case share
        case count(Int)
        /// A number that is none of these.
        case number
    }

    let meaning: Meaning
    let tokens: Range<Int>
}
