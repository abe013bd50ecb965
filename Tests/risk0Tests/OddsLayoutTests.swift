import Foundation
import Storage
import TestSupport
import Testing

@Suite("odds files of all kinds, through the program", .timeLimit(.minutes(5)))
struct OddsLayoutTests {
    private static let head = "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,B365H,B365D,B365A,PSCH,PSCD,PSCA"
    private static let row = "E0,16/08/2025,15:00,Arsenal,Wolves,2,0,H,1.20,7.00,13.00,1.19,7.40,15.00"

    private func importing(
        _ files: [String: [UInt8]],
        _ body: (Stage, (end: Program.End, output: String, errors: String)) async throws -> Void
    ) async throws {
        try await Stage.open { stage in
            var paths: [String] = []
            for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
                let file = stage.directory.file(name)
                try Data(bytes).write(to: file)
                paths.append(file.path)
            }
            try await body(stage, try await stage.end(of: ["odds", "import"] + paths))
        }
    }

    @Test("files of other countries, of CR, and with a mark that was encoded twice are taken")
    func taken() async throws {
        let sweden = """
            Country,League,Season,Date,Time,Home,Away,HG,AG,Res,PSCH,PSCD,PSCA,MaxCH,MaxCD,MaxCA,AvgCH,AvgCD,AvgCA\r
            Sweden,Allsvenskan,2025,05/04/2025,14:00,AIK,Goteborg,1,1,D,2.05,3.40,3.85,2.10,3.50,3.95,2.03,3.35,3.75\r

            """
        let plain = "\(Self.head)\n\(Self.row)\n".utf8
        let files: [String: [UInt8]] = [
            "SWE.csv": [0xEF, 0xBB, 0xBF] + Array(sweden.utf8), "cr.csv": plain.map { $0 == 0x0A ? 0x0D : $0 },
            "mojibake.csv": [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF] + Array(plain),
        ]
        try await importing(files) { stage, run in
            #expect(run.end == .exited(0), "\(run.errors)")
            #expect(run.output.contains("SWE.csv: 1 rows, 1 matches (1 new), 3 markets"), "\(run.output)")
            #expect(run.output.contains("cr.csv: 1 rows, 1 matches (1 new), 2 markets"), "\(run.output)")
            #expect(run.output.contains("mojibake.csv: 1 rows, 1 matches (0 new), 2 markets"), "\(run.output)")
            let matches = try await stage.inspect { try $0.matchCount() }
            #expect(matches == 2)
        }
    }

    @Test("the report names the columns that are not read, prices first, and on which line a reason was met first")
    func report() async throws {
        let text = """
            \(Self.head),Referee,NEWH,NEWD,NEWA
            \(Self.row),C Foy,1.2,7,13
            E0,17/08/2025,15:00,Chelsea,Leeds,2,0,H,0.20,7.00,13.00,1.19,7.40,15.00,C Foy,1.2,7,13

            """
        try await importing(["books.csv": Array(text.utf8)]) { _, run in
            #expect(run.end == .exited(0), "\(run.errors)")
            #expect(
                run.output.contains("not read, prices of books that are not known: NEWH NEWD NEWA"),
                "\(run.output)"
            )
            #expect(run.output.contains("not read, about the match: Referee"), "\(run.output)")
            #expect(run.output.contains("refused 1 price_impossible, first on line 3"), "\(run.output)")
        }
    }

    @Test("an import that takes nothing says why and never ends with 0; what others give is kept")
    func nothing() async throws {
        let files: [String: [UInt8]] = [
            "empty.csv": Array("\(Self.head)\r\n".utf8),
            "good.csv": Array("\(Self.head)\n\(Self.row)\n".utf8),
            "prices.csv": Array(
                "\(Self.head)\n\(Self.row.replacing("1.20,7.00", with: "-,-").replacing("1.19,", with: "x,"))\n".utf8
            ),
            "refused.csv": Array("\(Self.head)\n\(Self.row.replacing("E0", with: "Q7"))\n".utf8),
        ]
        try await importing(files) { stage, run in
            #expect(run.end == .exited(65), "\(run.output)")
            #expect(run.errors.contains("empty.csv: no match stands behind its first line"), "\(run.errors)")
            #expect(
                run.errors.contains("refused.csv: its only row was refused (1 unknown_league, first on line 2)"),
                "\(run.errors)"
            )
            #expect(run.errors.contains("No price was taken of"), "\(run.errors)")
            #expect(run.errors.contains("2 price_not_a_number, first on line 2"), "\(run.errors)")
            #expect(run.output.contains("good.csv: 1 rows, 1 matches (1 new), 2 markets"), "\(run.output)")
            let matches = try await stage.inspect { try $0.matchCount() }
            #expect(matches == 1)
        }
    }

    @Test(
        "the files that were seen to fail",
        .enabled(if: SharedFiles.exist("faults/odds/books.csv"), "\(SharedFiles.missing("faults/odds"))")
    )
    func seen() async throws {
        try await Stage.open { stage in
            let paths = ["SWE.csv", "books.csv", "cr.csv", "mojibake.csv"].map {
                SharedFiles.url("faults/odds/" + $0).path
            }
            let run = try await stage.end(of: ["odds", "import"] + paths)
            #expect(run.end == .exited(0), "\(run.errors)")
            #expect(run.output.contains("SWE.csv: 1 rows, 1 matches (1 new), 5 markets"), "\(run.output)")
            #expect(run.output.contains("books.csv: 1 rows, 1 matches (1 new), 10 markets"), "\(run.output)")
            #expect(!run.output.contains("refused 1"), "\(run.output)")
        }
    }
}
