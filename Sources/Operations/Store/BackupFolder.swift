package import Domain
import Foundation
package import Storage

/// The folder of backups: `backups/risk0-20261121-194500.sqlite` in the data directory, the newest seven.
package struct BackupFolder: Sendable {
    /// How many are kept.
    package static let kept = 7

    let folder: String
    private let dataDirectory: String

    package init(dataDirectory: String) {
        self.dataDirectory = dataDirectory
        folder = dataDirectory + "/backups"
    }

    /// Makes a verified backup of an open store, then removes the oldest beyond seven.
    /// - Throws: `StoreFault`; nothing half made is left.
    package func add(from store: Store, at moment: Timestamp) async throws -> BackupReport {
        try await add(at: moment) { try await store.backup(to: $0) }
    }

    /// The same of the store in the data directory as it is, whoever has it open.
    package func add(at moment: Timestamp) async throws -> BackupReport {
        // Where nothing is copied, no folder is made for it.
        try Backup.expectStore(in: dataDirectory)
        return try await add(at: moment) { [dataDirectory] in try await Backup.run(of: dataDirectory, to: $0) }
    }

    private func add(at moment: Timestamp, _ make: (String) async throws -> BackupReport) async throws -> BackupReport {
        try FileMode.createPrivateFolder(at: folder)
        let report = try await makeUnderFreeName(at: moment, make)
        try removeOldest()
        return report
    }

    /// A second backup within one second gets the next second's name, so that names stay in order: also one that another
    /// process makes meanwhile.
    private func makeUnderFreeName(
        at moment: Timestamp,
        _ make: (String) async throws -> BackupReport
    ) async throws -> BackupReport {
        var (moment, attempts) = (moment, 0)
        while true {
            do { return try await make(path(at: moment)) } catch StoreFault.nameTaken where attempts < 1_000 {
                moment = moment + .seconds(1)
                attempts += 1
            }
        }
    }

    /// The names of the backups, the oldest first.
    package func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter(Self.isBackup).sorted()
    }

    private func path(at moment: Timestamp) -> String { "\(folder)/risk0-\(moment.compactStamp).sqlite" }

    private func removeOldest() throws {
        for name in try names().dropLast(Self.kept) { try DurableFile.remove(folder + "/" + name) }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        for name in files where name.hasSuffix(".part") && Self.isBackup(String(name.dropLast(5))) {
            try Backup.removeLeftOver(folder + "/" + name)
        }
    }

    /// Only files of our own naming are ever removed.
    private static func isBackup(_ name: String) -> Bool {
        name.wholeMatch(of: /risk0-\d{8}-\d{6}\.sqlite/) != nil
    }
}
