import Testing

@testable import Coaching

/// Letters that only look Latin are read as those that they look like.
@Suite struct PlainLettersTests {
    @Test(
        "whatever they are drawn with",
        arguments: [
            "I want to k\u{456}ll myself", "\u{406} w\u{430}nt t\u{43E} k\u{456}ll m\u{443}s\u{435}lf",
            "I want to kill m\u{3B3}self", "\u{399} w\u{3B1}nt t\u{3BF} k\u{3B9}ll mys\u{3B5}lf",
            "\u{FF29} \u{FF57}\u{FF41}\u{FF4E}\u{FF54} to kill myself",
            "I want to \u{1D4F4}\u{1D4F2}\u{1D4F5}\u{1D4F5} myself",
            "I want to \u{24DA}\u{24D8}\u{24DB}\u{24DB} myself", "I want to \u{1D0B}\u{26A}\u{29F}\u{29F} myself",
            "I want to \u{1F17A}\u{1F178}\u{1F17B}\u{1F17B} myself",
            "I want t\u{43E} kill mys\u{200B}elf, \u{41F}\u{440}\u{438}\u{432}\u{435}\u{442}",
            "JE VEUX ME TU\u{415}R", "je veux me tu\u{435}r\u{2026} c\u{2019}est tout",
        ]
    )
    func read(_ text: String) {
        guard case .crisis = SafetyReader().read(text) else {
            Issue.record("\(ReadText(text).tokens.map(\.word))")
            return
        }
    }

    @Test(
        "words of another script stay what they are",
        arguments: [
            "\u{430}\u{440}\u{441}\u{435}\u{43D}\u{430}\u{43B} \u{430} \u{43D}\u{435} \u{447}\u{435}\u{43B}\u{441}\u{438}",
            "\u{3C0}\u{3BF}\u{3B9}\u{3BF} \u{3C4}\u{3BF} \u{3C3}\u{3BA}\u{3BF}\u{3C1} \u{3BC}\u{3BF}\u{3C5}",
        ]
    )
    func kept(_ text: String) {
        #expect(text.inPlainLetters == text)
        #expect(ReadText(text).tokens.allSatisfy { !$0.word.utf8.contains { $0 < 0x80 } })
    }

    @Test(
        "text in the letters of western languages is given back as it is",
        arguments: [
            "", "/bet bet365 1.90 20", "\u{E7}a va l\u{2019}\u{E9}t\u{E9}\u{A0}: 20\u{A0}\u{20AC}\u{2026} \u{1F3B2}",
            "Lewandowski \u{15B}",
        ]
    )
    func plain(_ text: String) { #expect(text.inPlainLetters == text) }
}
