import Coaching
import Domain
import Foundation
import Storage
import Telegram
import TestSupport
import Testing

@testable import Bot
@testable import Tracking

@Suite("What no button and no honest client ever sent", .timeLimit(.minutes(5)))
struct ForgedRequestTests {
    /// In all, over every verb, command and flow of the bot.
    static let cases = 20_000
    private static let perTransaction = 250
    private static let token = "25.1"

    @Test("over every verb, command and flow: nothing falls, nobody's rows are touched, nobody's words are told")
    func forged() async throws {
        // FORGED_SEED tries another one.
        let given = ProcessInfo.processInfo.environment["FORGED_SEED"].flatMap { UInt64($0) }
        let seed = given ?? 9_884_070_007_472_611_031
        print("forged requests: seed \(seed)")
        try await withTemporaryDirectory { directory in
            let world = try await ForgedWorld(try CoachChat.options().commands, in: directory.path)
            let running = Task { await world.tracker.run() }
            defer { running.cancel() }
            try await world.settle()
            let before = try await world.victimsRows()
            #expect(ForgedWorld.words.allSatisfy { before.contains($0) })

            var tally = Tally()
            let batches = Self.cases / Self.perTransaction
            for batch in 0..<batches {
                let forger = world.forgers[batch % world.forgers.count]
                try await serve(batch, of: forger, seed: seed &+ UInt64(batch), world, &tally)
                // What was changed is seen with the batch that did it.
                guard batch % 8 == 7 || batch == batches - 1 else { continue }
                let after = try await world.victimsRows()
                try #require(after == before, "the rows of a victim changed by batch \(batch) of seed \(seed)")
            }
            #expect(tally.served >= Self.cases)
            #expect(tally.missing(of: world.router.table) == [])
            try world.close()
        }
    }

    private func serve(
        _ batch: Int,
        of forger: ChatReference,
        seed: UInt64,
        _ world: ForgedWorld,
        _ tally: inout Tally
    ) async throws {
        let ids = try await world.ids(of: forger)
        var forge = ForgedRequests(seed: seed, foreign: ids.foreign, own: ids.own)
        let table = world.router.table
        var requests: [Request] = []
        var states: [(kind: String, state: [UInt8])?] = []
        while requests.count < Self.perTransaction {
            let number = batch * Self.perTransaction + requests.count
            var state: (kind: String, state: [UInt8])?
            if forge.chance(30), let kind = forge.pick(table.flows) {
                state = (kind, forge.state(of: kind, token: Self.token))
            }
            let input: Request.Input?
            switch number % 10 {
            case 0, 1:
                let command = table.commands[(number / 10 * 2 + number % 10) % table.commands.count].definition
                input = forge.line(command.name, examples: command.examples)
                tally.commands.insert(command.name)
            case 2:
                let kind = table.flows[number / 10 % table.flows.count]
                state = (kind, forge.state(of: kind, token: Self.token))
                input = forge.chance(20) ? .photo(fileID: "x", caption: "") : forge.line(nil, examples: [])
                tally.flows.insert(kind)
            default:
                let verb = table.verbs[(number / 10 * 7 + number % 10) % table.verbs.count]
                input = forge.press(verb, owner: forger.id.rawValue, token: Self.token)
                tally.verbs.insert(verb.name)
            }
            guard let input else { continue }
            requests.append(world.request(input, forger, message: forge.chance(90) ? 77 : nil))
            states.append(state)
        }
        let outcomes = try await world.serve(requests, before: states, of: forger)
        for (request, outcome) in zip(requests, outcomes) { try judge(outcome, of: request, seed, world, &tally) }
    }

    private func judge(
        _ result: Result<Outcome, any Error>,
        of request: Request,
        _ seed: UInt64,
        _ world: ForgedWorld,
        _ tally: inout Tally
    ) throws {
        let outcome: Outcome
        switch result {
        case .success(let done): outcome = done
        case .failure(let error):
            Issue.record("seed \(seed): \(error) for \(String("\(request.input)".prefix(300)))")
            return
        }
        tally.served += 1
        if case .button(let data) = request.input,
            case .press = world.router.admission(of: data, request)
        {
            tally.admitted.insert(data.verb)
        }
        for message in outcome.messages {
            let told = ForgedWorld.secrets.first { message.content.holds($0) }
            #expect(
                told == nil && message.recipient == request.user,
                "seed \(seed): \(told ?? "somebody else") was told for \(String("\(request.input)".prefix(300)))"
            )
        }
        #expect(outcome.consequences.allSatisfy { world.isOwn($0, of: request.user) }, "seed \(seed): \(request.input)")
    }
}

/// What was gone over.
private struct Tally {
    var served = 0
    var commands: Set<String> = []
    var flows: Set<String> = []
    var verbs: Set<String> = []
    /// Verbs of which a press got through to its handler.
    var admitted: Set<String> = []

    func missing(of table: CommandTable) -> [String] {
        table.commands.map(\.definition.name).filter { !commands.contains($0) }
            + table.flows.filter { !flows.contains($0) }
            + table.verbs.map(\.name).filter { !verbs.contains($0) || !admitted.contains($0) }
    }
}

extension [UInt8] {
    fileprivate func holds(_ word: String) -> Bool { Data(self).range(of: Data(word.utf8)) != nil }
}

extension ForgedWorld {
    /// Ids of rows of every kind: of the victims and of one forger.
    func ids(of forger: ChatReference) async throws -> (foreign: [Int64], own: [Int64]) {
        let users = victims.map(\.id)
        return try await tracker.store.read { book in
            func ids(of user: UserID) throws -> [Int64] {
                var ids = try book.openBets(of: user).map(\.id.rawValue)
                ids += try book.savedBets(of: user).map(\.id.rawValue)
                ids += try book.casinos(of: user).map(\.id.rawValue)
                ids += try book.limitReports(of: user).map(\.id.rawValue)
                ids += try book.cashMovements(of: user).map(\.id.rawValue)
                return ids
            }
            let turns = try (1...20).filter { turn in try users.contains { try book.turn(turn, of: $0) != nil } }
            return (
                try users.flatMap(ids) + turns.map { Int64($0) } + users.map(\.rawValue) + [1], try ids(of: forger.id)
            )
        }
    }

    /// Whether what follows a commit concerns this user alone.
    func isOwn(_ consequence: Consequence, of user: UserID) -> Bool {
        switch consequence {
        case .shred(let shredded): shredded == user
        case .converse(_, let talker): talker == user
        // Only admins put work back.
        case .takeUp: false
        case .export, .reconsider: true
        }
    }
}
