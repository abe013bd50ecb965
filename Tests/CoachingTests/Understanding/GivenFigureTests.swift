import Coaching
import Domain
import Testing

@Suite("What the numbers of a question are")
struct GivenFigureTests {
    private func entities(_ text: String) -> Entities { UnderstandingSamples.extractor.entities(in: text) }

    /// The values of a question, in the order of its parts; nil for what it does not give.
    private func figures(_ text: String) -> String {
        let found = entities(text)
        func shown(_ value: Double) -> String {
            let thousandths = (value * 1_000).rounded() / 1_000
            return thousandths == thousandths.rounded() ? "\(Int(thousandths))" : "\(thousandths)"
        }
        var parts: [String] = []
        if !found.prices.isEmpty { parts.append("at " + found.prices.map { shown($0.decimal) }.joined(separator: "/")) }
        if let share = found.probability { parts.append("chance " + shown(share)) }
        if let edge = found.edge { parts.append("edge " + shown(edge)) }
        if !found.amounts.isEmpty {
            parts.append("stake " + found.amounts.map { shown($0.value) }.joined(separator: "/"))
        }
        if let share = found.stakeShare { parts.append("share " + shown(share)) }
        if let bankroll = found.bankroll { parts.append("bankroll " + shown(bankroll.value)) }
        if let part = found.kellyPart { parts.append("kelly " + shown(part)) }
        if let target = found.target { parts.append("target " + shown(target.value)) }
        for number in found.unusable { parts.append("no \(number.kind) \(number.text)") }
        return parts.joined(separator: ", ")
    }

    @Test(
        "prices behind \u{AB}de\u{BB}, of and for are kept, and whole numbers among prices",
        arguments: [
            ("enlève la marge de 2,70 2,30 4,40", "at 2.7/2.3/4.4"), ("marge de 1,91 et 1,95", "at 1.91/1.95"),
            ("margin of 1.91 and 1.95", "at 1.91/1.95"), ("fair odds for 2.70, 2.30 and 4.40", "at 2.7/2.3/4.4"),
            ("fair odds for 2.70, 3 and 4", "at 2.7/3/4"), ("cotes justes pour 3, 3,40 et 2,20", "at 3/3.4/2.2"),
            ("plus de 2,5 buts", ""), ("over 2.5 at 1.80", "at 1.8"), ("lay 3.2 stake?", "at 3.2"),
        ]
    )
    func prices(text: String, expected: String) { #expect(figures(text) == expected) }

    @Test(
        "chances are read as people say them",
        arguments: [
            (
                "risque de ruine avec 20 à 1,90, je gagne 54 % du temps, bankroll 500",
                "at 1.9, chance 0.54, stake 20, bankroll 500"
            ),
            (
                "risk of ruin with 20 at 1.90, I win 54% of the time, bankroll 500",
                "at 1.9, chance 0.54, stake 20, bankroll 500"
            ),
            ("combien miser à 2,10 si je crois à 52 %, bankroll 1 500", "at 2.1, chance 0.52, bankroll 1500"),
            ("2,10 passe 52 % du temps, capital 800", "at 2.1, chance 0.52, bankroll 800"),
            ("kelly for 2.1 at 0.5, bankroll 1k", "at 2.1, chance 0.5, bankroll 1000"),
            ("kelly 2.1 at 0.5 bankroll 1,5k", "at 2.1, chance 0.5, bankroll 1500"),
            ("is 2.10 worth it if I think it wins half the time?", "at 2.1, chance 0.5"),
            ("over 0.5 goals at 1.10", "at 1.1"),
        ]
    )
    func chances(text: String, expected: String) { #expect(figures(text) == expected) }

    @Test(
        "bankrolls are whole, however their digits are grouped",
        arguments: [
            ("kelly 2.1 at 50%, bankroll 1 500", "at 2.1, chance 0.5, bankroll 1500"),
            ("kelly 2.1 at 50%, bankroll 1\u{A0}500", "at 2.1, chance 0.5, bankroll 1500"),
            ("kelly 2.1 at 50%, bankroll 12\u{202F}500,50", "at 2.1, chance 0.5, bankroll 12500.5"),
            ("kelly à 2,10 pour 50 % avec un capital de 12 000", "at 2.1, chance 0.5, bankroll 12000"),
            ("kelly 2.1 at 50%, bankroll 1,500", "at 2.1, chance 0.5, bankroll 1500"),
            ("kelly 2.1 at 50%, bankroll 1.500 \u{20AC}", "at 2.1, chance 0.5, bankroll 1500"),
            ("kelly 2.1 at 50%, bankroll 1k5", "at 2.1, chance 0.5, bankroll 1500"),
            ("5 % de ma bankroll de 1000, c'est trop ?", "share 0.05, bankroll 1000"),
            ("stake 20, bankroll 500", "stake 20, bankroll 500"),
            ("is it ok to bet 100 of 5000", "stake 100, bankroll 5000"),
            ("miser 100 sur 5000, c'est trop ?", "stake 100, bankroll 5000"),
            ("bet 100 out of 1000 ok?", "stake 100, bankroll 1000"),
            ("bankroll 5000, 100 too much?", "stake 100, bankroll 5000"),
            ("bankroll 5000, 100 c'est trop ?", "stake 100, bankroll 5000"),
            ("kelly for 2.125 bankroll 1000", "at 2.125, bankroll 1000"),
        ]
    )
    func bankrolls(text: String, expected: String) { #expect(figures(text) == expected) }

    @Test(
        "what is no stake is not taken for one",
        arguments: [
            ("how likely is a losing run of 8 at 1.90", "at 1.9"), ("série de 8 à 1,90 perdue", "at 1.9"),
            ("combien miser sur la 2e mi-temps à 1,80 ?", "at 1.8"), ("lay 3.2", "at 3.2"),
            ("20e sur psg", "stake 20"),
        ]
    )
    func stakes(text: String, expected: String) { #expect(figures(text) == expected) }

    @Test(
        "short forms are read by their order",
        arguments: [
            ("kelly 2.1 50% 1000", "at 2.1, chance 0.5, bankroll 1000"),
            ("kelly 2,10 50 % 1000 \u{20AC}", "at 2.1, chance 0.5, bankroll 1000"),
            ("kelly 2.1 0.5 1000", "at 2.1, chance 0.5, bankroll 1000"),
            ("kelly 2.1 50 1000", "at 2.1, chance 0.5, bankroll 1000"),
            ("kelly for 2.1 at 50", "at 2.1, chance 0.5"), ("kelly 3 40% 1000", "at 3, chance 0.4, bankroll 1000"),
            ("ruine 20 1,90 54 % 500", "at 1.9, chance 0.54, stake 20, bankroll 500"),
        ]
    )
    func positions(text: String, expected: String) { #expect(figures(text) == expected) }

    @Test(
        "a part of Kelly's stake is what is asked for",
        arguments: [
            ("half kelly for 2.1 at 52%", "at 2.1, chance 0.52, kelly 0.5"),
            ("1/2 kelly for 2.1 at 52%", "at 2.1, chance 0.52, kelly 0.5"),
            ("0.5 kelly for 2.1 at 52%", "at 2.1, chance 0.52, kelly 0.5"),
            ("full kelly for 2.1 at 52%", "at 2.1, chance 0.52, kelly 1"),
            ("quarter kelly 2.1 52%", "at 2.1, chance 0.52, kelly 0.25"),
            ("demi-kelly à 2,10 pour 52 %", "at 2.1, chance 0.52, kelly 0.5"),
            ("un quart de kelly à 2,10 pour 52 %", "at 2.1, chance 0.52, kelly 0.25"),
            ("kelly complet à 2,10 pour 52 %", "at 2.1, chance 0.52, kelly 1"),
            ("kelly/4 for 2.1 at 52%", "at 2.1, chance 0.52, kelly 0.25"),
            ("50% of kelly for 2.1 at 52%", "at 2.1, chance 0.52, kelly 0.5"),
            ("kelly for 2.1 at 52%", "at 2.1, chance 0.52"),
        ]
    )
    func kelly(text: String, expected: String) { #expect(figures(text) == expected) }

    @Test(
        "what is to be won is no stake",
        arguments: [
            ("what stake to win 50 at 1.80", "at 1.8, target 50"),
            ("how much to win \u{20AC}50 at 1.80", "at 1.8, target 50"),
            ("combien miser pour gagner 50 à 1,80 ?", "at 1.8, target 50"),
            ("pour gagner 50 \u{20AC} à 1,80", "at 1.8, target 50"),
        ]
    )
    func targets(text: String, expected: String) { #expect(figures(text) == expected) }

    @Test(
        "what cannot be used is kept as such, and costs nothing else",
        arguments: [
            ("kelly for 2.1 at 150%, bankroll 1000", "at 2.1, bankroll 1000, no chance 150"),
            ("kelly à 2,10 pour 0 %, bankroll 1000", "at 2.1, bankroll 1000, no chance 0"),
            ("kelly for 2.1 at 52%, bankroll -1000", "at 2.1, chance 0.52, no bankroll -1000"),
            ("kelly for 2.1 at 52%, bankroll of -\u{20AC}50", "at 2.1, chance 0.52, no bankroll -50"),
            ("kelly à 2,10 pour 52 %, bankroll 0", "at 2.1, chance 0.52, no bankroll 0"),
            ("kelly for 0.9 at 52%, bankroll 1000", "chance 0.52, bankroll 1000, no price 0.9"),
            ("cote 0,9, chance 52 %", "chance 0.52, no price 0,9"),
            ("odds of 1.00 at 52%", "chance 0.52, no price 1.00"),
            ("stake -50 at 2.10", "at 2.1, no stake -50"), ("edge of -5% at 2.10", "at 2.1, edge -0.05"),
        ]
    )
    func unusable(text: String, expected: String) { #expect(figures(text) == expected) }
}
