import Domain

/// Goals of two sides as independent Poisson numbers: one model gives all markets of a match, and its result.
struct GoalModel {
    /// Expected goals.
    var home: Double
    var away: Double

    private static let most = 10

    var probabilities: OutcomeProbabilities {
        let (ours, theirs) = (Self.distribution(home), Self.distribution(away))
        var (win, draw, low) = (0.0, 0.0, 0.0)
        for scored in 0...Self.most {
            for conceded in 0...Self.most {
                let chance = ours[scored] * theirs[conceded]
                if scored > conceded { win += chance }
                if scored == conceded { draw += chance }
                if scored + conceded <= 2 { low += chance }
            }
        }
        return OutcomeProbabilities(home: win, draw: draw, away: 1 - win - draw, over: 1 - low)
    }

    func result(_ dice: inout Dice) -> (home: Int, away: Int) {
        (dice.pick(Self.distribution(home)), dice.pick(Self.distribution(away)))
    }

    /// Of 0 to 10 goals; what is beyond counts as ten.
    private static func distribution(_ mean: Double) -> [Double] {
        var chances: [Double] = []
        var (chance, sum) = (exponential(-mean), 0.0)
        for goals in 0..<most {
            chances.append(chance)
            sum += chance
            chance *= mean / Double(goals + 1)
        }
        chances.append(max(0, 1 - sum))
        return chances
    }
}
