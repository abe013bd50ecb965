import Foundation
import Market
import TestSupport

/// A file of odds as a test writes it.
enum OddsText {
    static let header = "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,B365H,B365D,B365A,PSCH,PSCD,PSCA"
    static let row = "E0,17/08/2024,15:00,Arsenal,Wolves,2,0,H,1.18,7.5,13,1.17,8.12,17.2"

    /// - Parameter prefix: bytes before the text.
    static func read(_ text: String, prefix: [UInt8] = []) async throws -> MatchFile {
        try await read(bytes: prefix + Array(text.utf8))
    }

    static func read(bytes: [UInt8]) async throws -> MatchFile {
        try await withTemporaryDirectory { directory in
            let file = directory.file("odds.csv")
            try Data(bytes).write(to: file)
            return try MatchFile(path: file.path)
        }
    }

    /// The usual header and row with some cells replaced.
    static func file(replacing cells: [String: String]) -> String {
        let names = header.split(separator: ",").map(String.init)
        var values = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for (place, name) in names.enumerated() { values[place] = cells[name] ?? values[place] }
        return header + "\n" + values.joined(separator: ",") + "\n"
    }
}
