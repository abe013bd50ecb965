import Foundation

/// Files and folders that only their owner may read.
package enum FileMode {
    /// Makes a folder, and its parents, with mode 0700; nothing where it is there.
    /// - Throws: `StoreFault.folder`.
    package static func createPrivateFolder(at path: String) throws {
        if let reason = obstacle(toMaking: path) { throw StoreFault.folder(path: path, reason: reason) }
    }

    /// Sees whether ``createPrivateFolder(at:)`` would give a folder in which files can be made: tries it where the folder
    /// is, or would be, with another one that is gone when this returns.
    /// - Throws: `StoreFault.folder`.
    package static func tryPrivateFolder(at path: String) throws {
        var place = path
        if isThere(path), let reason = obstacle(toMaking: path) { throw StoreFault.folder(path: path, reason: reason) }
        while let above = parent(of: place), !isThere(place) { place = above }
        let trial = place + "/.risk0-trial-\(getpid())"
        if let reason = obstacle(toMaking: trial) { throw StoreFault.folder(path: path, reason: reason) }
        rmdir(trial)
    }

    /// Makes an empty file with mode 0600 where there is none, so that it is never readable by others, not even while
    /// SQLite fills it.
    package static func createPrivateFile(at path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if file >= 0 {
            close(file)
        } else if errno != EEXIST {
            throw DurableFile.fault(path)
        }
    }

    /// - Returns: why there is no such folder now; nil where there is.
    private static func obstacle(toMaking path: String) -> String? {
        guard !isFolder(path) else { return nil }
        guard !isThere(path) else { return "it is no folder" }
        if let above = parent(of: path), !isThere(above), let reason = obstacle(toMaking: above) { return reason }
        guard mkdir(path, 0o700) != 0 else { return nil }
        let (number, above) = (errno, parent(of: path) ?? "/")
        // Somebody else may have made it meanwhile.
        guard !isFolder(path) else { return nil }
        return switch number {
        case EACCES, EPERM: "this user may make nothing in \(above)"
        case EROFS: "the disk of \(above) is mounted read-only"
        case ENOSPC, EDQUOT: "there is no room on the disk of \(above)"
        case ENOTDIR: "\(above) is no folder"
        default: "nothing can be made in \(above) (\(String(cString: strerror(number))))"
        }
    }

    /// Nil for the root and for the working directory.
    private static func parent(of path: String) -> String? {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard trimmed != "/", trimmed != "." else { return nil }
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    private static func isThere(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
