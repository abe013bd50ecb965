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

extension OddsText {
    /// A plausible cell of a column, by its name.
    static func cell(of name: String) -> String {
        switch name {
        case "Div": "E0"
        case "Country": "Sweden"
        case "League": "Allsvenskan"
        case "Season": "2025"
        case "Date": "17/08/02"
        case "Time": "15:00"
        case "HomeTeam", "Home": "Arsenal"
        case "AwayTeam", "Away": "Wolves"
        case "FTHG", "HG": "2"
        case "FTAG", "AG": "0"
        case "FTR", "Res", "HTR": "H"
        case "Referee": "C Foy"
        case "AHh", "BbAHh", "AHCh", "GBAH", "LBAH", "B365AH": "-0.5"
        case "Bb1X2", "BbOU", "BbAH", "Attendance", "HHW", "AHW": "30"
        case let name where name.hasSuffix("AHH") || name.hasSuffix("AHA"): "1.95"
        case let name where name.hasSuffix("2.5"): "1.93"
        case let name where name.hasSuffix("D"): "3.4"
        case let name where name.hasSuffix("A"): "3.9"
        case let name where name.hasSuffix("H"): "2.05"
        default: "1"
        }
    }

    /// How many markets of one book at one moment a header has.
    static func markets(in names: [String]) -> Int {
        let all = Set(names)
        return names.count { name in
            if name.hasSuffix("D") { return all.contains(name.dropLast() + "H") && all.contains(name.dropLast() + "A") }
            return name.hasSuffix(">2.5") || name.hasSuffix("AHH")
        }
    }
}
