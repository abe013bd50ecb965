import Domain

/// The prices taken against the close: the first and fastest sign of skill, and what operators test for.
///
/// Fair closing-line value = price · fair probability at the close - 1, the probability being the sharp book's closing
/// prices without their margin (Shin).
enum PriceFeatures: FeatureGroup {
    /// What a random bet at a recreational book has: fair value above 0, above the sharp book's raw close, above the
    /// same book's close. Measured on 25,921 football matches.
    static let positiveBaseline = 0.22
    static let sharpBaseline = 0.33
    static let bookBaseline = 0.43
    /// Bets that a mean is shrunken by: as if so many at no value stood before.
    static let priorBets = 10.0
    /// 0.5 to the power of 1/15: the weight halves every fifteen bets.
    static let decay = 0.954_841_603_910_416_6
    static let longestClv = 0.5

    private static let window = FeatureWindow.bets(AccountFold.window)
    private static let close = "bets whose match was found and has closed"
    private static let none = "no bet with a known close"

    static let definitions: [FeatureDefinition] = [
        FeatureTopic.price.define(
            .meanClv,
            .fraction,
            window,
            needs: close,
            null: none,
            "The mean fair closing-line value: price · fair probability at the close - 1."
        ),
        FeatureTopic.price.define(
            .medianClv,
            .fraction,
            window,
            needs: close,
            null: none,
            "The median fair closing-line value: a few prices by mistake do not move it."
        ),
        FeatureTopic.price.define(
            .shrunkenClv,
            .fraction,
            window,
            needs: close,
            null: none,
            "The mean fair closing-line value m of n bets, drawn towards 0 while they are few: n·m / (n + 10)."
        ),
        FeatureTopic.price.define(
            .positiveClvExcess,
            .excess,
            window,
            needs: close,
            null: none,
            "The share of bets with a fair closing-line value above 0, less the 22 % that random bets have."
        ),
        FeatureTopic.price.define(
            .beatSharpCloseExcess,
            .excess,
            window,
            needs: "bets with the sharp book's closing price",
            null: "no bet with a sharp closing price",
            "The share of bets at a price above the sharp book's raw closing price, less the 33 % of random bets."
        ),
        FeatureTopic.price.define(
            .beatBookCloseExcess,
            .excess,
            window,
            needs: "bets with the casino's own closing price",
            null: "no bet with a closing price of this casino",
            "The share of bets at a price above the casino's own closing price, less the 43 % of random bets."
        ),
        FeatureTopic.price.define(
            .clvTStatistic,
            .deviations,
            window,
            needs: "5 bets with a known close, of different value",
            null: "fewer than 5 bets with a known close, or all of the same value",
            "The mean fair closing-line value divided by its standard error."
        ),
        FeatureTopic.price.define(
            .firstTenClv,
            .fraction,
            .firstBets(AccountFold.earlyBets),
            needs: "a close of one of the first ten bets",
            null: "none of the first ten bets has a known close",
            "The mean fair closing-line value of the account's first ten bets: those on which operators first judge."
        ),
        FeatureTopic.price.define(
            .recentClv,
            .fraction,
            window,
            needs: close,
            null: none,
            "The mean fair closing-line value with weights that halve every 15 bets with a close, the newest first."
        ),
        FeatureTopic.price.define(
            .stakeWeightedClv,
            .fraction,
            window,
            needs: close,
            null: none,
            "The mean fair closing-line value, each bet weighing what was staked."
        ),
        FeatureTopic.price.define(
            .bestClv,
            .fraction,
            window,
            needs: close,
            null: none,
            "The highest fair closing-line value of a single bet, 50 % at most."
        ),
        FeatureTopic.price.define(
            .highClvShare,
            .share,
            window,
            needs: close,
            null: none,
            "The share of bets with a fair closing-line value above 5 %."
        ),
        FeatureTopic.price.define(
            .clvSlope,
            .fraction,
            window,
            needs: "10 bets with a known close, not all placed at once",
            null: "fewer than 10 bets with a known close, or all placed at once",
            "By how much fair closing-line value grows in 30 days: the least-squares line over when bets were placed."
        ),
        FeatureTopic.price.define(
            .closeCoverage,
            .share,
            window,
            needs: "settled bets, neither void nor cashed out",
            null: "no settled bet",
            "The share of settled bets whose close is known: how much of the account the features of prices speak for."
        ),
    ]

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        var (sum, stakes, weighted, squares, best) = (Int64(0), 0.0, 0.0, 0.0, -Double.infinity)
        var values: [Double] = []
        var (positive, high, sharp, book, covered) = (Share(), Share(), Share(), Share(), Share())
        var (recent, weights) = (0.0, 0.0)
        let first = view.recent.first?.placedAt ?? view.moment
        var line = PairSums()
        for bet in view.recent {
            sharp.add(bet.facts[.beatsSharpClose])
            book.add(bet.facts[.beatsBookClose])
            if bet.isDecided { covered.add(bet.clv != nil) }
            guard let clv = bet.clv, let value = bet.fairClv else { continue }
            values.append(value)
            sum += Int64(clv)
            squares += value * value
            positive.add(clv > 0)
            high.add(clv > 50_000)
            best = max(best, value)
            stakes += Double(bet.stake)
            weighted += Double(bet.stake) * value
            recent = recent * decay + value
            weights = weights * decay + 1
            line.add(Double(bet.placedAt.since(first).rawValue) / 2_592_000_000, value)
        }
        vector[.closeCoverage] = covered.value
        vector[.beatSharpCloseExcess] = sharp.value.map { $0 - sharpBaseline }
        vector[.beatBookCloseExcess] = book.value.map { $0 - bookBaseline }
        vector[.firstTenClv] = firstTen(view)
        guard !values.isEmpty else { return }
        let count = Double(values.count)
        let mean = Double(sum) / 1e6 / count
        vector[.meanClv] = mean
        vector[.medianClv] = values.median()
        vector[.shrunkenClv] = count * mean / (count + priorBets)
        vector[.positiveClvExcess] = positive.value.map { $0 - positiveBaseline }
        vector[.clvTStatistic] = tStatistic(of: mean, squares: squares, count: count)
        vector[.recentClv] = recent / weights
        vector[.stakeWeightedClv] = stakes > 0 ? weighted / stakes : nil
        vector[.bestClv] = min(best, longestClv)
        vector[.highClvShare] = high.value
        vector[.clvSlope] = line.slope
    }

    private static func firstTen(_ view: AccountView) -> Double? {
        let known = view.early.compactMap(\.clv)
        guard !known.isEmpty else { return nil }
        return Double(known.reduce(Int64(0)) { $0 + Int64($1) }) / 1e6 / Double(known.count)
    }

    private static func tStatistic(of mean: Double, squares: Double, count: Double) -> Double? {
        let deviations = squares - count * mean * mean
        guard count >= 5, deviations > 1e-12 * squares else { return nil }
        return mean / (deviations / (count - 1) / count).squareRoot()
    }
}
