import Domain
import Simulation
import Testing

@Suite("A simulated world")
struct WorldTests {
    private static let casinos = [TestWorld.casino("Alder"), TestWorld.casino("Birch", base: 0.05)]

    @Test("is the same from the same seed, and another from another")
    func seed() {
        func acts(_ seed: UInt64) -> [String] {
            TestWorld.played(TestWorld.plan(seed: seed), Self.casinos).days.flatMap { $0 }
                .map { "\($0.bettor) \($0.moment.rawValue) \($0.content)" }
        }
        let first = acts(7)
        #expect(first.count > 200)
        #expect(first == acts(7))
        #expect(first != acts(8))
    }

    @Test("has bettors who do the same, however many others there are")
    func bettorsAreTheirOwn() {
        func acts(_ users: Int) -> [String] {
            TestWorld.played(TestWorld.plan(users: users), Self.casinos).days.flatMap { $0 }
                .filter { $0.bettor == 3 }.compactMap(\.line)
        }
        #expect(!acts(5).isEmpty)
        #expect(acts(5) == acts(40))
    }

    @Test("tells each day's acts in the order of time, within the day")
    func order() {
        let plan = TestWorld.plan()
        for (day, acts) in TestWorld.played(plan, Self.casinos).days.enumerated() {
            #expect(zip(acts, acts.dropFirst()).allSatisfy { $0.moment <= $1.moment })
            #expect(acts.allSatisfy { (plan.start(of: day)..<plan.start(of: day + 1)).contains($0.moment) })
        }
    }

    @Test("settles each bet once, after it was placed")
    func settlements() {
        var placed: Set<Int> = []
        var settled: Set<Int> = []
        for act in TestWorld.played(TestWorld.plan(), Self.casinos).days.flatMap({ $0 }) {
            switch act.content {
            case .bet(let number, _): #expect(placed.insert(number).inserted)
            case .settle(let numbers, _):
                for number in numbers {
                    #expect(placed.contains(number))
                    #expect(settled.insert(number).inserted)
                }
            default: break
            }
        }
        #expect(Double(settled.count) > 0.7 * Double(placed.count))
    }

    @Test("places no bet on a match that is over, nor before the match is announced")
    func bettingTimes() {
        let plan = TestWorld.plan()
        let (world, days) = TestWorld.played(plan, Self.casinos)
        let starts = Dictionary(
            grouping: world.calendar.fixtures,
            by: { "match=\($0.home)-\($0.away)" }
        ).mapValues { $0.map(\.startsAt) }
        var checked = 0
        for act in days.flatMap({ $0 }) {
            guard case .bet(_, let line) = act.content, line.hasPrefix("/bet"),
                let word = line.split(separator: " ").first(where: { $0.hasPrefix("match=") })
            else { continue }
            checked += 1
            let span = (act.moment - Fixture.length)...(act.moment + .days(World.horizon + 1))
            #expect(starts[String(word)]?.contains(where: span.contains) == true, "\(line)")
        }
        #expect(checked > 100)
    }

    @Test("has bettors of every kind, who differ in what casinos look at")
    func kinds() throws {
        let bettors = TestWorld.world(TestWorld.plan(users: 800), Self.casinos).bettors
        func mean(_ kind: BettorKind, _ trait: KeyPath<Traits, Double>) throws -> Double {
            let values = bettors.filter { $0.kind == kind }.map { $0.traits[keyPath: trait] }
            try #require(values.count >= 20)
            return values.reduce(0, +) / Double(values.count)
        }
        #expect(try mean(.sharp, \.skill) > 3 * mean(.recreational, \.skill))
        #expect(try mean(.arbitrageur, \.shopping) > 3 * mean(.chaser, \.shopping))
        #expect(try mean(.bonusHunter, \.promotions) > 3 * mean(.sharp, \.promotions))
        #expect(try mean(.chaser, \.live) > 3 * mean(.sharp, \.live))
        // People of a kind lie far apart, so that no kind gives itself away by one trait.
        let skills = bettors.filter { $0.kind == .sharp }.map(\.traits.skill)
        #expect((skills.max() ?? 0) - (skills.min() ?? 0) > 0.5)
    }
}
