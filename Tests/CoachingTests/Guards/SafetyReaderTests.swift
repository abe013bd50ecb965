import Testing

@testable import Coaching

extension SafetyReading {
    /// As the labelled texts have it.
    var label: String {
        switch self {
        case .crisis: "crisis"
        case .harm: "harm"
        case .evasion(let kind): "evasion:\(kind.rawValue)"
        case .doubt(let danger): "doubt:\(danger.rawValue)"
        case .none: "none"
        }
    }
}

@Suite("What a message says before any answer")
struct SafetyReaderTests {
    @Test("each of the texts that it was built on is read as it is labelled")
    func development() throws {
        let texts = try LabelledText.read("Guards/Texts/safety.tsv")
        #expect(texts.filter { $0.language == "en" }.count >= 120 && texts.filter { $0.language == "fr" }.count >= 120)
        for text in texts { #expect(LexiconReader().read(ReadText(text.text)).label == text.label, "\(text.text)") }
    }
}

@Suite("Phrases as the guards find them")
struct PhraseBookTests {
    private func finds(_ phrase: String, _ text: String) -> Bool {
        !PhraseBook([(true, phrase)], names: ["kin": "brother|wife"]).matches(in: ReadText(text)).isEmpty
    }

    @Test(
        "through case, accents, apostrophes, spelling and what stands between",
        arguments: [
            ("kill~ myself", "KIILL myself"), ("suicid*", "s u i c i d e"), ("suicid*", "su1c1de"),
            ("suicid*", "ＳＵＩＣＩＤＥ"),
            ("m tuer", "M’tuer"), ("j en peux", "j'en peux"), ("cant stop", "can't stop"),
            ("want +2 die", "want it to die"),
            ("want to? die", "want die"), ("my <kin>", "my wife"), ("die", "dieeeee"), ("j veux", "jveux"),
            ("kms", "k.m.s, kms"),
            ("suicid*", "sui\u{200B}cide"),
        ]
    )
    func found(phrase: String, text: String) {
        #expect(finds(phrase, text))
    }

    @Test(
        "not beyond their sentence, their gap or a letter",
        arguments: [
            ("want +2 die", "want. die"), ("want +1 die", "want a b die"), ("kill~ myself", "skull myself"),
            ("my <kin>", "my friend"), ("suicid*", "sui cide"),
        ]
    )
    func spared(phrase: String, text: String) {
        #expect(!finds(phrase, text))
    }

    @Test("every book can be built")
    func books() {
        #expect(
            LexiconReader().read(ReadText("kms")) == .crisis(.topic)
                && LexiconReader().read(ReadText("mug bets")) == .evasion(.loseOnPurpose)
        )
        #expect(AdviceCheck().faults(in: "") == [] && MoodReader().mood(of: "", masking: []) == nil)
    }

    @Test(
        "whatever is written, the readers come to an end",
        arguments: ["", "?", "want ", "\"", "'", "a b c d ", "😀", "je ", "\u{301}"]
    )
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 5_000)
        _ = (SafetyReader().read(text), MoodReader().mood(of: text, masking: ["a"]), AdviceCheck().faults(in: text))
    }
}
