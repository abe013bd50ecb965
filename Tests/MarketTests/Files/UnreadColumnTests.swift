import Domain
import Foundation
import Market
import TestSupport
import Testing

@Suite("Columns that are not read")
struct UnreadColumnTests {
    private func unread(_ text: String) async throws -> [UnreadColumns.Reason: [String]] {
        try await withTemporaryDirectory { directory in
            let file = directory.file("odds.csv")
            try Data(text.utf8).write(to: file)
            var reader = try MatchReader(path: file.path)
            while try reader.next() != nil {}
            return reader.unread.names
        }
    }

    @Test("each is named with why: an unknown book, half a market, a repetition, what is no price")
    func reasons() async throws {
        let names = try await unread(
            """
            Div,Date,HomeTeam,AwayTeam,Referee,HS,B365H,B365D,B365A,BVH,BVD,BVA,VCH,VCD,VCA,XYZH,XYZD,XYZA,XYZ>2.5,XYZ<2.5,\
            WHH,WHA,PCAHH,PCAHA,Bb1X2,HxG,B365H,,
            E0,17/08/2024,Arsenal,Wolves
            """
        )
        #expect(names[.unknownBook] == ["XYZH", "XYZD", "XYZA", "XYZ>2.5", "XYZ<2.5"])
        #expect(names[.incompleteMarket] == ["WHH", "WHA", "PCAHH", "PCAHA"])
        #expect(names[.repeated] == ["VCH", "VCD", "VCA", "B365H"])
        #expect(names[.unknown] == ["HxG"])
        #expect(names[.aboutMatch] == ["Referee", "HS"])
        #expect(names[.bookCount] == ["Bb1X2"])
    }

    @Test("those of all headers of a file are named, each once; a file that is read whole has none")
    func headers() async throws {
        #expect(try await unread(OddsText.header + "\n" + OddsText.row + "\n") == [:])
        let two = """
            Div,Date,HomeTeam,AwayTeam,B365H,B365D,B365A,Referee
            Div,Date,HomeTeam,AwayTeam,B365H,B365D,B365A,Referee,Weather
            """
        #expect(try await unread(two) == [.aboutMatch: ["Referee"], .unknown: ["Weather"]])
    }

    @Test("rows below a header of something else are refused, up to the next header")
    func strangeHeader() async throws {
        let file = try await OddsText.read(
            OddsText.header + "\n" + OddsText.row + "\nDiv,Team,Points\nE0,Arsenal,3\n" + OddsText.header + "\n"
                + OddsText.row.replacing("Arsenal", with: "Chelsea") + "\n"
        )
        #expect(file.matches.map(\.home) == ["Arsenal", "Chelsea"])
        #expect(file.tally.refused == [.unknownHeader: 1] && file.tally.firstLines == [.unknownHeader: 4])
    }
}
