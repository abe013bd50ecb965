import Domain
import Foundation
import Testing

@testable import Intelligence
@testable import Storage

/// How what was found is compared with what was true of a simulated world.
@Suite struct TruthTests {
    private static func file(_ text: String) throws -> WorldTruthFile {
        try WorldTruthFile(reading: Data(text.utf8), from: "truth.json")
    }

    @Test("a truth file that is none, or not of a simulated world, says what is wrong with it")
    func faults() {
        #expect(throws: TruthFault.unreadable(path: "truth.json", reason: "it is no JSON")) { try Self.file("x") }
        #expect(throws: TruthFault.unreadable(path: "truth.json", reason: "the field «accounts» is missing")) {
            try Self.file(#"{"simulated":true,"casinos":[]}"#)
        }
        #expect(
            throws: TruthFault.unreadable(path: "truth.json", reason: "the field «seed» has another type than expected")
        ) { try Self.file(#"{"simulated":true,"seed":"one","casinos":[],"accounts":[]}"#) }
        #expect(throws: TruthFault.notSimulated(path: "truth.json")) {
            try Self.file(#"{"simulated":false,"casinos":[],"accounts":[]}"#)
        }
    }

    @Test("a factor is found as itself, as a proxy or beside a leader; a random casino is when none is claimed")
    func found() async throws {
        try await withStore { store in
            let names = ["Bet365", "Winamax", "Unibet", "Betclic"]
            var casinos: [CasinoID] = []
            for name in names { casinos.append(try await store.casino(name)) }
            let factors: [[(String, [String])]] = [
                [("parlay_share", []), ("mean_clv", ["beat_sharp_close_excess"])], [("night_share", [])], [],
                [("profit", [])],
            ]
            try await store.write { [casinos] ledger in
                for (casino, factors) in zip(casinos, factors) {
                    var known = CasinoIntelligence(casino: casino, asOf: SyntheticCasino.moment(1))
                    (known.isPublished, known.accounts, known.reporters) = (true, 300, 120)
                    known.factors = factors.map {
                        CommonFactor(
                            feature: $0,
                            superiority: 0.8,
                            q: 0.001,
                            limitedMedian: 1,
                            unlimitedMedian: 0,
                            accounts: 120,
                            companions: $1
                        )
                    }
                    _ = try ledger.keep(
                        known,
                        tally: CasinoTally(),
                        hypothesis: nil,
                        readAt: 0,
                        recordedAt: known.asOf
                    )
                }
                for number in 1...6 {
                    let user = UserID(Int64(number))
                    try ledger.enroll(.made(user))
                    guard number > 1 else { continue }
                    try ledger.report(
                        .closed,
                        of: user,
                        at: casinos[0],
                        moment: SyntheticCasino.moment(2),
                        score: Double(100 - 10 * number)
                    )
                }
            }
            let truth = try Self.file(
                """
                {"simulated":true,"seed":1,"casinos":[
                 {"name":"Bet365","policy":"closing_line","factor":"beat_sharp_close_excess","proxies":[],"random":false},
                 {"name":"Winamax","policy":"market","factor":"low_liquidity_share","proxies":["player_prop_share"],
                  "random":false},
                 {"name":"Unibet","policy":"random","proxies":[],"random":true},
                 {"name":"Betclic","policy":"random","factor":null,"random":true}],
                 "accounts":[{"user":1,"casino":"Bet365","hazard":0.001},{"user":2,"casino":"Bet365","hazard":0.002},
                 {"user":3,"casino":"Bet365","hazard":0.003},{"user":4,"casino":"Bet365","hazard":0.004},
                 {"user":5,"casino":"Bet365","hazard":0.006},{"user":6,"casino":"Bet365","hazard":0.005},
                 {"user":6,"casino":"Nowhere","hazard":0.005}]}
                """
            )
            let score = try await store.read { try TruthScore(of: truth, in: $0) }
            #expect(score.lines.map(\.isFound) == [true, false, true, false])
            #expect(score.asked == 2 && score.found == 1 && score.random == 2 && score.falselyClaimed == 1)
            // User 1 has no score; of the ten pairs of the others one is the wrong way round.
            #expect(score.accounts == 5 && score.concordance == 0.9)
            let table = score.description
            #expect(table.hasPrefix("SIMULATED") && table.contains("1 of 2") && table.contains("0.900"))
        }
    }
}
