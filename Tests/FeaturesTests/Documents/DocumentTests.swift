import Foundation
import TestSupport
import Testing

@testable import Features

@Suite("What is written of features and of the score")
struct DocumentTests {
    private func page(_ name: String) throws -> String {
        try String(contentsOf: SharedFiles.packageRoot.appending(path: "docs/\(name)"), encoding: .utf8)
    }

    @Test("docs/features.md is as the registry makes it: run `make docs`")
    func features() throws {
        #expect(try page("features.md") == FeatureCatalogue.markdown)
    }

    @Test("docs/score.md works its examples as the code computes them", arguments: ScoreExample.all.indices)
    func examples(place: Int) throws {
        let example = ScoreExample.all[place]
        #expect(try page("score.md").contains(example.markdown), "docs/score.md lacks:\n\(example.markdown)")
    }

    @Test("docs/score.md names every pillar with its weight, and every input with its ramp")
    func pillars() throws {
        let page = try page("score.md")
        for row in Self.rows { #expect(page.contains(row), "docs/score.md lacks:\n\(row)") }
    }

    @Test("docs/score.md names the numbers beside the pillars")
    func numbers() throws {
        let page = try page("score.md")
        #expect(HealthScore.betsForNumber == 10)
        #expect(HealthScore.betsForHigh == 30)
        #expect(ScoreCap.relaxation == (20, 180))
        #expect(ScoreCap.unknownFactor == 0.5)
        for sentence in [
            "fewer than 10 settled bets", "30 such bets", "20 points in 180 days", "cut of unknown size counts as half",
            "√((L + 5) / (E + 5))", "between 0.6 and 1.5",
        ] { #expect(page.contains(sentence), "docs/score.md does not say: \(sentence)") }
    }

    /// A row for each pillar: its weight, how its terms are put together, and each of them.
    static var rows: [String] {
        Pillar.allCases.map { pillar in
            let terms = pillar.terms.map { term in
                let share = term.share == 1 ? "" : "\(ScoreExample.number(term.share, 2)) × "
                return "\(share)`\(term.input.rawValue)` \(ScoreExample.plain(term.ramp.foot)) → "
                    + ScoreExample.plain(term.ramp.top)
            }
            let how = terms.count == 1 ? "" : pillar.combination == .sum ? "sum of " : "largest of "
            return "| \(pillar.rawValue) | \(Int(pillar.weight)) | \(how)\(terms.joined(separator: ", ")) |"
        }
    }
}

extension ScoreExample {
    /// As short as the number allows.
    static func plain(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
}
