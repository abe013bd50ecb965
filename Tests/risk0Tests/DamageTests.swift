import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("One damaged page", .timeLimit(.minutes(5)))
struct DamageTests {
    @Test("is one user's trouble: their work is set aside, others are served, and the doctor names the table")
    func onePage() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                _ = try await api.nextMessage(to: ann)
                await api.sendText("/cancel", from: bruno)
                _ = try await api.nextMessage(to: bruno)
            }
            let file = URL(filePath: stage.data).appending(path: "risk0.sqlite")
            let page = try await fillAndFind(stage)
            let kept = try Data(contentsOf: file).subdata(in: page)
            try overwrite(page, of: file, with: Data(repeating: 0x2A, count: page.count))
            try await stage.run { program in
                await api.sendText("/settle 1 won", from: ann)
                let told = try await api.nextMessage(to: ann)
                #expect(told.text.contains("set aside"), "\(told.text)")
                await api.sendText("/bet bet365 football 1.90 20 Chelsea", from: bruno)
                #expect(try await api.nextMessage(to: bruno).text.hasPrefix("Noté #"))
                await api.sendText("/help", from: ann)
                #expect(try await api.nextMessage(to: ann).text.contains("/bet"))
                try await api.allConfirmed()
                #expect(!program.standardError.text.contains("Closing prices could not be looked up"))
            }
            let doctor = try await stage.end(of: ["doctor", "--offline"])
            #expect(doctor.end == .exited(1))
            #expect(doctor.output.contains("damaged (in bet_decisions:"), "\(doctor.output)")
            try overwrite(page, of: file, with: kept)
            #expect(try await stage.inspect { try $0.setAsideCounts() } == [.update: 1])
            // The leg whose bet did not read is not looked for any more.
            #expect(try await stage.inspect { try $0.legsToMatch(limit: 5, of: BetID(1)).isEmpty })
        }
    }

    @Test("a page of what waits to be sent, or to be answered: the start goes on, and the rest is served")
    func waiting() async throws {
        try await StandInModel.withServer { model in
            let variables = ["LLM_BASE_URL": model.url, "LLM_API_KEY": "sk-planted", "LLM_MODEL": "stand-in-1"]
            try await Stage.open(variables) { stage in
                let api = stage.api
                await model.reply(.silence(after: []))
                try await stage.run { _ in
                    await api.sendText("/cancel", from: bruno)
                    _ = try await api.nextMessage(to: bruno)
                    await api.sendText("tell me about patience", from: ann)
                    _ = try await model.nextRequest()
                }
                let file = URL(filePath: stage.data).appending(path: "risk0.sqlite")
                let store = try stage.store()
                let (pages, size) = try await store.write { ledger in
                    let user = try ledger.book.unansweredTurns()[0].user
                    for _ in 1...300 {
                        let draft = OutboxDraft(recipient: user, content: Array(repeating: 0, count: 64))
                        _ = try ledger.enqueue(draft, at: Timestamp(rawValue: 1))
                    }
                    let pages = try ["outbox", "conversation_logs"].map { table in
                        try ledger.database.integer(
                            "SELECT pageno FROM dbstat WHERE name = '\(table)' AND pagetype = 'leaf' ORDER BY path LIMIT 1"
                        )
                    }
                    return (pages, try ledger.database.integer("PRAGMA page_size"))
                }
                try await store.truncateLog()
                try store.close()
                let places = pages.map { Int(($0 - 1) * size)..<Int($0 * size) }
                let whole = try Data(contentsOf: file)
                for place in places { try overwrite(place, of: file, with: Data(repeating: 0x2A, count: place.count)) }
                try await stage.run { _ in
                    await api.sendText("/cancel", from: bruno)
                    _ = try await api.nextMessage(to: bruno)
                }
                for place in places { try overwrite(place, of: file, with: whole.subdata(in: place)) }
                let counts = try await stage.inspect { try $0.setAsideCounts() }
                #expect(counts[.question] == 1 && counts[.task, default: 0] > 1, "\(counts)")
            }
        }
    }

    @Test("of the exports on request: the one on it is set aside, the next one is made, and everybody is served")
    func exports() async throws {
        let (odile, second) = (Person(id: 9, firstName: "Odile"), Person(id: 10, firstName: "Second"))
        try await Stage.open(["ADMIN_USER_IDS": "9,10"]) { stage in
            let api = stage.api
            try await stage.run { _ in
                for admin in [odile, second] {
                    await api.sendText("/cancel", from: admin)
                    _ = try await api.nextMessage(to: admin)
                }
                await api.sendText("/exports openai", from: odile)
                // That it is begun, then what came of it.
                for _ in 1...2 { _ = try await api.nextMessage(to: odile) }
            }
            let (first, other) = (try await stage.user(odile), try await stage.user(second))
            let (page, waiting) = try await ask(stage, first, other)
            try await stage.run { program in
                let told = try await api.nextMessage(to: second)
                #expect(!told.text.contains("could not be made"), "\(told.text)")
                for person in [odile, bruno] {
                    await api.sendText("/help", from: person)
                    while try await !api.nextMessage(to: person).text.contains("/bet") {}
                }
                await api.sendText("/collection", from: odile)
                let shown = try await api.nextMessage(to: odile)
                #expect(shown.text.contains("Set aside: export 1"), "\(shown.text)")
            }
            try page.mend()
            #expect(try await stage.inspect { try $0.setAsideCounts() } == [.export: 1])
            #expect(try await stage.inspect { try $0.begun(.export) } == [waiting])
        }
    }

    /// Has two admins wait for an export each, whose requests stand on pages of their own, and damages the first.
    /// - Returns: the page, and the request on it.
    private func ask(_ stage: Stage, _ first: UserID, _ second: UserID) async throws -> (DamagedPage, Int64) {
        let store = try stage.store()
        let (request, number, size) = try await store.write { ledger in
            let database = ledger.database
            let plan = try database.rows("SELECT plan FROM export_requests LIMIT 1") { $0[0] as String }[0]
            func ask(_ user: UserID, _ name: String) throws -> Int64 {
                let plan = plan.replacing("conversations-", with: "\(name)-")
                return try ledger.requestExport(by: user, plan: plan, at: Timestamp(rawValue: 1))
            }
            let request = try ask(first, "first")
            for _ in 1...200 {
                let between = try ask(first, "between")
                _ = try ledger.endExportRequest(between, outcome: "done", at: Timestamp(rawValue: 1))
            }
            _ = try ask(second, "second")
            let leaf = try database.integer(DamagedPage.leaves(of: "export_requests") + " LIMIT 1")
            return (request, leaf, try database.integer("PRAGMA page_size"))
        }
        try await store.truncateLog()
        try store.close()
        let file = URL(filePath: stage.data).appending(path: "risk0.sqlite")
        return (try DamagedPage(number, ofBytes: size, in: file), request)
    }

    @Test("of the log or of a fold keeps nobody else's features from being kept")
    func features() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                for person in [ann, bruno] {
                    await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: person)
                    _ = try await api.nextMessage(to: person)
                }
            }
            let file = URL(filePath: stage.data).appending(path: "risk0.sqlite")
            let (first, second) = (try await stage.user(ann), try await stage.user(bruno))
            let page = try await ageAndFind(stage, first: first, second: second)
            let kept = try Data(contentsOf: file).subdata(in: page)
            try overwrite(page, of: file, with: Data(repeating: 0x2A, count: page.count))
            let snapshot = try await stage.end(of: ["features", "snapshot"])
            #expect(snapshot.end == .exited(0), "\(snapshot.errors)")
            let doctor = try await stage.end(of: ["doctor", "--offline"])
            #expect(doctor.output.contains("damaged (in system_events:"), "\(doctor.output)")
            try overwrite(page, of: file, with: kept)
            let states = try await stage.inspect { book in
                (try book.featureState(of: first) != nil, try book.featureState(of: second) != nil)
            }
            // The first person's rows on other pages are folded, too.
            #expect(states == (true, true))
        }
    }

    /// Has all that the log holds have come days ago, and one person's events fill its first pages and more; finds one
    /// that holds theirs alone.
    private func ageAndFind(_ stage: Stage, first: UserID, second: UserID) async throws -> Range<Int> {
        let store = try stage.store()
        let (number, size) = try await store.write { ledger in
            let database = ledger.database
            let past = 3 * 86_400_000
            let columns = try database.rows(
                "SELECT name FROM pragma_table_info('system_events') WHERE name NOT IN ('id', 'seq')"
            ) { $0[0] as String }.joined(separator: ", ")
            try database.run("CREATE TEMP TABLE past AS SELECT * FROM system_events")
            try database.run("DELETE FROM system_events")
            for (user, times) in [(first, 200), (second, 1)] {
                for _ in 1...times {
                    try database.run(
                        """
                        INSERT INTO system_events (id, \(columns))
                        SELECT randomblob(16), \(columns) FROM past WHERE user_id = ? ORDER BY seq
                        """,
                        [user.rawValue]
                    )
                }
            }
            try database.run("DROP TABLE past")
            try database.run(
                "UPDATE system_events SET occurred_at = occurred_at - ?1, recorded_at = recorded_at - ?1",
                [past]
            )
            let size = try database.integer("PRAGMA page_size")
            let number = try database.integer(
                "SELECT pageno FROM dbstat WHERE name = 'system_events' AND pagetype = 'leaf' ORDER BY path LIMIT 1"
            )
            return (number, size)
        }
        try await store.truncateLog()
        try store.close()
        let start = Int((number - 1) * size)
        return start..<start + Int(size)
    }

    /// Has the first user's bets fill many pages, and finds the first of them: what was logged last stands elsewhere.
    private func fillAndFind(_ stage: Stage) async throws -> Range<Int> {
        let store = try stage.store()
        let (number, size) = try await store.write { ledger in
            let columns = try ledger.database.rows(
                "SELECT name FROM pragma_table_info('bet_decisions') WHERE name <> 'id'"
            ) { $0[0] as String }.map { "\"\($0)\"" }.joined(separator: ", ")
            for _ in 1...8 {
                try ledger.database.run("INSERT INTO bet_decisions (\(columns)) SELECT \(columns) FROM bet_decisions")
            }
            let size = try ledger.database.integer("PRAGMA page_size")
            let number = try ledger.database.integer(
                "SELECT pageno FROM dbstat WHERE name = 'bet_decisions' AND pagetype = 'leaf' ORDER BY path LIMIT 1"
            )
            return (number, size)
        }
        try await store.truncateLog()
        try store.close()
        let start = Int((number - 1) * size)
        return start..<start + Int(size)
    }

    private func overwrite(_ range: Range<Int>, of file: URL, with bytes: Data) throws {
        let handle = try FileHandle(forWritingTo: file)
        try handle.seek(toOffset: UInt64(range.lowerBound))
        try handle.write(contentsOf: bytes)
        try handle.close()
    }
}
