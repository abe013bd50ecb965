import Testing

@testable import Coaching

/// Texts that nobody looked at while the readers were written.
@Suite("Safety, on texts held out")
struct HeldOutSafetyTests {
    private func agreements(_ file: String, language: String? = nil) throws -> [String: Agreement] {
        var agreements: [String: Agreement] = [:]
        for text in try LabelledText.read("HeldOut/\(file)") where language == nil || text.language == language {
            let said = SafetyReader().read(text.text).label.split(separator: ":").first.map(String.init)
            let expected = text.label.split(separator: ":").first.map(String.init)
            for label in ["crisis", "harm", "evasion"] {
                agreements[label, default: Agreement()].count(expected: expected == label, said: said == label)
            }
        }
        return agreements
    }
    @Test func show() throws {
        for file in ["crisis.tsv", "harm.tsv"] { for language in ["en", "fr"] {
            print(file, language, try agreements(file, language: language))
        } }
    }
}
extension HeldOutSafetyTests {
    @Test func misses() throws {
        for text in try LabelledText.read("HeldOut/crisis.tsv") where text.label == "crisis" && SafetyReader().read(text.text).label != "crisis" {
            print("MISS", text.language, text.text)
        }
    }
}
