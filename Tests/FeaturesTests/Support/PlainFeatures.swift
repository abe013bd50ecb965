import Domain
import Foundation

@testable import Features

/// Features as their definitions say them, computed from all bets at once with no thought of speed: the other opinion.
struct PlainFeatures {
    let all: [PlainBet]
    let others: [[PlainBet]]
    let moment: Timestamp

    private var recent: [PlainBet] { Array(all.suffix(90)) }

    private func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    private func share(_ answers: [Bool]) -> Double? { mean(answers.map { $0 ? 1 : 0 }) }

    private func deviation(_ values: [Double]) -> Double? {
        guard values.count > 1, let mean = mean(values) else { return nil }
        return (values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count - 1)).squareRoot()
    }

    private func covariance(_ x: [Double], _ y: [Double]) -> Double? {
        guard x.count >= 10, let mx = mean(x), let my = mean(y) else { return nil }
        return zip(x, y).map { ($0 - mx) * ($1 - my) }.reduce(0, +) / Double(x.count - 1)
    }

    private func correlation(_ x: [Double], _ y: [Double]) -> Double? {
        guard let product = covariance(x, y), let dx = deviation(x), let dy = deviation(y), dx > 0, dy > 0 else {
            return nil
        }
        return product / (dx * dy)
    }

    private func won(_ result: BetResult) -> Double {
        switch result {
        case .won: 1
        case .halfWon: 0.75
        case .halfLost: 0.25
        case .lost, .void, .cashedOut: 0
        }
    }

    func price() -> [Feature: Double?] {
        let priced = recent.filter { $0.clv != nil }
        let values = priced.compactMap(\.clv)
        let (count, sum) = (Double(values.count), values.reduce(0, +))
        let days = priced.map { Double($0.placedAt.rawValue - moment.rawValue) / 86_400_000 / 30 }
        let weights = values.indices.map { pow(0.5, Double(values.count - 1 - $0) / 15) }
        let stakes = priced.map(\.stake)
        let error = values.count >= 5 ? deviation(values).map { $0 / count.squareRoot() } : nil
        let slope = covariance(days, values).flatMap { product in deviation(days).map { product / ($0 * $0) } }
        return [
            .meanClv: mean(values),
            .medianClv: values.isEmpty
                ? nil : (values.sorted()[(values.count - 1) / 2] + values.sorted()[values.count / 2]) / 2,
            .shrunkenClv: values.isEmpty ? nil : sum / (count + 10),
            .positiveClvExcess: share(values.map { $0 > 5e-7 }).map { $0 - 0.22 },
            .beatSharpCloseExcess: share(recent.compactMap { bet in bet.reading.sharpClose.map { bet.bet.price > $0 } })
                .map { $0 - 0.33 },
            .beatBookCloseExcess: share(recent.compactMap { bet in bet.reading.bookClose.map { bet.bet.price > $0 } })
                .map { $0 - 0.43 },
            .clvTStatistic: error.flatMap { error in mean(values).map { $0 / error } },
            .firstTenClv: mean(all.prefix(10).compactMap(\.clv)),
            .recentClv: values.isEmpty ? nil : zip(values, weights).map(*).reduce(0, +) / weights.reduce(0, +),
            .stakeWeightedClv: values.isEmpty ? nil : zip(values, stakes).map(*).reduce(0, +) / stakes.reduce(0, +),
            .bestClv: values.max().map { min($0, 0.5) },
            .highClvShare: share(values.map { $0 > 0.05 }),
            .clvSlope: slope,
            .closeCoverage: share(recent.filter(\.isDecided).map { $0.clv != nil }),
        ]
    }

    func offMarketAndTiming() -> [Feature: Double?] {
        let edges = recent.compactMap { bet in bet.reading.consensus.map { bet.bet.price / $0 - 1 } }
        let sided = recent.filter { $0.reading.match != nil && $0.reading.side != nil }
        let hours = recent.compactMap(\.bet.hoursBeforeStart).sorted()
        let live = recent.filter { $0.marks.contains(.live) || ($0.bet.hoursBeforeStart ?? 0) * 60 <= -0.5 }
        let hedged = sided.map { bet in
            others.joined().contains { other in
                guard let side = bet.reading.side, let opposite = other.reading.side else { return false }
                let totals: Set<BackedSide> = [.over, .under]
                return other.reading.match == bet.reading.match && side != opposite
                    && totals.contains(side) == totals.contains(opposite)
                    && abs(other.placedAt.since(bet.placedAt).rawValue) <= 30 * 60_000
            }
        }
        return [
            .consensusEdge: mean(edges),
            .offMarketShare: share(edges.map { $0 > 0.03 }),
            .palpableErrorShare: share(edges.map { $0 > 0.08 }),
            .bestPriceShare: share(recent.compactMap { bet in bet.reading.best.map { bet.bet.price >= $0 } }),
            .arbitrageShare: share(
                recent.compactMap { bet in bet.reading.othersBest.map { 1 / bet.bet.price + $0 < 1 } }
            ),
            .hedgedShare: share(hedged),
            .voidShare: share(recent.filter { $0.result != nil }.map { $0.result == .void }),
            .stalePriceShare: share(recent.compactMap(\.reading.minutesSinceMove).map { $0 <= 10 }),
            .openingShare: share(recent.compactMap(\.reading.hoursSinceOpen).map { $0 <= 2 }),
            .inPlayShare: share(recent.map { bet in live.contains { $0.bet.id == bet.bet.id } }),
            .courtSideShare: share(live.compactMap(\.reading.secondsSinceIncident).map { $0 <= 10 }),
            .nightShare: share(recent.compactMap(\.bet.hourOfWeek).map { $0 % 24 < 6 }),
            .weekendShare: share(recent.compactMap(\.bet.hourOfWeek).map { $0 / 24 >= 5 }),
            .dayBeforeShare: share(hours.map { ($0 * 60).rounded() > 1_440 }),
            .lastHalfHourShare: share(hours.map { (0...30).contains(($0 * 60).rounded()) }),
        ]
    }

    func marketAndStake() -> [Feature: Double?] {
        let tiers = recent.compactMap(\.reading.tier)
        let parlays = recent.filter { $0.bet.legs > 1 }
        let kinds = Dictionary(grouping: recent, by: \.bet.market).values.map {
            Double($0.count) / Double(recent.count)
        }
        let stakes = recent.map(\.stake)
        let known = recent.filter { $0.clv != nil }
        let unders = recent.filter { $0.bet.legs == 1 }.compactMap(\.reading.side)
            .filter { $0 == .over || $0 == .under }
        return [
            .topLeagueShare: share(tiers.map { $0 == 1 }), .meanLeagueTier: mean(tiers.map(Double.init)),
            .playerPropShare: share(recent.map { $0.bet.market == .prop || $0.marks.contains(.prop) }),
            .undersPropShare: share(unders.map { $0 == .under }),
            .derivativeShare: share(recent.map { $0.bet.market == .period }),
            .futuresShare: share(recent.map { $0.bet.market == .future }),
            .parlayShare: share(recent.map { $0.bet.legs > 1 }),
            .sameGameParlayShare: share(parlays.compactMap(\.reading.isSameGame)),
            .meanLegs: mean(recent.map { Double($0.bet.legs) }),
            .marketEntropy: recent.isEmpty ? nil : -kinds.map { $0 * log2($0) }.reduce(0, +),
            .stakeVariation: stakes.count < 5 ? nil : deviation(stakes).flatMap { d in mean(stakes).map { d / $0 } },
            .toWinStaking: correlation(stakes, recent.map { 1 / ($0.bet.price - 1) }),
            .stakeClvCorrelation: correlation(known.map(\.stake), known.compactMap(\.clv)),
            .maxBetShare: share(recent.map { $0.marks.contains(.max) || $0.bet.requestedStake != nil }),
            .cutBetShare: share(recent.map { $0.bet.requestedStake != nil }),
            .largeStakeShare: share(stakes.map { $0 > 100.005 }),
            .bonusStakeShare: stakes.isEmpty
                ? nil : recent.filter { $0.marks.contains(.free) }.map(\.stake).reduce(0, +) / stakes.reduce(0, +),
            .boostShare: stakes.isEmpty
                ? nil
                : recent.filter { $0.marks.contains(.boost) && !$0.marks.contains(.free) }.map(\.stake).reduce(0, +)
                    / stakes.reduce(0, +),
            .freeBetPrice: mean(recent.filter { $0.marks.contains(.free) }.map(\.bet.price)),
        ]
    }

    func result() -> [Feature: Double?] {
        let settled = all.filter { $0.result != nil }
        let own = settled.filter { $0.isDecided && !$0.marks.contains(.free) }
        let scored = settled.filter { $0.isDecided && $0.clv != nil }
        let chances = scored.compactMap(\.reading.fairClose)
        let wins = scored.map { $0.result.map(won) ?? 0 }
        let variance = chances.map { $0 * (1 - $0) }.reduce(0, +)
        let ownStaked = own.map(\.stake).reduce(0, +)
        let today = moment.daysSince1970
        let month = settled.filter { ($0.settledAt?.daysSince1970 ?? 0) > today - 30 }
        let quarter = all.filter { $0.placedAt.daysSince1970 > today - 90 }
        let days = Set(quarter.map(\.placedAt.daysSince1970))
        let profit = settled.map(\.profit).reduce(0, +)
        let promotional = settled.filter(\.isPromotional).map(\.profit).reduce(0, +)
        let gaps = zip(all, all.dropFirst()).filter { $1.placedAt.since($0.placedAt) >= .days(30) }
        let returned = gaps.last.map { moment.since($0.1.placedAt) < .days(30) ? 1.0 : 0 } ?? 0
        return [
            .profit: settled.isEmpty ? nil : profit,
            .yield: ownStaked > 0 ? own.map(\.profit).reduce(0, +) / ownStaked : nil,
            .winZScore: variance > 1e-9 ? (wins.reduce(0, +) - chances.reduce(0, +)) / variance.squareRoot() : nil,
            .recentProfit: month.isEmpty ? nil : month.map(\.profit).reduce(0, +),
            .bets: Double(all.count),
            .betsPerActiveDay: days.isEmpty ? nil : Double(quarter.count) / Double(days.count),
            .promotionProfitShare: profit > 0.005 ? promotional / profit : nil,
            .dormantReturn: all.count < 2 ? nil : returned,
        ]
    }
}
