import Coaching
import Domain
import Foundation
import Storage
import TestSupport

/// The prompts at the top of the package.
enum ShippedPrompts {
    static let folder = SharedFiles.packageRoot.appending(path: "Prompts").path

    static func library() throws -> PromptLibrary {
        try PromptLibrary(folder: folder, tools: FactToolbox.standard.definitions)
    }
}

/// A tool that has every fact that its definition names, or none.
struct SampleTool: FactTool {
    let definition: FactToolDefinition
    let isRich: Bool
    var overrides: [String: FactValue] = [:]
    var gaps = ["few_bets", "no_score", "other_currencies"]
    var rows = 8
    /// Facts that it lacks.
    var absent: Set<String> = []

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        var sheet = FactSheet(tool: definition.name, title: Words(en: "Sample", fr: "Exemple"))
        guard isRich else {
            sheet.gaps = ["few_pairs", "no_closing_prices", "no_score", "no_bankroll"]
            return sheet
        }
        sheet.facts = definition.facts.filter { !absent.contains($0) }.map(fact)
        sheet.rows = definition.rowFacts.isEmpty ? [] : (0..<rows).map { _ in definition.rowFacts.map(fact) }
        sheet.gaps = gaps
        return sheet
    }

    private func fact(_ name: String) -> Fact {
        Fact(name, overrides[name] ?? Self.value(of: name), Words(en: name, fr: name))
    }

    /// A plausible value of the kind that the fact has.
    static func value(of name: String) -> FactValue {
        switch name {
        case "profit", "biggest_win", "best_profit", "net_deposited", "expected_value": .money(.euros(3_450))
        case "biggest_loss", "worst_profit", "profit_before", "profit_change": .money(.euros(-2_000))
        case "staked", "average_stake", "staked_before", "stake", "open_stake", "possible_return", "balance",
            "withdrawal_pending", "deposited", "withdrawn", "bonus", "limit", "used", "left", "drawdown",
            "deepest_drawdown", "before", "after", "stake_after_loss", "stake_after_win", "bankroll",
            "quarter_kelly_stake", "asked_kelly_stake", "target", "target_stake", "median_end", "worst_tenth",
            "bonus_profit":
            .money(.euros(12_500))
        case "yield", "yield_low", "yield_high", "yield_before", "win_rate", "share_of_bankroll", "factor", "skip_rate",
            "live_share", "night_share", "weekend_share", "parlay_share", "coverage", "mean_clv", "mean_clv_low",
            "mean_clv_high", "beat_share", "probability", "break_even_probability", "edge", "kelly_fraction",
            "quarter_kelly_fraction", "asked_kelly_fraction", "stake_share", "ruin_probability", "ruin_error",
            "implied_probability",
            "overround", "implied", "fair_shin", "fair_power", "cost", "single_cost":
            .share(0.053)
        case "average_price", "price", "combined_price", "fair_price": .price(1.95)
        case "expected_longest_losing", "expected_wins", "z", "bets_per_active_day", "median_seconds", "ratio",
            "ratio_low", "ratio_high", "step_ratio":
            .number(1.42)
        case "gap_after_loss", "gap_after_win": .duration(.minutes(25))
        case "since", "placed_at", "resting_until", "reported_at": .moment(.samples)
        case "exceeded", "open": .flag(true)
        case "selection": .userText("Arsenal")
        case "band", "confidence", "main_reason", "second_reason": .name("amber")
        case "name", "best_name", "worst_name", "casino", "result", "kind", "period", "type", "decimal", "american",
            "fractional":
            .name("Bet365")
        case "kelly_part": .name("Half Kelly")
        default: .count(12)
        }
    }
}

extension FactToolbox {
    static func samples(isRich: Bool, overrides: [String: FactValue] = [:]) -> FactToolbox {
        FactToolbox(
            standard.definitions.map { SampleTool(definition: $0, isRich: isRich, overrides: overrides) }
        )
    }
}

extension Money {
    static func euros(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: .euro) }
}

extension Timestamp {
    /// 2026-03-10T12:00:00Z, a Tuesday.
    static let samples = Timestamp(seconds: 1_773_144_000)
}

extension Profile {
    static func asker(_ language: Language, country: String? = "FR", rests: Bool = false) -> Profile {
        Profile(
            id: UserID(rawValue: 1),
            language: language,
            currency: .euro,
            oddsFormat: .decimal,
            zone: "Europe/Paris",
            country: country,
            onboarding: .done,
            consents: .initial,
            notifications: true,
            protection: Protection(coolOffUntil: rests ? .samples + .days(3) : nil),
            createdAt: .samples,
            isUnreachable: false
        )
    }
}

extension Entities {
    /// A question that names everything.
    static var everything: Entities {
        var entities = Entities()
        entities.casinos = [KnownCasino(id: CasinoID(rawValue: 1), name: "Bet365")]
        entities.sports = [.tennis]
        entities.markets = [.handicap]
        entities.period = .month
        entities.amounts = [Amount(value: 50)]
        entities.prices = [2.10, 1.80].compactMap { Price(numerator: Int64($0 * 100), denominator: 100) }
        entities.probability = 0.52
        entities.count = 4
        entities.term = .kelly
        return entities
    }
}

/// A reader of an empty store, for minds whose tools are samples.
func withBook<T: Sendable>(_ body: @escaping @Sendable (Book) throws -> T) async throws -> T {
    try await withTemporaryDirectory { directory in
        let migrations = try Migrations(folder: SharedFiles.packageRoot.appending(path: "Migrations").path)
        let store = try Store(folder: directory.path, migrations: migrations)
        let result = try await store.read(body)
        try store.close()
        return result
    }
}
