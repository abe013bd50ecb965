import Domain
import Foundation
import Storage

/// The folder of backups: `backups/risk0-20261121-194500.sqlite` in the data directory, the newest seven.
struct BackupShelf: Sendable {
    let folder: String

    static let kept = 7

    init(dataDirectory: String) { folder = dataDirectory + "/backups" }

    /// Makes a verified backup, then removes the oldest beyond seven.
    func add(from store: Store, at moment: Timestamp) async throws -> BackupReport {
        try FileMode.createPrivateFolder(at: folder)
        let report = try await store.backup(to: freePath(at: moment))
        try removeOldest()
        return report
    }

    /// The names of the backups, the oldest first.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter(Self.isBackup).sorted()
    }

    private func freePath(at moment: Timestamp) -> String {
        // A second backup within one second gets the next second's name, so that names stay in order.
        var moment = moment
        while FileManager.default.fileExists(atPath: path(at: moment)) { moment = moment + .seconds(1) }
        return path(at: moment)
    }

    private func path(at moment: Timestamp) -> String {
        let stamp = moment.iso8601.prefix(19).filter { $0 != "-" && $0 != ":" }.map { $0 == "T" ? "-" : $0 }
        return "\(folder)/risk0-\(String(stamp)).sqlite"
    }

    private func removeOldest() throws {
        for name in try names().dropLast(Self.kept) { try FileManager.default.removeItem(atPath: folder + "/" + name) }
    }

    /// Only files of our own naming are ever removed.
    private static func isBackup(_ name: String) -> Bool {
        name.wholeMatch(of: /risk0-\d{8}-\d{6}\.sqlite/) != nil
    }
}
