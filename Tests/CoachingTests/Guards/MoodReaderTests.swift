import Domain
import Testing

@testable import Coaching

@Suite("The mood of a message")
struct MoodReaderTests {
    private let reader = MoodReader()

    private func mood(_ text: String, _ names: [String] = []) -> MoodScore? { reader.mood(of: text, masking: names) }

    @Test("agrees with the labels of people, class by class", arguments: ["en", "fr"])
    func labels(language: String) throws {
        let texts = try LabelledText.read("Guards/Texts/mood.tsv").filter { $0.language == language }
        #expect(texts.count >= 60)
        var agreements: [String: Agreement] = [:]
        for text in texts {
            let score = mood(text.text)
            let said = [("tilt", score?.tilt ?? 0), ("chase", score?.chase ?? 0), ("fomo", score?.fomo ?? 0)]
            for (label, value) in said {
                agreements[label, default: Agreement()].count(expected: text.label == label, said: value >= 0.4)
            }
        }
        for (label, agreement) in agreements {
            #expect(agreement.recall >= 0.9 && agreement.precision >= 0.9, "\(label): \(agreement)")
        }
    }

    @Test(
        "is nil where nothing is said of one",
        arguments: ["", "show my open bets", "combien ai-je de paris ?", "1.90", "?"]
    )
    func nothing(text: String) {
        #expect(mood(text) == nil)
    }

    @Test("is stronger for more cues, for stress and for capitals")
    func strength() throws {
        let plain = try #require(mood("this is rigged"))
        #expect(try #require(mood("this is totally rigged")).tilt > plain.tilt)
        #expect(try #require(mood("this is RIGGED")).tilt > plain.tilt)
        #expect(try #require(mood("this is rigged!!")).tilt > plain.tilt)
        #expect(try #require(mood("this is rigged, ffs, what a bad beat")).tilt > plain.tilt)
        #expect(plain.valence < 0 && plain.tilt < 1)
    }

    @Test("is not read from names, quotations, others or what is denied")
    func masked() {
        #expect(mood("a bet on Free Money at Kempton", ["Free Money"]) == nil)
        #expect(mood("my brother is tilted") == nil)
        #expect(mood("the tipster wrote \"free money\"") == nil)
        #expect(mood("I am not tilted") == nil)
    }

    @Test(
        "has a valence of its own",
        arguments: [("I am happy, great day", true), ("je suis triste et stressé", false)]
    )
    func valence(text: String, isGood: Bool) throws {
        #expect((try #require(mood(text)).valence > 0) == isGood)
    }
}
