import Domain
import Features
import Storage
import Testing

@testable import Intelligence

/// What may be told, whose report counts, and how it is said.
@Suite struct PublicationTests {
    @Test("no hidden count can be found from those that are shown and their sum")
    func suppression() {
        #expect(CellSuppression.visible([12, 30]) == [12, 30])
        #expect(CellSuppression.visible([0, 30]) == [0, 30])
        // One is hidden: another one must be, or the sum would tell.
        #expect(CellSuppression.visible([3, 30]) == [nil, nil])
        #expect(CellSuppression.visible([3, 30, 9]) == [nil, 30, nil])
        // Two hidden ones of three people together would be too few still.
        #expect(CellSuppression.visible([1, 2, 8, 50]) == [nil, nil, nil, 50])
        #expect(CellSuppression.visible([4, 4, 8]) == [nil, nil, 8])
        #expect(CellSuppression.visible([2]) == [nil])
        #expect(CellSuppression.visible([]) == [])
        for first in 0...12 {
            for second in 0...12 {
                for third in 0...12 {
                    let counts = [first, second, third]
                    let shown = CellSuppression.visible(counts)
                    let hidden = zip(counts, shown).filter { $1 == nil }.map(\.0)
                    #expect(zip(counts, shown).allSatisfy { $1 == nil || $1 == $0 && !(1...4).contains($0) })
                    let isSafe = hidden.isEmpty || hidden.count > 1 && hidden.reduce(0, +) >= 5
                    // Where nobody is left to hide beside them, nothing but zeros is shown.
                    #expect(isSafe || shown.allSatisfy { $0 == nil || $0 == 0 }, "\(counts)")
                }
            }
        }
    }

    @Test("a report counts by the log before it, and never more for coming often")
    func reliability() {
        let old = ReporterReliability(
            betsBefore: 200,
            daysBefore: 300,
            hasEvidence: true,
            casinosThatDay: 1,
            casinosInAll: 3,
            burst: 40
        )
        #expect(old.weight == 1)
        var other = old
        other.hasEvidence = false
        #expect(other.weight < 1 && other.isCredible)
        for change: (inout ReporterReliability) -> Void in [
            { $0.betsBefore = 0 }, { $0.daysBefore = 0 }, { $0.daysBefore = -3 }, { $0.casinosThatDay = 30 },
            { $0.casinosInAll = 120 },
        ] {
            var doubtful = old
            change(&doubtful)
            #expect(!doubtful.isCredible && doubtful.weight >= 0)
        }
        var newcomer = old
        newcomer.daysBefore = 20
        #expect(!newcomer.isCredible)
        newcomer.burst = 2
        #expect(newcomer.isCredible)
        // Over all casinos together nobody weighs more than the bound.
        for casinos in 1...200 {
            var busy = old
            busy.casinosInAll = casinos
            #expect(busy.weight * Double(casinos) <= ReporterReliability.mostCasinos + 1e-9)
        }
    }

    @Test("every feature that may be a reason has words in both languages, and no other one")
    func words() {
        for feature in Feature.allCases {
            let words = FeatureWords.of(feature)
            #expect((words != nil) == (FactorCandidates.reasonLeftOut(feature) == nil), "\(feature)")
            guard let words else { continue }
            for language in Language.allCases {
                #expect((4...70).contains(words.name(language).count), "\(feature)")
                for value in [-0.03, 0, 0.456, 12] { #expect(!words.unit.text(value, in: language).isEmpty) }
            }
        }
        #expect(FeatureValueWords.excess(0.33).text(0.27, in: .english) == "60%")
        #expect(FeatureValueWords.edge.text(0.0214, in: .french) == "+2,1\u{A0}%")
        #expect(FeatureValueWords.euros.text(-45.4, in: .english) == "-€45")
        #expect(FeatureValueWords.share.text(.nan, in: .english) == "–%")
    }

    @Test("a rule is said in a sentence with what speaks for it")
    func rule() throws {
        let rule = AlgorithmHypothesis(
            feature: "beat_sharp_close_excess",
            isAtLeast: true,
            threshold: 0.27,
            afterBets: 25,
            type: .stakeCut,
            ratio: 4.12,
            low: 2.94,
            high: 5.61,
            accounts: 131
        )
        let words = try #require(HypothesisWords(rule))
        #expect(
            words.text(in: .english) == """
                limits stakes after about 25 bets when the share of bets that beat the sharp close reaches 60%: \
                4.1 times the base rate, 131 accounts, 95% interval 2.9 to 5.6
                """
        )
        #expect(words.text(in: .french).hasPrefix("limite les mises après environ 25 paris quand la part des paris"))
        var unknown = rule
        unknown.feature = "phase_of_the_moon"
        #expect(HypothesisWords(unknown) == nil)
    }

    @Test("concordance is counted over pairs, with ties in the score as halves")
    func concordance() {
        #expect(Concordance.of([1, 2, 3], [1, 2, 3]) == 1)
        #expect(Concordance.of([3, 2, 1], [1, 2, 3]) == 0)
        #expect(Concordance.of([5, 5, 5], [1, 2, 3]) == 0.5)
        #expect(Concordance.of([1, 2], [7, 7]) == nil)
        var dice = Dice(state: 9)
        let truth = (0..<150).map { _ in (dice.next() * 20).rounded() }
        let score = truth.map { ($0 + 12 * dice.normal()).rounded() }
        var (agreeing, pairs) = (0.0, 0.0)
        for i in truth.indices {
            for j in truth.indices where truth[i] < truth[j] {
                pairs += 1
                agreeing += score[i] < score[j] ? 1 : score[i] == score[j] ? 0.5 : 0
            }
        }
        let found = Concordance.of(score, truth) ?? .nan
        #expect(abs(found - agreeing / pairs) < 1e-12)
    }
}
