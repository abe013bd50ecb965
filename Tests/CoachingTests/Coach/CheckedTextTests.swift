import Testing

@testable import Coaching

@Suite("An answer of which only checked sentences are let through")
struct CheckedTextTests {
    /// What was let through, piece by piece, where a text that holds «BAD» does not stand.
    private func shown(_ pieces: [String]) -> [String] {
        var text = CheckedText()
        return pieces.map { text.append($0) { !$0.contains("BAD") } }
    }

    @Test(
        "a sentence is let through once it is complete",
        arguments: [
            (["Patience ", "pays. ", "It does"], ["", "Patience pays. ", ""]),
            (["One.", " Two! Three"], ["", "One. Two! "]),
            (["You won 4", ".5 units", ". Then"], ["", "", "You won 4.5 units. "]),
            (["You won 1,2", "34.", "50 in all"], ["", "", ""]),
            (["First line", "\nSecond"], ["", "First line\n"]),
            (["1. Keep it.", "\n2", ". Stay small.\n"], ["", "1. Keep it.\n", "2. Stay small.\n"]),
            (["« Vraiment ! » Oui", ". "], ["« Vraiment ! ", "» Oui. "]),
            (["**So it is.** And", "…", " on"], ["**So it is.** ", "", "And… "]),
            (["", "Really?", "!", " Yes"], ["", "", "", "Really?! "]),
        ]
    )
    func sentences(pieces: [String], expected: [String]) {
        #expect(shown(pieces) == expected)
    }

    @Test("the first that fails ends what is shown, however it is cut, until the answer begins anew")
    func failing() {
        #expect(shown(["Good. It is B", "AD. And ", "good. "]) == ["Good. ", "", ""])
        #expect(shown(["It is BAD. Good. ", "Good. "]) == ["", ""])
        var text = CheckedText()
        _ = text.append("BAD. ") { !$0.contains("BAD") }
        text.restart()
        let again = text.append("Good. ") { !$0.contains("BAD") }
        #expect(again == "Good. ")
    }

    @Test("whatever the pieces, what is let through is the same")
    func anyPieces() {
        let answer = "You staked €1,234.50 at 2.10. That is 4 %… of it!\n\n1. Keep it.\n2. Stay small. «Yes.» The end"
        let whole = "You staked €1,234.50 at 2.10. That is 4 %… of it!\n\n1. Keep it.\n2. Stay small. «Yes.» "
        for size in 1...12 {
            var (text, rest, shown) = (CheckedText(), answer[...], "")
            while !rest.isEmpty {
                shown += text.append(String(rest.prefix(size))) { _ in true }
                rest = rest.dropFirst(size)
            }
            #expect(
                shown.split(whereSeparator: \.isWhitespace) == whole.split(whereSeparator: \.isWhitespace),
                "\(size)"
            )
        }
    }
}
