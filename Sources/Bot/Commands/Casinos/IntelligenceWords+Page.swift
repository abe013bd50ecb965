import Domain
import Features
import Intelligence
import Storage
import Telegram

/// One casino, with all that is known and what speaks for it.
extension IntelligenceWords {
    func page(of casino: Casino, _ known: CasinoIntelligence) -> RichText {
        let sections = [
            (label + [title(casino, known)] + limits(known)).joined(separator: "\n"),
            life(known).joined(separator: "\n"), factors(known).joined(separator: "\n"),
            rule(known).joined(separator: "\n"), caveat,
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func title(_ casino: Casino, _ known: CasinoIntelligence) -> RichText {
        let date = turn.zone.local(known.asOf)
        let day = "\(date.shortDate(language)) \(date.year)"
        return turn.say(
            en: "\(bold: casino.name) – \(known.accounts) accounts, as of \(day)",
            fr: "\(bold: casino.name) – \(known.accounts) comptes, au \(day)"
        )
    }

    private func limits(_ known: CasinoIntelligence) -> [RichText] {
        var lines: [RichText] = []
        let types = known.limitsByType.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { "\($0.key.name(in: language).lowercased()) \($0.value)" }
        let rare = known.rareTypes.map { $0.name(in: language).lowercased() }.sorted()
            .map { turn.word("\($0) (a few)", "\($0) (quelques-uns)") }
        if let reporters = known.reporters {
            lines.append(turn.say(en: "Restricted: \(reporters)", fr: "Limités : \(reporters)"))
        } else {
            lines.append(
                turn.say(
                    en: "Too few people are in one of the groups, restricted or not, to say how many.",
                    fr: "L'un des groupes, limités ou non, compte trop peu de personnes pour donner des nombres."
                )
            )
        }
        if !types.isEmpty || !rare.isEmpty {
            let list = (types + rare).joined(separator: ", ")
            lines.append(turn.say(en: "People met: \(list)", fr: "Rencontrés : \(list)"))
        }
        if let rate = known.rate {
            let (low, high) = (yearly(rate.low), yearly(rate.high))
            lines.append(
                turn.say(
                    en: """
                        Restrictions per account and year: \(bold: yearly(rate.yearly)) (95% interval \(low) to \
                        \(high); \(percent(known.confidence)) of it from this casino, the rest from all casinos)
                        """,
                    fr: """
                        Limitations par compte et par an : \(bold: yearly(rate.yearly)) (intervalle à 95\u{A0}% de \
                        \(low) à \(high) ; \(percent(known.confidence)) vient de ce casino, le reste de tous)
                        """
                )
            )
        }
        if let score = known.meanScoreAtLimit {
            let shown = DecimalText.fixed(score, places: 0, language)
            lines.append(
                turn.say(
                    en: "Mean health score when restricted: \(shown) of 100",
                    fr: "Score de santé moyen lors de la limitation : \(shown) sur 100"
                )
            )
        }
        return lines
    }

    private func life(_ known: CasinoIntelligence) -> [RichText] {
        let points = [30.0, 90, 180, 365].compactMap { day in
            known.survival.last { $0.day <= day && $0.day > day * 0.6 }
        }
        var lines = points.map { point -> RichText in
            let (share, low, high) = (percent(point.survival), percent(point.low), percent(point.high))
            let days = Int(clamping: point.day)
            return turn.say(
                en: "after \(days) days: \(share) (\(low)–\(high); \(point.atRisk) accounts seen as long)",
                fr: "après \(days) jours : \(share) (\(low)–\(high) ; \(point.atRisk) comptes suivis aussi longtemps)"
            )
        }
        if !lines.isEmpty {
            lines.insert(turn.say(en: "\(bold: "Not yet restricted")", fr: "\(bold: "Pas encore limités")"), at: 0)
        }
        let bands = [
            turn.word("below -3%", "sous -3\u{A0}%"), turn.word("-3% to 0", "-3\u{A0}% à 0"),
            turn.word("0 to 3%", "0 à 3\u{A0}%"), turn.word("above 3%", "plus de 3\u{A0}%"),
        ]
        let medians = zip(bands, known.medianLife).compactMap { band, days in
            days.map { turn.word("\(Int(clamping: $0)) days (\(band))", "\(Int(clamping: $0)) jours (\(band))") }
        }
        if !medians.isEmpty {
            let list = medians.joined(separator: ", ")
            lines.append(
                turn.say(
                    en: "By closing-line value, half are restricted after \(list)",
                    fr: "Selon la valeur face à la clôture, la moitié est limitée après \(list)"
                )
            )
        }
        return lines
    }

    private func factors(_ known: CasinoIntelligence) -> [RichText] {
        guard known.reporters.map({ $0 >= PublicationRule.fewestUsers }) == true else { return [] }
        guard !known.factors.isEmpty else {
            return [
                turn.say(
                    en: """
                        Nothing sets restricted accounts apart from comparable ones here: it may decide by chance, or by \
                        what RISK0 cannot see, or too few have reported.
                        """,
                    fr: """
                        Rien ne distingue ici les comptes limités des comptes comparables : le hasard peut-être, ou ce \
                        que RISK0 ne voit pas, ou trop peu de signalements.
                        """
                )
            ]
        }
        let title = turn.say(
            en: "\(bold: "What sets restricted accounts apart") from comparable ones there",
            fr: "\(bold: "Ce qui distingue les comptes limités") des comptes comparables"
        )
        return [title] + known.factors.enumerated().compactMap { line(of: $1, number: $0 + 1) }
    }

    private func line(of factor: CommonFactor, number: Int) -> RichText? {
        guard let feature = Feature(name: factor.feature).flatMap(FeatureWords.of) else { return nil }
        let limited = feature.unit.text(factor.limitedMedian, in: language)
        let unlimited = feature.unit.text(factor.unlimitedMedian, in: language)
        let isHigher = factor.superiority >= 0.5
        let pairs = percent(isHigher ? factor.superiority : 1 - factor.superiority)
        let q =
            factor.q < 0.001
            ? turn.word("below 0.001", "moins de 0,001") : DecimalText.fixed(factor.q, places: 3, language)
        var text = turn.say(
            en: """
                \(number). \(feature.name.english): \(bold: limited) against \(unlimited) (medians); \
                \(isHigher ? "higher" : "lower") in \(pairs) of pairs, \(factor.accounts) accounts, false-discovery \
                rate \(q)
                """,
            fr: """
                \(number). \(feature.name.french) : \(bold: limited) contre \(unlimited) (médianes) ; \
                \(isHigher ? "plus haut" : "plus bas") dans \(pairs) des paires, \(factor.accounts) comptes, taux de \
                fausses découvertes \(q)
                """
        )
        let companions = factor.companions.prefix(2).compactMap {
            Feature(name: $0).flatMap(FeatureWords.of)?.name(language)
        }
        if !companions.isEmpty {
            let list = companions.joined(separator: ", ")
            text += turn.say(en: " – goes with \(list)", fr: " – va de pair avec \(list)")
        }
        return text
    }

    private func rule(_ known: CasinoIntelligence) -> [RichText] {
        guard let words = known.hypothesis.flatMap(HypothesisWords.init) else { return [] }
        return [
            turn.say(en: "\(bold: "A rule that fits")", fr: "\(bold: "Une règle qui convient")"),
            RichText(words.text(in: language)),
            turn.say(
                en: "Chosen on half of the accounts, measured on the other half.",
                fr: "Choisie sur la moitié des comptes, mesurée sur l'autre."
            ),
        ]
    }

    private var caveat: RichText {
        turn.say(
            en: "From what users logged and reported, not from the casino. What goes together need not be the cause.",
            fr:
                "D'après les notes et signalements des utilisateurs, pas du casino. Un lien n'est pas forcément une cause."
        )
    }
}
