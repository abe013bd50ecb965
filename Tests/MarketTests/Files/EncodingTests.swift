import Domain
import Foundation
import Market
import TestSupport
import Testing

@Suite("Encodings and ends of lines of odds files")
struct EncodingTests {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// The same, taken for Latin-1 and written as UTF-8.
    private static let twiceEncodedMark: [UInt8] = [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]

    @Test("CR, LF and both end a line, in one file, too", arguments: ["\r", "\n", "\r\n", "\r\r\n"])
    func lineEnds(_ end: String) async throws {
        let second = OddsText.row.replacing("Arsenal", with: "Chelsea")
        let plain = try await OddsText.read([OddsText.header, OddsText.row, second].joined(separator: "\n"))
        for last in ["", end] {
            let file = try await OddsText.read([OddsText.header, OddsText.row, second].joined(separator: end) + last)
            #expect(file.matches == plain.matches && file.tally == plain.tally)
        }
        let mixed = try await OddsText.read(OddsText.header + end + OddsText.row + "\r" + second + "\n")
        #expect(mixed.matches == plain.matches)
    }

    @Test(
        "a long file of CR is read whole, wherever its blocks end; lines are numbered as they stand",
        arguments: ["\r", "\r\n"]
    )
    func blocks(_ end: String) async throws {
        var text = OddsText.header + end
        for day in 0..<9_000 {
            let date = CivilDate(daysSince1970: 9_000 + Int64(day))
            text +=
                "E0,\(date.day)/\(date.month)/\(date.year),15:00,Arsenal,Wolves,2,0,H,1.18,7.5,13,1.17,8.12,17.2" + end
        }
        text += "E0,99/99/2024,15:00,Arsenal,Wolves,2,0,H,1.18,7.5,13,1.17,8.12,17.2" + end
        let file = try await OddsText.read(text)
        #expect(file.tally.matches == 9_000 && file.tally.markets == 18_000 && file.tally.refused == [.badDate: 1])
        #expect(file.tally.firstLines == [.badDate: 9_002])
    }

    @Test(
        "a mark of the encoding is none of the first name, however it is written, and in files put together as well",
        arguments: [mark, twiceEncodedMark, mark + mark, mark + twiceEncodedMark]
    )
    func marks(_ mark: [UInt8]) async throws {
        let text = OddsText.header + "\n" + OddsText.row + "\n"
        let plain = try await OddsText.read(text)
        let marked = try await OddsText.read(text, prefix: mark)
        #expect(marked.matches == plain.matches && marked.tally == plain.tally)
        let other = "Div,Date,AwayTeam,HomeTeam,PSH,PSD,PSA\nD1,18/08/2024,Mainz,Dortmund,1.3,5.9,10\n"
        let together = try await OddsText.read(bytes: mark + Array(text.utf8) + mark + Array(other.utf8))
        #expect(together.matches.map(\.home) == ["Arsenal", "Dortmund"] && together.tally.refused == [:])
    }

    @Test("letters of Latin-1 and Windows-1252, of UTF-8 and of UTF-8 taken for either are the same letters")
    func letters() async throws {
        let head = Array("Div,Date,HomeTeam,AwayTeam,B365H,B365D,B365A\nD1,18/08/12,".utf8)
        let tail = Array(",Mainz,1.3,5.5,9\n".utf8)
        let spellings: [([UInt8], String)] = [
            ([0x4B, 0xF6, 0x6C, 0x6E], "Köln"), (Array("Köln".utf8), "Köln"), (Array("KÃ¶ln".utf8), "Köln"),
            ([0x4E, 0x6F, 0x74, 0x74, 0x92, 0x6D], "Nott’m"), (Array("Nottâ€™m".utf8), "Nott’m"),
            (Array("Ã–rebro".utf8), "Örebro"), (Array("Fenerbahçe".utf8), "Fenerbahçe"), (Array("São".utf8), "São"),
        ]
        for (bytes, name) in spellings {
            #expect(try await OddsText.read(bytes: head + bytes + tail).matches.map(\.home) == [name], "\(name)")
        }
    }

    @Test("a web page and cells between semicolons are refused with their cause")
    func foreign() async throws {
        let page = await #expect(throws: OddsFileFault.self) {
            try await OddsText.read("\n <!DOCTYPE html>\n<html><body>404</body></html>\n")
        }
        #expect(page?.description.contains("a web page") == true)
        let semicolons = await #expect(throws: OddsFileFault.self) {
            try await OddsText.read(
                "Div;Date;HomeTeam;AwayTeam;B365H;B365D;B365A\nE0;17/08/2024;Arsenal;Wolves;1,2;7;13\n"
            )
        }
        #expect(semicolons?.description.contains("separated by semicolons") == true)
    }

    @Test("a date may be written from the year down")
    func isoDates() async throws {
        let file = try await OddsText.read(OddsText.file(replacing: ["Date": "2024-08-17"]))
        let plain = try await OddsText.read(OddsText.file(replacing: [:]))
        #expect(file.matches == plain.matches && plain.matches.count == 1)
        let wrong = try await OddsText.read(OddsText.file(replacing: ["Date": "2024-17-08"]))
        #expect(wrong.tally.refused == [.badDate: 1])
    }

    @Test(
        "the files that were seen are read",
        .enabled(if: SharedFiles.exist("faults/odds/cr.csv"), "\(SharedFiles.missing("faults/odds"))")
    )
    func seen() throws {
        for name in ["SWE.csv", "cr.csv", "mojibake.csv", "books.csv"] {
            let file = try MatchFile(path: SharedFiles.url("faults/odds/" + name).path)
            #expect(file.tally.matches == 1 && file.tally.refused == [:] && file.tally.markets > 1, "\(name)")
        }
    }
}
