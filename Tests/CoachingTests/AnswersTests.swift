import Coaching
import Domain
import Testing

/// What a question finds when it is asked.
enum AnswersScene: CaseIterable, Sendable {
    /// Nothing is logged, nothing is named.
    case nothing
    /// Everything is logged, nothing is named.
    case data
    /// Everything is logged and named.
    case everything
    /// The same, to somebody on a break.
    case rest
    /// Somebody on a break of whom nothing is known.
    case emptyRest

    var isRich: Bool { self != .nothing && self != .emptyRest }
    var isResting: Bool { self == .rest || self == .emptyRest }
    var entities: Entities { self == .everything || self == .rest ? .everything : Entities() }
}

/// All answers of a scene in one language, by intent and wording.
func answers(_ scene: AnswersScene, _ language: Language) async throws -> [(title: String, answer: BuiltInAnswer)] {
    let mind = BuiltInMind(prompts: try ShippedPrompts.library(), toolbox: .samples(isRich: scene.isRich))
    let profile = Profile.asker(language, rests: scene.isResting)
    return try await withBook { book in
        let desk = FactDesk(book: book, profile: profile, now: .samples)
        return try Intent.allCases.flatMap { intent in
            try (0..<6).map { variant in
                let question = BuiltInQuestion(
                    intent: intent,
                    entities: scene.entities,
                    isResting: scene.isResting,
                    variant: UInt64(variant)
                )
                return ("\(intent.rawValue) \(variant)", try mind.answer(question, desk))
            }
        }
    }
}

@Suite("The built-in coach's answers")
struct AnswersTests {
    @Test("are whole in every wording", arguments: AnswersScene.allCases, Language.allCases)
    func whole(scene: AnswersScene, language: Language) async throws {
        for (title, answer) in try await answers(scene, language) {
            let text = answer.text
            #expect(!text.isEmpty, "\(title)")
            for leftover in ["{{", "}}", "  ", "\n\n\n", "()", "\u{1E}", "Optional(", ",,", "..", ",."] {
                #expect(!text.contains(leftover), "\(title): \(leftover) in \(text)")
            }
            #expect(!text.contains(/\s[.,](?!\d)/), "\(title): \(text)")
            #expect(text.split(separator: "**", omittingEmptySubsequences: false).count % 2 == 1, "\(title): \(text)")
            #expect(text.count <= 1_000, "\(title): \(text.count) characters")
            #expect(answer.promptHash.count == 16)
        }
    }

    @Test("are said in more than one way, and the same question in the same way")
    func wordings() async throws {
        let first = try await answers(.everything, .english)
        let second = try await answers(.everything, .english)
        #expect(first.map(\.answer) == second.map(\.answer))
        for start in stride(from: 0, to: first.count, by: 6) {
            #expect(Set(first[start..<start + 6].map(\.answer.text)).count >= 2, "\(first[start].title)")
        }
    }

    @Test("are not the same in both languages")
    func languages() async throws {
        let (english, french) = (try await answers(.data, .english), try await answers(.data, .french))
        for (left, right) in zip(english, french) { #expect(left.answer.text != right.answer.text, "\(left.title)") }
    }

    @Test("keep to their language", arguments: AnswersScene.allCases)
    func purity(scene: AnswersScene) async throws {
        let englishWords: Set = ["the", "and", "with", "your", "you", "is", "are", "what", "this", "from", "of", "it"]
        let frenchWords: Set = ["le", "les", "des", "vous", "votre", "est", "une", "pour", "dans", "avec", "et", "que"]
        for language in Language.allCases {
            let foreign = language == .english ? frenchWords : englishWords
            for (title, answer) in try await answers(scene, language) {
                let words = answer.text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
                #expect(foreign.intersection(words).isEmpty, "\(title): \(answer.text)")
            }
        }
    }

    @Test(
        "leave stakes, prices and picks alone during a break",
        arguments: [AnswersScene.rest, .emptyRest],
        Language.allCases
    )
    func rest(scene: AnswersScene, language: Language) async throws {
        let advice =
            /Kelly \*\*|quarter of Kelly|quart de Kelly|2 to 5|2 à 5|10 to 15|10 à 15|ceiling|plafond|break-even/
        let putAside = [
            "stake_advice", "value_of_price", "parlay_cost", "pick_request", "bankroll_advice", "fair_price",
        ]
        for (title, answer) in try await answers(scene, language) {
            #expect(!answer.text.contains(advice), "\(title): \(answer.text)")
            #expect(!answer.text.contains("/bet "), "\(title): \(answer.text)")
            if putAside.contains(where: title.hasPrefix) {
                #expect(answer.promptName == "resting" && answer.sheets.isEmpty, "\(title)")
            }
        }
    }

    @Test("explain every term in both languages", arguments: Language.allCases)
    func glossary(language: Language) async throws {
        let mind = BuiltInMind(prompts: try ShippedPrompts.library(), toolbox: .standard)
        let texts = try await withBook { book in
            try GlossaryTerm.allCases.map { term in
                var question = BuiltInQuestion(intent: .explainTerm)
                question.entities.term = term
                return try mind.answer(question, FactDesk(book: book, profile: .asker(language), now: .samples)).text
            }
        }
        #expect(Set(texts).count == GlossaryTerm.allCases.count)
        for text in texts {
            #expect(text.hasPrefix("**") && text.count < 600, "\(text)")
            let end = text.firstRange(of: ".**")?.upperBound ?? text.startIndex
            let sentences = text[end...].split(separator: ". ").count
            #expect((1...4).contains(sentences), "\(sentences): \(text)")
        }
    }
}
