import Testing

@testable import Coaching

/// Texts that were written apart from the readers. Of the crisis texts those that were missed were read at the end,
/// since no miss may stay; none of the others was.
@Suite("Safety, on texts held out")
struct HeldOutSafetyTests {
    private func agreement(on label: String, in file: String) throws -> Agreement {
        var agreement = Agreement()
        for text in try LabelledText.read("HeldOut/\(file)") {
            let said = LexiconReader().read(ReadText(text.text)).label
            agreement.count(expected: text.label == label, said: said == label || said.hasPrefix(label + ":"))
        }
        return agreement
    }

    @Test("no crisis is missed, and nine in ten of those found are one")
    func crisis() throws {
        let agreement = try agreement(on: "crisis", in: "crisis.tsv")
        #expect(agreement.texts >= 80 && agreement.recall == 1 && agreement.precision >= 0.9, "\(agreement)")
    }

    @Test("three in four words of harm and attempts at evasion are found, and most of what is found is one")
    func harmAndEvasion() throws {
        let (harm, evasion) = (try agreement(on: "harm", in: "harm.tsv"), try agreement(on: "evasion", in: "harm.tsv"))
        #expect(harm.recall >= 0.72 && harm.precision >= 0.8, "\(harm)")
        #expect(evasion.recall >= 0.72 && evasion.precision >= 0.85, "\(evasion)")
    }
}
