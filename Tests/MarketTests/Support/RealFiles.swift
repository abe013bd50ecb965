import Domain
import Foundation
import Market
import TestSupport
import Testing

/// The real matches that lie beside the repository.
enum RealFiles {
    static let folder = SharedFiles.url("data/odds")
    static let exist = SharedFiles.exist("data/odds/E0_2425.csv")
    static let missing: Comment = "\(SharedFiles.missing("data/odds"))"

    /// All matches of all files, read once.
    static let matches = Result<[MarketMatch], any Error> {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.filter { $0.hasSuffix(".csv") }.flatMap {
            try MatchFile(path: folder.appending(path: $0).path).matches
        }
    }
}
