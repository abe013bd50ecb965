import Testing

@testable import Coaching

extension SafetyReading {
    /// As the labelled texts have it.
    var label: String {
        switch self {
        case .crisis: "crisis"
        case .harm: "harm"
        case .evasion(let kind): "evasion:\(kind.rawValue)"
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
        for text in texts { #expect(SafetyReader().read(text.text).label == text.label, "\(text.text)") }
    }
}
