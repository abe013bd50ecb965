import Foundation

/// Names of files that are on the disk when the call returns.
package enum DurableFile {
    /// Waits until a file's bytes are on the disk.
    static func synchronize(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault(path) }
    }

    /// Gives a file another name, in place of what has it.
    static func rename(_ path: String, to target: String) throws {
        guard Foundation.rename(path, target) == 0 else { throw fault(target) }
        try synchronizeFolder(of: target)
    }

    /// Gives a file a second name; what has that name already is left alone, and the call fails.
    static func link(_ path: String, to target: String) throws {
        guard Foundation.link(path, target) == 0 else {
            throw errno == EEXIST ? StoreFault.nameTaken(path: target) : fault(target)
        }
        try synchronizeFolder(of: target)
    }

    /// Removes a file; nothing where there is none.
    package static func remove(_ path: String) throws {
        guard unlink(path) != 0 else { return try synchronizeFolder(of: path) }
        guard errno == ENOENT || errno == ENOTDIR else { throw fault(path) }
    }

    /// How many names a file has; 0 where it is not there.
    static func names(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_nlink) : 0
    }

    /// Whether both are names of one file.
    static func isSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_ino == second.st_ino
            && first.st_dev == second.st_dev
    }

    private static func synchronizeFolder(of path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        try synchronize(folder.isEmpty ? "." : folder)
    }

    /// What the last call of the system came to.
    static func fault(_ path: String) -> StoreFault {
        switch errno {
        case ENOSPC, EDQUOT: .diskFull(path: path)
        case EROFS, EACCES, EPERM: .readOnly(path: path)
        default: .inputOutput(path: path, reason: String(cString: strerror(errno)))
        }
    }
}
