import Foundation
import TestSupport
import Testing

@Suite("Of a model's answer nothing is seen that was not checked", .timeLimit(.minutes(5)))
struct CheckedStreamTests {
    /// A question, an answer whose second sentence does not stand, in pieces that cut its numbers and words, and its
    /// correction.
    struct Case: Sendable, CustomTestStringConvertible {
        let question: String
        let pieces: [String]
        /// What of it may be seen.
        let first: String
        let hidden: [String]
        let corrected: String

        var testDescription: String { question }
    }

    private static let cases = [
        Case(
            question: "how is it going for me?",
            pieces: ["It has be", "en quiet. ", "You won €4,3", "21.00 in al", "l. Well do", "ne to you. "],
            first: "It has been quiet. ",
            hidden: ["4,3", "Well done"],
            corrected: "It has been quiet. You have no settled bets yet."
        ),
        Case(
            question: "what about tonight?",
            pieces: ["Tonight is b", "usy. ", "Bet on Arse", "nal, it is a lo", "ck. It pays. "],
            first: "Tonight is busy. ",
            hidden: ["Arse", "It pays"],
            corrected: "Tonight is busy. I give no picks."
        ),
        Case(
            question: "comment ça va pour moi ?",
            pieces: ["C'est calme. ", "Vous avez gagné 4 3", "21 € en to", "ut. Bravo. "],
            first: "C'est calme. ",
            hidden: ["gagné", "Bravo"],
            corrected: "C'est calme. Aucun pari n'est réglé."
        ),
        Case(
            question: "et ce soir ?",
            pieces: ["Il y a du mo", "nde ce soir. ", "Misez sur l'OM, c'est du s", "ûr. Foncez. "],
            first: "Il y a du monde ce soir. ",
            hidden: ["Misez", "Foncez"],
            corrected: "Il y a du monde ce soir. Je ne donne pas de pronostic."
        ),
    ]

    private func open(_ body: (Stage, StandInModel) async throws -> Void) async throws {
        try await StandInModel.withServer { model in
            let variables = ["LLM_BASE_URL": model.url, "LLM_API_KEY": "sk-test", "LLM_MODEL": "stand-in-1"]
            try await Stage.open(variables) { stage in try await body(stage, model) }
        }
    }

    @Test("drafts hold whole sentences that stand, and end at the first that does not", arguments: cases)
    func drafts(given: Case) async throws {
        try await open { stage, model in
            await model.reply(.streamed(given.pieces), .text(given.corrected))
            try await stage.run { _ in
                await stage.api.sendText(given.question, from: ann)
                let answer = try await stage.api.nextMessage(to: ann)
                #expect(answer.text == given.corrected)
            }
            let drafts = await stage.api.requests.filter { $0.method == "sendMessageDraft" }.compactMap {
                $0.string("text")
            }
            #expect(drafts.first == given.first, "\(drafts)")
            for draft in drafts { for hidden in given.hidden { #expect(!draft.contains(hidden)) } }
        }
    }

    @Test("in a group, what a crash leaves is checked text, and the next start completes it in its place")
    func crash() async throws {
        try await open { stage, model in
            let team = Group(id: -100_500, title: "Team")
            let gate = Gate()
            let pieces = ["A price is a promise. ", "Bet on Arse", "nal, it is a lock. ", "And more. "]
            await model.reply(.brokenOff(after: pieces, gate: gate))
            var growing: SentMessage?
            try await stage.launch { program in
                await stage.api.introduce(team)
                await stage.api.sendText("/coach what is a price?", from: ann, in: team)
                growing = try await stage.api.nextMessage(to: team)
                #expect(growing?.text == "A price is a promise. …")
                // Whatever the program noted of the message is on the disk before what was asked after it.
                for _ in 1...2 {
                    await stage.api.sendText("/help", from: ann)
                    _ = try await stage.api.nextMessage(to: ann)
                }
                try program.signal(SIGKILL)
                #expect(try await program.wait() == .signalled(SIGKILL))
            }
            let edits = await stage.api.requests.filter { $0.method == "editMessageText" }
            #expect(edits.isEmpty)
            await model.reply(.text("A price is a promise. It may be broken."))
            try await stage.run { _ in
                var whole = try await stage.api.nextEdit(to: team)
                if whole.text.hasSuffix(" …") { whole = try await stage.api.nextEdit(to: team) }
                #expect(whole.id == growing?.id)
                #expect(whole.text.contains("restarted") && whole.text.hasSuffix("It may be broken."))
            }
            let sent = await stage.api.requests.filter {
                $0.method == "sendMessage" && $0.integer("chat_id") == team.id
            }
            #expect(sent.count == 1, "\(sent)")
        }
    }
}
