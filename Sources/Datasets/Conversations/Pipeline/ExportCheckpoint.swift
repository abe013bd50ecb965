import Domain
import Storage

/// From where an export that was killed goes on.
struct ExportCheckpoint: Codable, Equatable {
    /// Of the layout of the files; another one begins anew.
    static let currentVersion = 1

    var version = Self.currentVersion
    /// Of the options and the evaluation questions: other ones begin anew.
    let fingerprint: String
    let madeAt: Timestamp
    /// The last turn that it goes to.
    let last: Int64
    let total: Int
    let withheld: Int
    let hasSignatures: Bool
    var cursor = TurnCursor.start
    /// Bytes of each part, by ``DataSplit/rawValue``.
    var sizes: [Int64] = [0, 0, 0]
    var users = 0
    var counts = ExportCounts()
}
