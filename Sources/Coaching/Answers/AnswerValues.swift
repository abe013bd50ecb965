import Domain
import Foundation

/// What a template is filled with: facts by name with their companions, what the question named, and help.
struct AnswerValues {
    private(set) var values: [String: Any] = [:]
    private let profile: Profile

    private var language: Language { profile.language }

    init(profile: Profile) {
        self.profile = profile
        values["currency"] = profile.currency.code
        values["training_allowed"] = profile.consents.allows(.training)
    }

    mutating func set(_ flag: String) { values[flag] = true }

    mutating func set(_ name: String, to text: String) { values[name] = text }

    /// The facts of a tool; nil: it was not asked. A fact that is there from another tool stays.
    mutating func add(_ sheet: FactSheet?, of tool: FactToolDefinition) {
        for name in tool.facts where values[name] == nil {
            Self.insert(sheet?[name], named: name, profile, into: &values)
        }
        for gap in sheet?.gaps ?? [] { set(gap) }
        guard !tool.rowFacts.isEmpty, values["rows"] == nil else { return }
        let rows = sheet?.rows ?? []
        values["rows"] = rows.prefix(tool.rowsInWords).map { row(of: $0, tool) }
        if rows.isEmpty { set(FactCompanion.none.name(of: "rows")) }
        if rows.count > tool.rowsInWords { values["more_rows"] = String(rows.count - tool.rowsInWords) }
    }

    private func row(of facts: [Fact], _ tool: FactToolDefinition) -> [String: Any] {
        var row: [String: Any] = [:]
        for name in tool.rowFacts {
            Self.insert(facts.first { $0.name == name }?.value, named: name, profile, into: &row)
            // Otherwise the template would look for the name outside of the row.
            if row[name] == nil { row[name] = NSNull() }
        }
        return row
    }

    private static func insert(
        _ value: FactValue?,
        named name: String,
        _ profile: Profile,
        into values: inout [String: Any]
    ) {
        for companion in [FactCompanion.none, .positive, .negative, .one] {
            values[companion.name(of: name)] = value.holds(companion, profile.language)
        }
        guard let value else { return }
        if case .flag(let flag) = value {
            values[name] = flag
            return
        }
        values[name] = value.text(for: profile)
        values[FactCompanion.size.name(of: name)] = value.magnitude.text(for: profile)
        let sign = value.sign > 0 ? "+" : ""
        values[FactCompanion.signed.name(of: name)] = sign + value.text(for: profile)
    }
}

extension AnswerValues {
    /// What the question named, as the user reads it.
    mutating func add(_ question: BuiltInQuestion, at now: Timestamp) {
        let entities = question.entities
        values["resting"] = question.isResting
        if let end = profile.protection.restsUntil(at: now) {
            values["rest_until"] = FactValue.moment(end).text(for: profile)
        }
        values["casino"] = entities.casinos.first.map { FactValue.name($0.name).text(for: profile) }
        values["sport"] = entities.sports.first?.name(in: language)
        values["market"] = entities.markets.first?.name(in: language)
        let period = (entities.period ?? .all).adverb(language)
        values["period"] = period
        values["Period"] = period.prefix(1).uppercased() + period.dropFirst()
        let prices = entities.prices.map { $0.formatted(profile.oddsFormat, language) }
        values["price"] = prices.first
        values["prices"] = prices.count < 2 ? nil : prices.joined(separator: " · ")
        values["probability"] = entities.probability.map { FactValue.share($0).text(for: profile) }
        values["count"] = entities.count.map(String.init)
        let currency = entities.currency(near: profile.currency)
        let amount = entities.amounts.first?.money(in: currency) ?? entities.stake(in: currency)
        values["amount"] = amount?.formatted(language)
        values["other_currency"] = amount.map { $0.currency != currency }
        values["bankroll_given"] = entities.bankroll != nil
        values["margin_given"] = entities.margin != nil
    }

    /// Says which numbers of the question a tool was asked with. Of several tools the first counts.
    mutating func add(taken arguments: FactArguments, _ entities: Entities, for tool: FactToolDefinition) {
        guard values["taken"] == nil else { return }
        let currency = entities.currency(near: profile.currency)
        let bankroll = entities.bankroll?.money(in: currency)
        let all: [(parameter: String, value: String?, name: Words)] = [
            (
                "price", entities.prices.first?.formatted(profile.oddsFormat, language), Words(en: "price", fr: "cote")
            ),
            (
                "probability", entities.probability.map { FactValue.share($0).text(for: profile) },
                Words(en: "chance", fr: "chance")
            ),
            ("edge", entities.edge.map { FactValue.share($0).text(for: profile) }, Words(en: "edge", fr: "avantage")),
            ("target", entities.target(in: currency)?.formatted(language), Words(en: "to win", fr: "à gagner")),
            ("stake", entities.stake(in: currency)?.formatted(language), Words(en: "stake", fr: "mise")),
            ("bankroll", bankroll?.formatted(language), Words(en: "bankroll", fr: "bankroll")),
            ("bets", entities.count.map(String.init), Words(en: "bets", fr: "paris")),
            (
                "overround", entities.margin.map { FactValue.share($0).text(for: profile) },
                Words(en: "margin", fr: "marge")
            ),
        ]
        let taken = all.compactMap { entry -> String? in
            guard arguments.values[entry.parameter] != nil, let value = entry.value else { return nil }
            return "\(entry.name(language)) \(value)"
        }
        if !taken.isEmpty { values["taken"] = taken.joined(separator: ", ") }
    }

    mutating func add(term: Glossary.Entry) {
        values["term"] = term.title
        values["definition"] = term.meaning
    }

    mutating func addSuggestions(_ questions: [String]) {
        values["suggestions"] = questions.map { ["question": $0] as [String: Any] }
    }

    /// The lines of the user's country: all of them, and each kind on its own.
    mutating func addHelplines() {
        let country = profile.country == Jurisdiction.elsewhere.code ? nil : profile.country
        let lines = Helpline.lines(for: country)
        values["helplines"] = lines.map(row)
        values["gambling_lines"] = lines.filter { $0.kind == .gambling }.map(row)
        values["crisis_lines"] = lines.filter { $0.kind == .crisis }.map(row)
        values["some_unchecked"] = lines.contains { $0.isToBeChecked && $0.phone != nil }
    }

    private func row(of line: Helpline) -> [String: Any] {
        var row: [String: Any] = [
            "name": line.name, "hours": line.hours(in: language), "unchecked": line.isToBeChecked && line.phone != nil,
        ]
        // Some lines are called by their number.
        row["phone"] = line.phone == line.name ? nil : line.phone
        row["url"] = line.url.map { $0.hasPrefix("https://") ? String($0.dropFirst("https://".count)) : $0 }
        return row
    }
}

extension StatisticsPeriod {
    /// As it ends a sentence: "this week", "over the last 30 days".
    fileprivate func adverb(_ language: Language) -> String {
        let words: Words =
            switch self {
            case .today: Words(en: "today", fr: "aujourd'hui")
            case .sevenDays: Words(en: "over the last 7 days", fr: "sur les 7 derniers jours")
            case .thirtyDays: Words(en: "over the last 30 days", fr: "sur les 30 derniers jours")
            case .week: Words(en: "this week", fr: "cette semaine")
            case .month: Words(en: "this month", fr: "ce mois-ci")
            case .year: Words(en: "this year", fr: "cette année")
            case .all: Words(en: "so far", fr: "jusqu'ici")
            }
        return words(language)
    }
}
