/// How likely a bankroll is to be lost over many bets of the same price and probability, by playing them out.
///
/// The same bets give the same paths on every machine.
package struct RuinSimulation: Hashable, Sendable {
    package enum Staking: Hashable, Sendable {
        /// The same amount each time, in minor units. Ruined: less than one stake is left.
        case flat(Int64)
        /// A share of what there is at the time, above 0 and below 1. It never loses all; ruined means here that less
        /// than `floor` of the first bankroll is left.
        case share(Double, floor: Double)
    }

    /// Minor units, above 0.
    package let bankroll: Int64
    package let staking: Staking
    package let value: BetValue
    /// How many bets are placed.
    package let bets: Int
    package let paths: Int

    package static let mostBets = 10_000
    package static let mostPaths = 100_000
    /// So that the most bets of the highest stakes still fit: 1e11 · 1e3 · 1e4 is below 2^63.
    package static let highestPrice = 1_000.0

    /// - Returns: nil for a bankroll, a stake or a share that cannot be staked, or for counts out of their ranges.
    package init?(bankroll: Int64, staking: Staking, value: BetValue, bets: Int = 500, paths: Int = 2_000) {
        guard (1...Money.largestMinorUnits).contains(bankroll) else { return nil }
        guard (1...Self.mostBets).contains(bets), (1...Self.mostPaths).contains(paths) else { return nil }
        guard value.price <= Self.highestPrice else { return nil }
        switch staking {
        case .flat(let stake): guard (1...Money.largestMinorUnits).contains(stake) else { return nil }
        case .share(let share, let floor):
            guard share > 0, share < 1, (0..<1).contains(floor) else { return nil }
        }
        self.bankroll = bankroll
        self.staking = staking
        self.value = value
        self.bets = bets
        self.paths = paths
    }

    package struct Outcome: Hashable, Sendable {
        /// The share of the paths that were ruined.
        package let ruinProbability: Double
        /// Of `ruinProbability`, by the binomial distribution; 0 where no path was needed to know it.
        package let standardError: Double
        /// What is left in the middle path, and in the path that nine of ten beat; minor units.
        package let medianEnd: Int64
        package let worstTenth: Int64
    }

    package func run() -> Outcome {
        var random = PathGenerator(seed: 0x5249_534B_3000_0001)
        // A bet is won where 32 random bits are below this.
        let threshold = UInt32(clamping: min(value.probability * 0x1p32, 0x1p32 - 1))
        var ends = [Int64](repeating: 0, count: paths)
        var ruined = 0
        for path in ends.indices {
            let (end, isRuined) =
                switch staking {
                case .flat(let stake): flatPath(stake, threshold, &random)
                case .share(let share, let floor): sharePath(share, floor, threshold, &random)
                }
            ends[path] = end
            if isRuined { ruined += 1 }
        }
        ends.sort()
        let probability = Double(ruined) / Double(paths)
        return Outcome(
            ruinProbability: probability,
            standardError: (probability * (1 - probability) / Double(paths)).squareRoot(),
            medianEnd: ends[paths / 2],
            worstTenth: ends[paths / 10]
        )
    }

    private func flatPath(
        _ stake: Int64,
        _ threshold: UInt32,
        _ random: inout PathGenerator
    ) -> (end: Int64, isRuined: Bool) {
        let gain = Int64(clamping: (Double(stake) * (value.price - 1)).rounded())
        var balance = bankroll
        for _ in 0..<bets {
            guard balance >= stake else { return (balance, true) }
            balance = balance.addingSaturating(random.next() < threshold ? gain : -stake)
        }
        return (balance, balance < stake)
    }

    private func sharePath(
        _ share: Double,
        _ floor: Double,
        _ threshold: UInt32,
        _ random: inout PathGenerator
    ) -> (end: Int64, isRuined: Bool) {
        let (up, down) = (1 + share * (value.price - 1), 1 - share)
        var level = 1.0
        for _ in 0..<bets {
            guard level >= floor else { break }
            level *= random.next() < threshold ? up : down
        }
        let end = (level * Double(bankroll)).rounded()
        return (Int64(exactly: end) ?? .max, level < floor)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014), each number of which serves two bets.
private struct PathGenerator {
    private var state: UInt64
    private var kept: UInt32?

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt32 {
        if let second = kept {
            kept = nil
            return second
        }
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        kept = UInt32(truncatingIfNeeded: mixed)
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }
}
