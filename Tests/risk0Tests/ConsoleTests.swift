import Foundation
import TestSupport
import Testing

@Suite("The chat in the terminal, through a pipe", .timeLimit(.minutes(5)))
struct ConsoleTests {
    /// Writes the lines, ends the input, and returns what was printed.
    private func chat(_ lines: [String], _ variables: [String: String] = [:]) async throws -> String {
        var printed = ""
        try await Turnstile.programs.pass {
            printed = try await chatAtOnce(lines, variables)
        }
        return printed
    }

    private func chatAtOnce(_ lines: [String], _ variables: [String: String]) async throws -> String {
        var printed = ""
        try await withTemporaryDirectory { directory in
            let environment = [
                "RISK0_DATA_DIRECTORY": directory.file("data").path, "MIGRATIONS_DIRECTORY": Stage.migrations,
                "PROMPTS_DIRECTORY": try LearntPrompts.folder.get(),
                "ONBOARDING": "off",
            ]
            try await Program.withRunning(
                try Program.built("risk0"),
                arguments: ["run"],
                environment: environment.merging(variables) { $1 },
                workingDirectory: directory.url
            ) { program in
                for line in lines { try await program.type(line) }
                try await program.closeInput()
                printed = try await program.standardOutput.whole()
                #expect(try await program.end(within: .seconds(10)) == .exited(0))
                let log = try await program.standardError.whole()
                #expect(log.split(separator: "\n").allSatisfy { $0.contains("risk0") }, "\(log)")
                for line in lines where line.count > 3 { #expect(!log.contains(line)) }
            }
        }
        return printed
    }

    @Test("a whole chat in English: numbers press buttons")
    func english() async throws {
        let printed = try await chat(
            ["/bet bet365 football 1.90 20 Arsenal", "1", "/cancel", "", "  ", "hello"],
            ["DEFAULT_LANGUAGE": "en"]
        )
        #expect(
            printed == """
                ·
                Logged #1 · Bet365 · Football
                Arsenal at 1.90
                €20.00 → €38.00 if it wins
                  [1] Undo
                  [2] …
                · (changed)
                Undone: #1 Bet365 · Arsenal at 1.90 · €20.00
                It counts nowhere.
                ·
                There is nothing to cancel.
                ·
                Hello. Ask me how you do, what a price holds, or what a casino did to your account.
                  [1] 👍
                  [2] 👎
                  [3] Again
                  [4] Why

                """
        )
    }

    @Test("the same chat in French, by DEFAULT_LANGUAGE")
    func french() async throws {
        let printed = try await chat(
            ["/bet bet365 football 1,90 20 Arsenal", "1", "/cancel"],
            ["DEFAULT_LANGUAGE": "fr"]
        )
        let plain = printed.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        #expect(
            plain == """
                ·
                Noté #1 · Bet365 · Football
                Arsenal à 1,90
                20,00 € → 38,00 € si c'est gagné
                  [1] Annuler
                  [2] …
                · (changed)
                Annulé : #1 Bet365 · Arsenal à 1,90 · 20,00 €
                Il ne compte nulle part.
                ·
                Il n'y a rien à annuler.

                """
        )
    }

    @Test("the terminal's own language comes before DEFAULT_LANGUAGE; the language of machines is none")
    func terminalLanguage() async throws {
        let french = try await chat(["/cancel"], ["LANG": "fr_FR.UTF-8"])
        #expect(french.contains("Il n'y a rien à annuler."))
        let chosen = try await chat(["/cancel"], ["LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"])
        #expect(chosen.contains("There is nothing to cancel."))
        let machine = try await chat(["/cancel"], ["LANG": "C.UTF-8", "DEFAULT_LANGUAGE": "fr"])
        #expect(machine.contains("Il n'y a rien à annuler."))
    }

    @Test("no input at all ends well; a number without its button is a message; a last line needs no line end")
    func edges() async throws {
        #expect(try await chat([]) == "")
        let number = try await chat(["9"])
        #expect(number.contains("[1] 👍"))
        let spaced = try await chat(["/bet bet365 football 1.90 20 Arsenal", " 1"])
        #expect(spaced.contains("[1] 👍"))
        #expect(!spaced.contains("Undone"))
    }

    @Test("what was said is kept for the next chat in the same folder")
    func kept() async throws {
        try await withTemporaryDirectory { directory in
            let environment = [
                "RISK0_DATA_DIRECTORY": directory.file("data").path, "MIGRATIONS_DIRECTORY": Stage.migrations,
                "PROMPTS_DIRECTORY": try LearntPrompts.folder.get(),
                "ONBOARDING": "off",
            ]
            for number in 1...2 {
                try await Program.withRunning(try Program.built("risk0"), environment: environment) { program in
                    try await program.type("/bet bet365 football 1.90 20 Arsenal")
                    try await program.closeInput()
                    let printed = try await program.standardOutput.whole()
                    #expect(printed.contains("Logged #\(number)"))
                    #expect(try await program.end(within: .seconds(10)) == .exited(0))
                }
            }
        }
    }
}
