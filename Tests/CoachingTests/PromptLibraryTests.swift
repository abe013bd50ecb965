import Coaching
import Domain
import Foundation
import TestSupport
import Testing

@Suite("The library of prompts")
struct PromptLibraryTests {
    /// The fault of the shipped prompts after one file was changed.
    private func fault(
        of file: String,
        _ change: @escaping @Sendable (String) -> String?
    ) async throws -> PromptFault? {
        try await withTemporaryDirectory { directory -> PromptFault? in
            let folder = directory.path + "/Prompts"
            try FileManager.default.copyItem(atPath: ShippedPrompts.folder, toPath: folder)
            let path = "\(folder)/\(file)"
            let old = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            if let new = change(old) {
                try new.write(toFile: path, atomically: true, encoding: .utf8)
            } else {
                try FileManager.default.removeItem(atPath: path)
            }
            do {
                _ = try PromptLibrary(folder: folder, tools: FactToolbox.standard.definitions)
                return nil
            } catch let fault as PromptFault {
                return fault
            }
        }
    }

    private static func line(of part: String, in text: String) -> Int {
        1 + (text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(part) } ?? -1)
    }

    @Test("takes what is shipped")
    func shipped() throws {
        _ = try ShippedPrompts.library()
    }

    @Test("names the file and the line of an unknown placeholder, and what was meant")
    func unknownPlaceholder() async throws {
        let fault = try #require(try await fault(of: "answers/results.en.md") { $0 + "\nIn all {{profti}}.\n" })
        let shipped = try String(contentsOfFile: ShippedPrompts.folder + "/answers/results.en.md", encoding: .utf8)
        #expect(fault.path.hasSuffix("answers/results.en.md"))
        #expect(fault.line == Self.line(of: "profti", in: shipped + "\nIn all {{profti}}.\n"))
        #expect(fault.problem == "unknown placeholder {{profti}}; did you mean {{profit}}?")
    }

    @Test("knows a row's names within its rows only")
    func rowNames() async throws {
        let fault = try #require(
            try await fault(of: "answers/open_bets.en.md") {
                $0.replacing("You have no open bets.", with: "{{selection}}")
            }
        )
        #expect(fault.problem.hasPrefix("unknown placeholder {{selection}}"))
    }

    @Test("misses a translation")
    func missingTranslation() async throws {
        let fault = try #require(try await fault(of: "answers/greeting.fr.md") { _ in nil })
        #expect(fault.path.hasSuffix("answers/greeting.fr.md") && fault.line == 1)
        #expect(fault.problem == "the translation is missing")
    }

    @Test("finds a section that is not closed at the line that opens it")
    func unclosed() async throws {
        let fault = try #require(
            try await fault(of: "answers/thanks.en.md") {
                $0.replacing("You are welcome.", with: "You\n{{#resting}}are welcome.")
            }
        )
        let shipped = try String(contentsOfFile: ShippedPrompts.folder + "/answers/thanks.en.md", encoding: .utf8)
        #expect(fault.line == Self.line(of: "You are welcome.", in: shipped) + 1)
        #expect(fault.problem == "the section resting is not closed")
    }

    @Test(
        "refuses a tag that is crossed, cut off or of another kind",
        arguments: ["{{/resting}}", "{{#a}}{{/b}}", "{{resting", "{{> other}}", "{{{resting}}}", "{{& x}}", "{{}}"]
    )
    func badTags(tag: String) async throws {
        let fault = try await fault(of: "answers/thanks.en.md") {
            $0.replacing("You are welcome.", with: "You are welcome. \(tag)")
        }
        #expect(fault?.path.hasSuffix("answers/thanks.en.md") == true, "\(tag)")
    }

    @Test("wants as many wordings in French as in English")
    func wordings() async throws {
        let fault = try #require(try await fault(of: "answers/goodbye.fr.md") { $0 + "===\nSalut.\n" })
        #expect(fault.path.hasSuffix("goodbye.fr.md") && fault.problem == "3 wordings here, 2 in English")
        let few = try #require(
            try await self.fault(of: "answers/goodbye.en.md") {
                String($0[..<($0.firstRange(of: "===")?.lowerBound ?? $0.endIndex)])
            }
        )
        #expect(few.problem == "expected at least 2 wordings")
        let empty = try #require(try await self.fault(of: "answers/goodbye.en.md") { $0 + "===\n\n" })
        #expect(empty.problem == "a wording is empty")
    }

    @Test("wants tools that there are, with arguments that they take, the same in both languages")
    func tools() async throws {
        let unknown = try #require(
            try await fault(of: "answers/streaks.en.md") { $0.replacing("tools: streaks", with: "tools: streak") }
        )
        #expect(unknown.line == 6 && unknown.problem == "there is no tool streak")
        let argument = try #require(
            try await fault(of: "answers/streaks.en.md") { $0.replacing("tools: streaks", with: "tools: streaks x=1") }
        )
        #expect(argument.problem == "the tool streaks has no argument x")
        let other = try #require(
            try await fault(of: "answers/streaks.fr.md") {
                $0.replacing("tools: streaks", with: "tools: streaks, bankroll")
            }
        )
        #expect(other.problem == "the tools are not those of the English prompt")
    }

    @Test("wants a file to be what its name says, and no file besides")
    func names() async throws {
        let name = try #require(
            try await fault(of: "answers/thanks.en.md") { $0.replacing("name: thanks", with: "name: thank") }
        )
        #expect(name.line == 2 && name.problem == "expected the name thanks")
        let language = try #require(
            try await fault(of: "answers/thanks.en.md") { $0.replacing("language: en", with: "language: fr") }
        )
        #expect(language.line == 4)
        let stray = try #require(try await fault(of: "answers/jokes.en.md") { _ in "---\n---\n" })
        #expect(stray.problem == "there is no use for this prompt")
        let head = try #require(
            try await fault(of: "answers/thanks.en.md") { $0.replacing("version: 1", with: "version: 1\ntone: warm") }
        )
        #expect(head.line == 4 && head.problem == "the head of an answer has no tone")
    }

    @Test("wants every term of the glossary once")
    func glossary() async throws {
        let unknown = try #require(
            try await fault(of: "answers/glossary.en.md") { $0.replacing("## kelly: Kelly", with: "## kely: Kelly") }
        )
        #expect(unknown.problem.hasPrefix("expected ## term: title"))
        let twice = try #require(
            try await fault(of: "answers/glossary.en.md") { $0 + "\n## kelly: Kelly\nAgain.\n" }
        )
        #expect(twice.problem == "kelly is told twice")
        let empty = try #require(
            try await fault(of: "answers/glossary.fr.md") {
                $0.replacing("## kelly: Kelly\n", with: "## kelly: Kelly\n## x")
            }
        )
        #expect(empty.path.hasSuffix("glossary.fr.md"))
    }

    @Test("wants a folder")
    func folder() {
        #expect { try PromptLibrary(folder: "/nowhere", tools: []) } throws: {
            ($0 as? PromptFault)?.description == "/nowhere/answers:1: the folder cannot be read"
        }
    }

    @Test("tells versions of a prompt apart by a hash that is known")
    func hash() throws {
        let head = "---\nname: a\nversion: 1\nlanguage: en\npurpose: p\n---\n"
        let (first, second) = (
            try PromptFile(path: "a", text: head + "x"), try PromptFile(path: "a", text: head + "y")
        )
        #expect(first.hash != second.hash && first.hash.count == 16)
        #expect(try PromptFile(path: "b", text: head + "x").hash == first.hash)
    }

    @Test("tells a model of settings and of a break, and never of what users wrote", arguments: Language.allCases)
    func systemPrompt(language: Language) throws {
        let library = try ShippedPrompts.library()
        let prompt = try #require(
            library.systemPrompt(for: .asker(language, country: "CA-QC"), nameOfBot: "RISK0", now: .samples)
        )
        #expect(prompt.name == "coach" && prompt.hash.count == 16)
        for part in ["RISK0", "2026-03-10", "EUR", "decimal", "Europe/Paris", "CA-QC"] {
            #expect(prompt.text.contains(part), "\(part)")
        }
        #expect(!prompt.text.contains("{{") && !prompt.text.contains("  "))
        let resting = try #require(
            library.systemPrompt(for: .asker(language, country: nil, rests: true), nameOfBot: "RISK0", now: .samples)
        )
        let words = language == .english ? "on a break" : "dans une pause"
        #expect(resting.text.contains(words) && !prompt.text.contains(words))
        #expect(resting.hash == prompt.hash)
    }
}
