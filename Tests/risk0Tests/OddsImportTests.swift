import Foundation
import TestSupport
import Testing

@Suite("odds import, through the program", .timeLimit(.minutes(5)))
struct OddsImportTests {
    @Test("files are read and told apart from what is none; the second time nothing is new")
    func files() async throws {
        try await Stage.open { stage in
            try await withTemporaryDirectory { directory in
                let good = directory.file("E0_2425.csv")
                try Data(
                    """
                    Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,PSCH,PSCD,PSCA
                    E0,17/08/2024,15:00,Arsenal,Wolves,2,0,H,1.17,8.12,17.2
                    E0,17/08/2024,15:00,Everton,Brighton,0,3,A,3.1,3.4,0.5

                    """.utf8
                ).write(to: good)
                let bad = directory.file("notes.csv")
                try Data("Team,Points\nArsenal,3\n".utf8).write(to: bad)

                let first = try await stage.end(of: ["odds", "import", good.path, bad.path])
                #expect(first.end == .exited(65), "\(first.errors)")
                #expect(first.output.contains("2 rows, 2 matches (2 new), 1 markets (1 new or changed), 1 refused"))
                #expect(first.output.contains("refused 1 price_impossible"))
                #expect(first.errors.contains("its first line lacks Div, Date, HomeTeam, AwayTeam, prices"))

                let second = try await stage.end(of: ["odds", "import", good.path])
                #expect(second.end == .exited(0), "\(second.errors)")
                #expect(second.output.contains("2 matches (0 new), 1 markets (0 new or changed)"))
            }
        }
    }
}
