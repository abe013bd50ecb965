import Domain
import Foundation

@testable import Features

/// The worked examples of docs/score.md: accounts, and the page's lines about them as the code computes them.
struct ScoreExample {
    let title: String
    let story: Story
    var standing = CasinoStanding.unknown
    var groups: [CasinoID: String] = [:]

    static let all: [ScoreExample] = [saturdays, value, bonuses, newcomer]

    /// Forty bets over half a year: a fifth parlays, round stakes, an hour before the start, at prices below the fair one.
    static var saturdays: ScoreExample {
        var story = Story()
        story.cash(.deposit, 200_00)
        for number in 0..<40 {
            story.wait(days: 4.5)
            let isParlay = number % 5 == 0
            story.bet(
                price: isParlay ? 7.5 : 2.1,
                stake: number % 4 == 0 ? 20_00 : 10_00,
                legs: isParlay ? 4 : 1,
                marks: number % 10 == 0 ? .boost : [],
                hours: 1,
                result: number % 5 == 0 ? .won : .lost,
                clv: isParlay ? -0.08 : -0.02
            ) {
                $0.tier = 1
                $0.consensus = isParlay ? 7.7 : 2.1
            }
        }
        return ScoreExample(title: "A Saturday bettor", story: story)
    }

    /// Forty singles that beat the close by 2.5 %, odd stakes larger where the edge is, a day ahead, a third off market.
    static var value: ScoreExample {
        var story = Story()
        for number in 0..<40 {
            story.wait(days: 2)
            let edge = Double(number % 8) * 0.015 - 0.0275
            story.bet(
                price: 2.2,
                stake: 23_00 + Int64(number % 8) * 700 + Int64(number % 3) * 500,
                hours: number % 4 == 0 ? 3 : 30,
                result: number % 20 < 10 ? .won : .lost,
                clv: edge
            ) {
                $0.tier = number % 2 == 0 ? 2 : 1
                $0.consensus = number % 3 == 0 ? 2.1 : 2.18
            }
        }
        return ScoreExample(
            title: "A value bettor, at a casino that limits more than others",
            story: story,
            standing: CasinoStanding(observedLimits: 22, expectedLimits: 13)
        )
    }

    /// Free bets at long prices and boosts, little of one's own money, cashed out; promotions were banned 60 days ago.
    static var bonuses: ScoreExample {
        var story = Story()
        story.cash(.deposit, 50_00)
        for number in 0..<24 {
            story.wait(days: 1)
            if number % 3 == 0 { story.cash(.bonus, 10_00) }
            let marks: BetMarks = number % 3 == 0 ? .free : number % 3 == 1 ? .boost : []
            story.bet(
                price: number % 3 == 0 ? 5.5 : 2,
                stake: 10_00,
                marks: marks,
                hours: 5,
                result: number % 4 == 0 ? .won : .lost,
                clv: number % 3 == 0 ? -0.06 : 0.01
            ) {
                $0.tier = 1
                $0.consensus = number % 3 == 0 ? 5.4 : 2
            }
        }
        story.cash(.withdrawal, 80_00, .requested)
        story.limit(.promotionBan)
        story.wait(days: 60)
        return ScoreExample(title: "A bonus hunter, banned from promotions 60 days ago", story: story)
    }

    /// Six bets, four of them with a close, a week old; a sister brand has cut the user before.
    static var newcomer: ScoreExample {
        var story = Story()
        let sister = CasinoID(8)
        story.limit(.stakeCut, before: 100_00, after: 10_00, at: sister)
        story.wait(days: 200)
        for number in 0..<6 {
            story.wait(days: 1)
            story.bet(
                price: 1.9,
                stake: 25_00,
                hours: 2,
                result: number % 2 == 0 ? .won : .lost,
                clv: number < 4 ? [0.02, 0.01, -0.01, 0.03][number] : nil
            ) {
                if number < 4 { $0.tier = 1 }
            }
        }
        return ScoreExample(
            title: "A newcomer with six bets, limited before at a sister brand",
            story: story,
            groups: [Story.casino: "one", sister: "one"]
        )
    }

    var score: HealthScore? {
        let vector = story.vector(standing: standing, groups: groups)
        return HealthScore.of(vector, standing: standing)
    }

    /// The example's part of the page.
    var markdown: String {
        guard let score else { return "" }
        var lines = ["### \(title)", "", "| pillar | read | s | points |", "|---|---|--:|--:|"]
        for reading in score.pillars {
            let inputs = reading.inputs.compactMap { input in
                input.value.map { "\(input.input.rawValue) \(Self.number($0, 3))" }
            }
            let read = inputs.isEmpty ? "nothing known" : inputs.joined(separator: ", ")
            let s = reading.s.map { Self.number($0, 2) } ?? "–"
            lines.append("| \(reading.pillar.rawValue) | \(read) | \(s) | \(Self.number(reading.points, 1)) |")
        }
        let risk = score.pillars.reduce(0) { $0 + $1.points }
        let sum = "100 - \(Self.number(score.multiplier, 2)) · \(Self.number(risk, 1))"
        let uncapped = "\(sum) = \(Self.number(100 - score.multiplier * risk, 1))"
        let cap = score.cap.map { cap in
            let what = "\(Self.number(cap.value, 1)) (\(cap.reason.rawValue))"
            return score.value < cap.value ? ", below the cap of \(what)" : ", capped at \(what)"
        }
        let shown =
            score.isBand
            ? "between **\(Self.number(score.range.lowerBound, 0)) and \(Self.number(score.range.upperBound, 0))**"
            : "**\(Self.number(score.value, 0))**, \(score.band.rawValue)"
        lines += ["", "\(uncapped)\(cap ?? ""): \(shown), \(score.confidence.rawValue) confidence."]
        for reason in score.reasons {
            guard let remedy = reason.remedy else { continue }
            let half = remedy.half.map {
                "; at \(Self.number($0.value, 3)), \(Self.number($0.won, 1)) points more"
            }
            lines.append(
                "- \(reason.pillar.rawValue) (\(remedy.kind.rawValue)): \(remedy.input.rawValue) is "
                    + "\(Self.number(remedy.present, 3))\(half ?? ""); at \(Self.number(remedy.gone.value, 3)), "
                    + "\(Self.number(remedy.gone.won, 1)) more."
            )
        }
        return lines.joined(separator: "\n").replacing("confidence.\n- ", with: "confidence.\n\n- ") + "\n"
    }

    static func number(_ value: Double, _ digits: Int) -> String {
        let text = String(format: "%.\(digits)f", value)
        return text.contains { ("1"..."9").contains($0) } ? text : text.replacing("-", with: "")
    }
}
