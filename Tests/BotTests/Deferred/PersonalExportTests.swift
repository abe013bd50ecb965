import Bot
import Domain
import Foundation
import Storage
import Synchronization
import Telegram
import Testing
import Tracking

@Suite("a user's own data as a file", .timeLimit(.minutes(1)))
struct PersonalExportTests {
    private static let nasty = "Zoë \"quoted\" \\ back\nline\ttab \u{1} ‮ 😀 </script>"

    /// A user with a bet in their own words at a casino of their own.
    private func bettor(_ desk: Desk, language: Language = .english, bets: Int = 1) async throws -> UserID {
        let user = try await desk.user(language: language)
        try await desk.tracker.perform { ledger, now in
            let casino = try #require(try ledger.addCasino(named: "Chez Zoë", for: user, at: now))
            let price = try #require(Price(numerator: 19, denominator: 10))
            let leg = Leg(price: price, sport: .football, market: .other, selection: Self.nasty)
            let stake = Money(minorUnits: 2_050, currency: .euro)
            for _ in 0..<bets {
                let context = try ledger.book.context(of: user, in: .euro)
                _ = try ledger.record(
                    NewBet(
                        user: user,
                        session: nil,
                        slip: BetSlip(casino: casino.id, legs: [leg], stake: stake),
                        decision: .bet,
                        source: .line,
                        context: context,
                        decidedAt: now,
                        recordedAt: now
                    )
                )
            }
        }
        return user
    }

    private func file(_ call: OutgoingCall?) throws -> (file: OutgoingCall.File, caption: String) {
        guard case .multipart("sendDocument", let fields, let file) = call?.content else {
            throw Refused(found: "\(String(describing: call?.method))")
        }
        return (file, fields.first { $0.name == "caption" }?.value ?? "")
    }

    private struct Refused: Error { let found: String }

    @Test("it is one JSON file that reads back, whatever the words in it", arguments: [Language.english, .french])
    func whole(_ language: Language) async throws {
        try await Desk.open { desk in
            let user = try await bettor(desk, language: language)
            let other = try await desk.user(8)
            let call = try await desk.workshop().prepare(desk.item(.personalExport(user: user), for: user))
            let (file, caption) = try file(call)
            #expect(file.name == "risk0-export-2026-03-10.json" && file.contentType == "application/json")
            #expect(
                caption.contains(language == .english ? "All that RISK0 holds of you" : "Tout ce que RISK0 détient")
            )
            let root = try #require(try JSONSerialization.jsonObject(with: Data(file.content)) as? [String: Any])
            #expect(root["format"] as? String == "risk0-personal-export" && root["version"] as? Int == 1)
            #expect(root["generated_at"] as? String == "2026-03-10T12:00:00.000Z")
            #expect((root["how_to_read"] as? [String: String])?.count == 3)
            let tables = try #require(root["tables"] as? [String: [[String: Any]]])
            #expect(tables["users"]?.count == 1 && tables["users"]?[0]["zone"] as? String == "Europe/Paris")
            #expect(tables["casinos"]?[0]["name"] as? String == "Chez Zoë")
            #expect(tables["bet_decisions"]?[0]["stake"] as? Int == 2_050)
            let detail = try #require(tables["bet_legs"]?[0]["detail"] as? String)
            let words = try #require(try JSONSerialization.jsonObject(with: Data(detail.utf8)) as? [String: Any])
            #expect(words.values.contains { $0 as? String == Self.nasty })
            #expect(tables["flows"]?.isEmpty == true)
            #expect(!tables.values.joined().contains { ($0["user_id"] as? Int64) == other.rawValue })
        }
    }

    @Test("a file that Telegram would refuse is compressed, and one that is too large even so is owned up to")
    func large() async throws {
        try await Desk.open { desk in
            let user = try await bettor(desk, bets: 300)
            let item = try desk.item(.personalExport(user: user), for: user)
            let plain = try file(try await desk.workshop().prepare(item)).file
            let small = try file(try await desk.workshop(largestFile: plain.content.count / 2).prepare(item)).file
            #expect(small.name.hasSuffix(".json.gz") && small.contentType == "application/gzip")
            #expect(small.content.starts(with: [0x1F, 0x8B]) && small.content.count < plain.content.count / 2)
            let refused = try desk.text(try await desk.workshop(largestFile: 100).prepare(item))
            #expect(refused.contains("too much for one file"))
            try await desk.tracker.flush()
            let events = try await desk.store.read { try $0.collectionHealth(since: 0).eventsByDay.values.first }
            #expect(events?["error_occurred"] == 1)
        }
    }

    @Test("for a user who is gone there is nothing to send")
    func erased() async throws {
        try await Desk.open { desk in
            let user = try await bettor(desk)
            let item = try desk.item(.personalExport(user: user), for: user)
            _ = try await desk.tracker.perform { ledger, now in try ledger.erase(user, at: now) }
            #expect(try await desk.workshop().prepare(item) == nil)
            try await desk.store.vault.forget(user)
            #expect(try await desk.workshop().prepare(item) == nil)
        }
    }

    @Test("a chart is drawn from the bets that were asked for, and a failure is told in plain words")
    func chart() async throws {
        try await Desk.open { desk in
            let user = try await bettor(desk, language: .french)
            let task = DeferredTask.balanceChart(
                user: user,
                currency: .euro,
                casino: nil,
                from: Timestamp(rawValue: 0),
                until: desk.clock.now + .days(1)
            )
            let item = try desk.item(task, for: user)
            let orders = Mutex<[any Chart]>([])
            let call = try await desk.workshop(draw: { order in
                orders.withLock { $0.append(order) }
                return [1, 2, 3]
            }).prepare(item)
            guard case .multipart("sendPhoto", _, let picture) = call?.content else {
                Issue.record("no picture")
                return
            }
            #expect(picture.content == [1, 2, 3])
            let order = try #require(orders.withLock { $0.first } as? BalanceChart)
            #expect(order.language == .french && order.zone.zone == "Europe/Paris" && order.subject == nil)

            let words = Words(en: "No picture.", fr: "Pas d'image.")
            let told = try await desk.workshop(draw: { _ in throw TaskFailure(code: "no_gnuplot", words: words) })
                .prepare(item)
            #expect(try desk.text(told) == "Pas d'image.")
            await #expect(throws: CancellationError.self) {
                _ = try await desk.workshop(draw: { _ in throw CancellationError() }).prepare(item)
            }
        }
    }
}
