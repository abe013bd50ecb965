import Foundation

/// Files and folders that only their owner may read.
package enum FileMode {
    /// Makes a folder, and its parents, with mode 0700.
    /// - Throws: `StoreFault.folder`.
    package static func createPrivateFolder(at path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StoreFault.folder(path: path, reason: (error as NSError).localizedDescription)
        }
    }

    /// Makes an empty file with mode 0600 where there is none, so that it is never readable by others, not even while
    /// SQLite fills it.
    package static func createPrivateFile(at path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw StoreFault.folder(path: path, reason: "the file cannot be created")
        }
    }
}
