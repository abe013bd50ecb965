package import Domain
import Foundation

/// A lock on a data directory, held by an open file and by nothing else: the kernel lets go of it when its process ends,
/// however that ends, so that none is ever left behind.
package final class FolderLock: Sendable {
    /// What is locked. Each is a file of its own in the folder, which stays there and means nothing by itself.
    package enum Subject: String, Sendable {
        /// Serving, or putting another store in place: one process at a time.
        case serving = "serving.lock"
        /// The store's files: shared by all that have them open, taken alone by who replaces them.
        case files = "files.lock"
    }

    private let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Lets go of it before its owner is gone. A second call does nothing.
    package func release() { _ = flock(descriptor, LOCK_UN) }

    /// Takes the right to serve from a folder, which is made where it is missing, and notes who has it.
    /// - Parameter role: the command, such as `run`.
    /// - Throws: `StoreFault.served` with the process that has it; `StoreFault.folder`.
    package static func serve(_ folder: String, as role: String, since: Timestamp) throws -> FolderLock {
        try FileMode.createPrivateFolder(at: folder)
        let path = folder + "/" + Subject.serving.rawValue
        let descriptor = try open(path, creates: true)
        guard try acquire(descriptor, LOCK_EX, path: path) else {
            close(descriptor)
            throw StoreFault.served(path: folder, holder: holder(at: path))
        }
        let lock = FolderLock(descriptor)
        let note = Array("\(getpid()) risk0 \(role), since \(since.iso8601)\n".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, note, note.count, 0) == note.count else {
            throw StoreFault.folder(path: path, reason: String(cString: strerror(errno)))
        }
        return lock
    }

    /// Says that the store's files are open.
    /// - Returns: the lock, and whether nobody else had them open; nil where the folder has no such file and none may be
    ///   made, as for a command that changes nothing.
    /// - Throws: `StoreFault.replaced` while another store is being put in place.
    static func useFiles(of folder: String, creates: Bool) throws -> (lock: FolderLock, isAlone: Bool)? {
        let path = folder + "/" + Subject.files.rawValue
        guard creates || FileManager.default.fileExists(atPath: path) else { return nil }
        let descriptor = try open(path, creates: creates)
        let isAlone = try acquire(descriptor, LOCK_EX, path: path)
        guard try acquire(descriptor, LOCK_SH, path: path) else {
            close(descriptor)
            throw StoreFault.replaced(path: folder, holder: holder(at: folder + "/" + Subject.serving.rawValue))
        }
        return (FolderLock(descriptor), isAlone)
    }

    /// Takes the store's files for one alone, to put others in their place.
    /// - Throws: `StoreFault.filesInUse` with the processes that have them open.
    static func replaceFiles(of folder: String) throws -> FolderLock {
        let path = folder + "/" + Subject.files.rawValue
        let descriptor = try open(path, creates: true)
        guard try acquire(descriptor, LOCK_EX, path: path) else {
            close(descriptor)
            throw StoreFault.filesInUse(path: folder, holders: processes(holding: path))
        }
        return FolderLock(descriptor)
    }

    /// Takes one file for its maker alone; made where it is missing.
    /// - Returns: nil where another process has it.
    static func take(file path: String) throws -> FolderLock? {
        let descriptor = try open(path, creates: true)
        let lock = FolderLock(descriptor)
        return try acquire(descriptor, LOCK_EX, path: path) ? lock : nil
    }

    private static func open(_ path: String, creates: Bool) throws -> Int32 {
        let descriptor = Foundation.open(path, (creates ? O_RDWR | O_CREAT : O_RDONLY) | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreFault.folder(path: path, reason: String(cString: strerror(errno)))
        }
        return descriptor
    }

    private static func acquire(_ descriptor: Int32, _ kind: Int32, path: String) throws -> Bool {
        while flock(descriptor, kind | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: return false
            default: throw StoreFault.folder(path: path, reason: String(cString: strerror(errno)))
            }
        }
        return true
    }

    private static func holder(at path: String) -> String {
        let line = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let note = line.split(separator: "\n").first.map { "process \($0)" }
        return note ?? "another process"
    }

    /// By the kernel's own list of locks; empty where it cannot be read.
    private static func processes(holding path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "" }
        let list = (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) ?? ""
        let numbers = list.split(separator: "\n").compactMap { line -> Int32? in
            let words = line.split(separator: " ")
            guard words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(status.st_ino)") else { return nil }
            return Int32(words[4])
        }
        let named = Set(numbers).sorted().map { number in
            let command =
                FileManager.default.contents(atPath: "/proc/\(number)/cmdline")
                .map { $0.split(separator: 0).prefix(3).map { String(decoding: $0, as: UTF8.self) } } ?? []
            return command.isEmpty ? "process \(number)" : "process \(number) (\(command.joined(separator: " ")))"
        }
        return named.joined(separator: ", ")
    }
}
