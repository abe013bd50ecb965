import Domain
import Testing

@testable import Coaching

@Suite("A question that leaves out what was said before")
struct FollowUpTests {
    private static let winamax = KnownCasino(id: CasinoID(2), name: "Winamax")
    private static let bet365 = KnownCasino(id: CasinoID(1), name: "Bet365")

    private static func entities(casino: KnownCasino? = nil, period: StatisticsPeriod? = nil) -> Entities {
        var entities = Entities()
        entities.casinos = casino.map { [$0] } ?? []
        entities.period = period
        return entities
    }

    @Test(
        "asks the same of another subject",
        arguments: ["and at winamax?", "et chez winamax ?", "winamax?", "what about winamax", "same for winamax"]
    )
    func anotherCasino(text: String) {
        let understood = FollowUp.resolve(
            text,
            .init(intent: .unknown, confidence: 0.3, entities: Self.entities(casino: Self.winamax)),
            after: (.resultsByCasino, Self.entities(casino: Self.bet365, period: .month))
        )
        #expect(understood.intent == .resultsByCasino)
        #expect(understood.entities == Self.entities(casino: Self.winamax, period: .month))
    }

    @Test("is left alone when it says what it means by itself")
    func complete() {
        let fresh = FollowUp.Understood(
            intent: .limitRisk,
            confidence: 0.9,
            entities: Self.entities(casino: Self.winamax)
        )
        let understood = FollowUp.resolve(
            "will winamax limit me",
            fresh,
            after: (.resultsByCasino, Self.entities(casino: Self.bet365))
        )
        #expect(understood == fresh)
    }

    @Test("needs a turn before it that can be asked of something else, and a subject of its own")
    func nothingToTake() {
        let bare = FollowUp.Understood(intent: .unknown, confidence: 0.2, entities: Entities())
        #expect(FollowUp.resolve("and?", bare, after: (.results, Entities())) == bare)
        let subject = FollowUp.Understood(
            intent: .unknown,
            confidence: 0.2,
            entities: Self.entities(casino: Self.winamax)
        )
        #expect(FollowUp.resolve("and winamax?", subject, after: (.greeting, Entities())) == subject)
        #expect(FollowUp.resolve("and winamax?", subject, after: nil) == subject)
    }
}
