import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite("SIGKILL", .timeLimit(.minutes(5)))
struct CrashTests {
    private static let crashes = 50
    private static let people = (1...24).map { Person(id: Int64(1_000 + $0), firstName: "User \($0)") }

    /// What the users write, and where the program is killed: the same in every run of a seed, as far as the machine
    /// allows.
    private struct Plan {
        var random: SplitMix64
        private(set) var bets: [(person: Person, selection: String, stake: Int64)] = []

        /// The next line: its selection and stake are its own.
        mutating func line() -> (text: String, person: Person) {
            let number = bets.count + 1
            let person = CrashTests.people[Int.random(in: 0..<CrashTests.people.count, using: &random)]
            let bet = (person: person, selection: "Rovers\(number)", stake: Int64(100 + number))
            bets.append(bet)
            return ("/bet bet365 football 1.90 \(bet.stake) \(bet.selection)", person)
        }
    }

    @Test("at any instant, fifty times: nothing acknowledged is lost, nothing is done twice, everyone is answered")
    func crashes() async throws {
        try await Stage.open { stage in
            let api = stage.api
            var plan = Plan(random: SplitMix64(seed: 2_026))
            for _ in 1...Self.crashes {
                try await stage.launch { program in
                    try await Self.talk(to: api, &plan)
                    try program.signal(SIGKILL)
                    #expect(try await program.wait() == .signalled(SIGKILL))
                }
            }
            try await stage.run { _ in try await api.allConfirmed(within: .seconds(60)) }
            try await Self.check(plan.bets, stage)
        }
    }

    /// Some lines, some of their effects, and a moment more: anything may be under way then.
    private static func talk(to api: StandInBotAPI, _ plan: inout Plan) async throws {
        let before = await api.requests
        for _ in 0..<Int.random(in: 3...8, using: &plan.random) {
            let line = plan.line()
            await api.sendText(line.text, from: line.person)
        }
        // Every line is answered, so there are three answers at least; of polls one more is sure.
        let (method, more) =
            Bool.random(using: &plan.random)
            ? ("sendMessage", Int.random(in: 1...3, using: &plan.random)) : ("getUpdates", 1)
        try await api.calls(of: method, count: before.count { $0.method == method } + more)
        // Nothing is waited for: this is the instant at which the program dies.
        try await Task.sleep(for: .microseconds(Int.random(in: 0...20_000, using: &plan.random)))
    }

    private static func check(
        _ bets: [(person: Person, selection: String, stake: Int64)],
        _ stage: Stage
    ) async throws {
        let (waiting, unsent) = try await stage.inspect { (try $0.waitingUpdateCount(), try $0.outboxDepth()) }
        #expect(waiting == 0)
        #expect(unsent == 0)
        for person in people {
            let written = bets.filter { $0.person == person }
            guard !written.isEmpty else { continue }
            let kept = try await stage.openBets(of: person)
            #expect(
                kept.map { "\($0.slip.legs.first?.selection ?? "") \($0.slip.stake.minorUnits)" }.sorted()
                    == written.map { "\($0.selection) \($0.stake * 100)" }.sorted()
            )
            let answers = await stage.api.messages(to: person).map(\.text)
            for bet in written {
                #expect(answers.contains { $0.contains("\n\(bet.selection) at 1.90") }, "\(bet.selection)")
            }
        }
        let counters = try await stage.counters()
        #expect(counters[.updatesHandled] == Int64(bets.count))
        #expect(counters[.updatesReceived] == Int64(bets.count))
    }
}
