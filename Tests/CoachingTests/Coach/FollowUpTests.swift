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

    @Test(
        "takes no number of before where it brings none, and says nothing of them",
        arguments: ["l'OM est fini cette saison", "PSG cette saison", "and at winamax?", "arsenal are done this year"]
    )
    func ownSubject(text: String) throws {
        var priced = Entities()
        priced.prices = [try #require(Price(numerator: 7, denominator: 5))]
        let fresh = FollowUp.Understood(intent: .unknown, confidence: 0.2, entities: Self.entities(period: .year))
        #expect(FollowUp.resolve(text, fresh, after: (.valueOfPrice, priced)) == fresh)
    }

    @Test(
        "is no fragment where it is a sentence",
        arguments: ["l'OM est fini cette saison", "they were lucky this year"]
    )
    func sentence(text: String) {
        let fresh = FollowUp.Understood(intent: .unknown, confidence: 0.2, entities: Self.entities(period: .year))
        #expect(FollowUp.resolve(text, fresh, after: (.results, Entities())) == fresh)
    }

    @Test(
        "takes them where it names what was said",
        arguments: ["what should I stake at that price?", "combien miser à cette cote ?", "same odds, how much?"]
    )
    func reference(text: String) throws {
        var priced = Entities()
        priced.prices = [try #require(Price(numerator: 21, denominator: 10))]
        priced.probability = 0.52
        let fresh = FollowUp.Understood(intent: .stakeAdvice, confidence: 0.9, entities: Entities())
        let understood = FollowUp.resolve(text, fresh, after: (.valueOfPrice, priced))
        #expect(understood.intent == .stakeAdvice && understood.entities == priced)
    }

    @Test("may ask for another part of Kelly", arguments: ["half kelly?", "et demi-kelly ?", "kelly complet ?"])
    func kelly(text: String) throws {
        var (priced, half) = (Entities(), Entities())
        priced.prices = [try #require(Price(numerator: 21, denominator: 10))]
        half.kellyPart = 0.5
        let fresh = FollowUp.Understood(intent: .explainTerm, confidence: 0.9, entities: half)
        let understood = FollowUp.resolve(text, fresh, after: (.stakeAdvice, priced))
        #expect(understood.intent == .stakeAdvice && understood.entities.prices == priced.prices)
        #expect(understood.entities.kellyPart == 0.5)
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
