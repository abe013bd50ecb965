import Domain
import Foundation
import Simulation
import Storage

/// Where a simulated world lives: a data directory of its own, labelled for ever.
struct WorldFolder {
    let path: String

    /// - Throws: ``WorldFault/storeThere(_:)`` for a folder that holds a store: nobody's data is written over.
    init(path: String) throws(WorldFault) {
        self.path = path
        for name in ["risk0.sqlite", "keys.sqlite"] where FileManager.default.fileExists(atPath: path + "/" + name) {
            throw .storeThere(path + "/" + name)
        }
    }

    func write(_ truth: WorldTruth) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try encoder.encode(truth).write(to: URL(filePath: path + "/truth.json"), options: .atomic)
    }
}

/// The policies of the casinos, as people edit them.
enum PolicyFile {
    static func read(_ path: String) throws -> PolicyBook {
        let data: Data
        do { data = try Data(contentsOf: URL(filePath: path)) } catch {
            throw WorldFault.noPolicies(path)
        }
        do { return try JSONDecoder().decode(PolicyBook.self, from: data).validated() } catch let fault as PolicyFault {
            throw fault
        } catch {
            throw WorldFault.unreadablePolicies(path, reason: Self.reason(error))
        }
    }

    /// The place in the file and what is wrong there.
    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "it is no JSON" }
        let context: DecodingError.Context
        switch error {
        case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found): context = found
        case .keyNotFound(let key, let found):
            return "«\(key.stringValue)» is missing at \(Self.place(found))"
        @unknown default: return "it is of another form"
        }
        return "\(context.debugDescription) At \(Self.place(context))."
    }

    private static func place(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
        return path.isEmpty ? "the beginning" : path.joined(separator: ".")
    }
}

/// Why a world cannot be made.
enum WorldFault: Error, Equatable, CustomStringConvertible {
    case storeThere(String)
    case notEmpty(String)
    case noPolicies(String)
    case unreadablePolicies(String, reason: String)
    case casinoTaken(String)
    case noOdds(String)
    case outOfRange(option: String, found: Int, expected: ClosedRange<Int>)
    case badDate(String)

    var description: String {
        switch self {
        case .storeThere(let path):
            "\(path) is there already. A simulated world needs a folder of its own: remove that world yourself, or "
                + "name another folder with --data."
        case .notEmpty(let path):
            "The store at \(path) is in use already. A simulated world needs a folder of its own: name another one with "
                + "--data."
        case .noPolicies(let path):
            "No policies at \(path). Expected a file such as Worlds/standard.json; name it with --policies."
        case .unreadablePolicies(let path, let reason):
            "The policies at \(path) cannot be read: \(reason). Worlds/standard.json shows the form."
        case .casinoTaken(let name):
            "The policies name «\(name.prefix(40))», which the built-in catalogue has or which is no name. Simulated "
                + "casinos are made up: rename it."
        case .noOdds(let folder):
            "No match with prices and a result in \(folder) for these days. Expected football-data.co.uk files (*.csv) of "
                + "at least one season; name their folder with --odds."
        case .outOfRange(let option, let found, let expected):
            "\(option) is \(found); expected \(expected.lowerBound) to \(expected.upperBound)."
        case .badDate(let found):
            "--end is «\(found.prefix(40))»; expected a day such as 2026-05-31."
        }
    }
}
