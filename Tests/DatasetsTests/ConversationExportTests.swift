import Domain
import Foundation
import GRDB
import Storage
import Synchronization
import Testing

@testable import Datasets

@Suite("exports of conversations", .timeLimit(.minutes(2)))
struct ConversationExportTests {
    @Test("a turn is a row; what came before is not learnt again; who is who is not in it")
    func rows() async throws {
        try await ConversationArchive.open { archive in
            let user = try await archive.person()
            var turn = ConversationArchive.NewTurn("how am I doing?", "**5 %**")
            turn.input = ConversationArchive.NewTurn.json([
                ("user", "I am a@x.com"), ("assistant", "Hi a@x.com"), ("user", "how am I doing, b@x.com?"),
            ])
            try await archive.add(turn, of: user)
            let plan = archive.plan(.openai)
            let manifest = try await archive.export(plan)
            #expect(
                archive.lines(plan) == [
                    #"{"messages":[{"role":"system","content":"You are a coach."},{"role":"user","content":"I am <EMAIL_1>"},"#
                        + #"{"role":"assistant","content":"Hi <EMAIL_1>","weight":0},"#
                        + #"{"role":"user","content":"how am I doing, <EMAIL_2>?"},"#
                        + #"{"role":"assistant","content":"**5 %**","weight":1}]}"#
                ]
            )
            #expect(manifest.rows == 1 && manifest.users == 1 && manifest.counts.redactions == ["email": 3])
            #expect(manifest.counts.prompts == ["coach@abcdef012345": 1])
            let part = try #require(manifest.parts.first)
            #expect(try archive.files(plan.path).keys.sorted() == ["README.md", "manifest.json", part.file].sorted())
            #expect(!FileManager.default.fileExists(atPath: plan.path + ".part"))
        }
    }

    @Test(
        "every format exports, is found sound, and is read and written again as the same bytes",
        arguments: ConversationFormat.allCases
    )
    func everyFormat(_ format: ConversationFormat) async throws {
        try await ConversationArchive.open { archive in
            let users = try await archive.people(40)
            for (number, user) in users.enumerated() { try await archive.live(user, number) }
            let plan = archive.plan(format)
            let manifest = try await archive.export(plan)
            #expect(manifest.rows >= 20 && manifest.counts.rejected == [:], "\(manifest.counts)")
            for part in manifest.parts {
                let path = "\(plan.path)/\(part.file)"
                var faults: [String] = []
                let report = try FileCheck(format: format).check([path]) {
                    if $0.fault != .tooFewRows { faults.append("\($0)") }
                }
                #expect(faults == [] && report.rows == part.rows)
                let copy = archive.folder + "/copy"
                let read = try await ConversationImport(store: archive.store, format: format)
                    .convert(path, to: format, out: copy, overwrite: true)
                #expect(read.isExact && read.isAttributed && read.rows == part.rows && read.suppressed == 0)
                #expect(archive.text(copy) == archive.text(path))
                #expect(read.sha256 == part.sha256)
            }
            let bytes = try archive.files(plan.path).values.reduce(Data(), +)
            for secret in ConversationArchive.secrets {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
            }
        }
    }

    @Test("only who agrees, only finished answers, only those in the filter")
    func filters() async throws {
        try await ConversationArchive.open { archive in
            let user = try await archive.person()
            let unwilling = try #require(try await archive.people(1, consenting: false).first)
            try await archive.add(.init("withheld question", "withheld"), of: unwilling)
            var turns = ["plain", "french", "old", "failed", "unfinished", "disliked", "long"].map {
                ConversationArchive.NewTurn("question \($0)", "answer \($0)", conversation: $0)
            }
            turns[1].language = "fr"
            turns[2].occurredAt = ConversationArchive.now - .days(10)
            turns[3].error = "timeout"
            turns[4].answeredAt = nil
            turns[5].feedback = -1
            turns[6].output = ConversationArchive.NewTurn.json([
                ("assistant", String(repeating: "many words ", count: 400))
            ])
            try await archive.add(turns, of: user)
            var plan = archive.plan(.openai)
            plan.filter = TurnFilter(since: ConversationArchive.now - .days(1), language: .english)
            plan.maximumTokens = 500
            let manifest = try await archive.export(plan)
            #expect(archive.lines(plan).count == 1 && archive.lines(plan)[0].contains("question plain"))
            #expect(manifest.counts.skipped == ["feedback": 1] && manifest.counts.rejected == ["over_token_limit": 1])
            #expect(manifest.withheld == 1)
            var all = archive.plan(.openai, "all")
            all.minimumFeedback = -1
            #expect(try await archive.export(all).rows == 5)
        }
    }

    @Test("liked and disliked siblings become pairs, judged answers judgements")
    func preferences() async throws {
        try await ConversationArchive.open { archive in
            let user = try await archive.person()
            let first = try await archive.add(.init("which one?", "the bad one", feedback: -1), of: user)
            var again = ConversationArchive.NewTurn("which one?", "the good one", feedback: 1)
            (again.candidate, again.parent) = (1, first)
            try await archive.add(again, of: user)
            try await archive.add(.init("and now?", "nobody judged this"), of: user)
            let pairs = archive.plan(.trlDPO, "pairs")
            let manifest = try await archive.export(pairs)
            #expect(manifest.counts.skipped == ["unsuitable": 1])
            #expect(
                archive.lines(pairs) == [
                    #"{"prompt":[{"role":"system","content":"You are a coach."},{"role":"user","content":"which one?"}],"#
                        + #""chosen":[{"role":"assistant","content":"the good one"}],"#
                        + #""rejected":[{"role":"assistant","content":"the bad one"}]}"#
                ]
            )
            let judgements = archive.plan(.trlKTO, "judgements")
            let judged = try await archive.export(judgements)
            #expect(judged.rows == 2 && judged.parts.reduce(0) { $0 + $1.liked } == 1)
            #expect(archive.text(judgements.path + "/README.md").contains("1 liked, 1 disliked"))
        }
    }

    @Test("what is the same, and what is nearly the same, is there once")
    func duplicates() async throws {
        try await ConversationArchive.open { archive in
            let user = try await archive.person()
            let words = (1...60).map { "word\($0)" }
            let text = words.joined(separator: " ")
            try await archive.add(
                [
                    .init("what is a parlay?", text, conversation: "a"),
                    .init("what is a parlay?", text, conversation: "b"),
                    .init("what is a parlay?", text + " more", conversation: "c"),
                    .init("something else", words.reversed().joined(separator: " "), conversation: "d"),
                ],
                of: user
            )
            let plan = archive.plan(.alpaca)
            let manifest = try await archive.export(plan)
            #expect(manifest.rows == 2 && manifest.counts.exactDuplicates == 1 && manifest.nearDuplicates == 1)
            #expect(manifest.members.map(\.rows) == [2] && archive.lines(plan).count == 2)
            var all = archive.plan(.alpaca, "all")
            all.dropsNearDuplicates = false
            #expect(try await archive.export(all).rows == 3)
        }
    }

    @Test("the project's own evaluation questions stay out")
    func evaluation() async throws {
        try await ConversationArchive.open { archive in
            let user = try await archive.person()
            let long = "please tell me how much I have won at all of my casinos since the first of January"
            let path = archive.folder + "/questions.md"
            try Data("---\nname: held out\n---\n# Questions\n- \(long)\n- Am I lucky?\n".utf8).write(
                to: URL(filePath: path)
            )
            try await archive.add(
                [
                    .init("Well, " + long + "!", "one"), .init("am I LUCKY", "two"),
                    .init("am I lucky today?", "three"),
                    .init("other", "please tell me how much I have won"),
                ],
                of: user
            )
            var plan = archive.plan(.sharegpt)
            plan.evaluationFiles = [path]
            let manifest = try await archive.export(plan)
            #expect(manifest.counts.skipped == ["evaluation": 2] && manifest.rows == 2)
            #expect(manifest.evaluationQuestions == 2)
        }
    }

    @Test("users are whole in a split, and in the same one in every export")
    func splits() async throws {
        try await ConversationArchive.open { archive in
            let users = try await archive.people(200)
            for user in users {
                try await archive.add(
                    [.init("q\(user)", "first of \(user)"), .init("p\(user)", "second of \(user)")],
                    of: user
                )
            }
            var plan = archive.plan(.alpaca, "one")
            plan.split = try #require(SplitShares("60/20/20"))
            plan.dropsNearDuplicates = false
            let one = try await archive.export(plan)
            try await archive.add(.init("another", "later"), of: users[0])
            plan.path = archive.folder + "/two"
            let two = try await archive.export(plan)
            let places = { (manifest: ConversationManifest) in
                Dictionary(uniqueKeysWithValues: manifest.members.map { ($0.pseudonym, $0.split) })
            }
            #expect(places(one) == places(two) && one.members.count == 200)
            #expect(one.parts.map(\.split) == DataSplit.allCases)
            let share = Double(one.parts[0].users) / 200
            #expect((0.45...0.75).contains(share))
            #expect(one.parts.map(\.rows) == one.parts.map { $0.users * 2 })
            // Whose rows are where is as the manifest says.
            for member in one.members {
                let lines = archive.text("\(archive.folder)/one/\(member.split.name).jsonl").split(separator: "\n")
                let rows = lines[(member.firstRow - 1)..<(member.firstRow - 1 + member.rows)]
                let owners = Set(rows.compactMap { $0.firstMatch(of: /of (\d+)"/).map { String($0.1) } })
                let owner = try #require(owners.first.flatMap { Int64($0) })
                #expect(owners.count == 1)
                #expect(archive.store.vault.pseudonym(of: owner, for: .export) == member.pseudonym)
            }
        }
    }

    @Test("nobody who agrees, nothing to write, a folder that is there: a clear error, and no file")
    func refusals() async throws {
        try await ConversationArchive.open { archive in
            let plan = archive.plan(.openai)
            let unwilling = try #require(try await archive.people(1, consenting: false).first)
            try await archive.add(.init("q", "a"), of: unwilling)
            await #expect(throws: ExportError.noConsent) { try await archive.export(plan) }
            let user = try await archive.person()
            try await archive.add(.init("q", "a", feedback: -1), of: user)
            await #expect(throws: ExportError.noRows(reasons: "1 feedback")) { try await archive.export(plan) }
            #expect(!FileManager.default.fileExists(atPath: plan.path + ".part"))
            try FileManager.default.createDirectory(atPath: plan.path, withIntermediateDirectories: false)
            await #expect(throws: ExportError.exists(path: plan.path)) { try await archive.export(plan) }
            var wrong = archive.plan(.trlDPO, "wrong")
            wrong.minimumFeedback = 1
            await #expect(throws: ExportError.self) { try await archive.export(wrong) }
            var far = archive.plan(.openai)
            far.path = archive.folder + "/missing/out"
            await #expect(throws: ExportError.self) { try await archive.export(far) }
            #expect(SplitShares("90/5") == nil && SplitShares("90/5/6") == nil && SplitShares("a/b/c") == nil)
        }
    }

    @Test("a turn whose key is destroyed, or that is no conversation, is skipped and counted")
    func unreadable() async throws {
        try await ConversationArchive.open { archive in
            let users = try await archive.people(2)
            try await archive.add(.init("gone", "gone"), of: users[0])
            var broken = ConversationArchive.NewTurn("x", "y")
            broken.output = "not json"
            try await archive.add([broken, .init("here", "here")], of: users[1])
            try await archive.store.vault.shred(users[0])
            let manifest = try await archive.export(archive.plan(.openai))
            #expect(manifest.rows == 1 && manifest.counts.skipped == ["unreadable": 1, "malformed": 1])
        }
    }

    @Test("two programs do not write to one folder")
    func lock() async throws {
        try await ConversationArchive.open { archive in
            let user = try await archive.person()
            try await archive.add(.init("q", "a"), of: user)
            let plan = archive.plan(.openai)
            let folder = try WorkFolder.open(for: plan.path)
            await #expect(throws: ExportError.inUse(path: plan.path + ".part")) { try await archive.export(plan) }
            folder.discard()
        }
    }
}

extension ConversationArchive {
    /// Words that must never leave.
    static let secrets = [
        "mallory@example.com", "06 12 34 56 78", "4111 1111 1111 1111", "FR14 2004 1010 0505 0001 3M02 606",
        "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4", "@mallory_bets", "192.168.7.9", "5123456789", "chatcmpl-tool",
    ]

    /// A few turns with all that turns can have: history, tools, siblings, feedback, secrets.
    func live(_ user: UserID, _ number: Int) async throws {
        let told = Self.secrets.dropLast().joined(separator: ", ")
        var asked = NewTurn("how am I doing \(number)?", "", feedback: number.isMultiple(of: 2) ? 1 : -1)
        asked.input = NewTurn.json([
            ("user", "I am \(told) \(number)"), ("assistant", "Noted, mallory@example.com."),
            ("user", "how did I do in week \(number), \(Self.words(number))?"),
        ])
        let id = "chatcmpl-tool-9f86d081884c7d659a2feaa0c55ad01\(number)"
        asked.output = #"""
            [{"role":"assistant","content":null,"tool_calls":[{"id":"\#(id)","type":"function",
            "function":{"name":"betting_results","arguments":"{\"period\": \"\#(number)d\"}"}}]},
            {"role":"tool","content":"{\"yield\": 0.05, \"account\": 5123456789}","tool_call_id":"\#(id)"},
            {"role":"assistant","content":"In \#(number) days: \"5 %\", write to mallory@example.com. \#(Self.words(number + 500))"}]
            """#
        asked.tools = #"[{"type":"function","function":{"name":"betting_results","parameters":{"type":"object"}}}]"#
        let first = try await add(asked, of: user)
        var again = asked
        again.output = NewTurn.json([("assistant", "=1+1 again \(Self.words(number + 900))")])
        again.feedback = -(asked.feedback ?? 1)
        (again.candidate, again.parent) = (1, first)
        try await add(again, of: user)
    }

    /// Words that are others for each number.
    static func words(_ number: Int) -> String {
        (0..<20).map { "w\((number * 7_919 + $0 * 104_729) % 9_973)" }.joined(separator: " ")
    }
}
