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
        /// Opening the store's files, or replacing them: one at a time, until they are open or in place.
        case opening = "opening.lock"
    }

    /// With how many a lock can be held.
    enum Share {
        case alone
        case withOthers

        fileprivate var operation: Int32 { self == .alone ? LOCK_EX : LOCK_SH }
    }

    private let path: String
    private let descriptor: Int32

    /// Opens the file; nothing is locked yet.
    /// - Returns: nil where it is missing and must not be made.
    /// - Throws: `StoreFault.folder`.
    init?(at path: String, creates: Bool) throws {
        let opened = open(path, (creates ? O_RDWR | O_CREAT : O_RDONLY) | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            if errno == ENOENT, !creates { return nil }
            throw StoreFault.folder(path: path, reason: String(cString: strerror(errno)))
        }
        self.path = path
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// Lets go of it before its owner is gone. A second call does nothing.
    package func release() { _ = flock(descriptor, LOCK_UN) }

    /// Takes the right to serve from a folder, which is made where it is missing, and notes who has it.
    /// - Parameter role: the command, such as `run`.
    /// - Throws: `StoreFault.served` with the process that has it; `StoreFault.folder`.
    package static func serve(_ folder: String, as role: String, since: Timestamp) throws -> FolderLock {
        try FileMode.createPrivateFolder(at: folder)
        let path = folder + "/" + Subject.serving.rawValue
        guard let lock = try FolderLock(at: path, creates: true), try lock.acquire(.alone) else {
            throw StoreFault.served(path: folder, holder: holder(at: path))
        }
        let note = Array("\(getpid()) risk0 \(role), since \(since.iso8601)\n".utf8)
        try lock.empty()
        guard pwrite(lock.descriptor, note, note.count, 0) == note.count else { throw lock.fault }
        return lock
    }

    /// Takes one file for its maker alone, under the name that it has when this returns.
    /// - Returns: nil where another process has it, or where it is missing and must not be made.
    static func take(file path: String, creates: Bool) throws -> FolderLock? {
        while let lock = try FolderLock(at: path, creates: creates) {
            guard try lock.acquire(.alone) else { return nil }
            // Whoever had it may have removed it, or given it another name, before they let go of it.
            if lock.isNamed(path) { return lock }
        }
        return nil
    }

    /// - Returns: false where another one holds it, also after waiting.
    func acquire(_ share: Share, waiting: LockWait = .none) throws -> Bool {
        var turn = 0
        while flock(descriptor, share.operation | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK:
                guard waiting.next(turn) else { return false }
                turn += 1
            default: throw fault
            }
        }
        return true
    }

    /// Takes all content from the file that is locked, whatever has its name.
    func empty() throws {
        guard ftruncate(descriptor, 0) == 0 else { throw fault }
    }

    private func isNamed(_ path: String) -> Bool {
        var (locked, named) = (stat(), stat())
        return fstat(descriptor, &locked) == 0 && stat(path, &named) == 0 && locked.st_ino == named.st_ino
            && locked.st_dev == named.st_dev
    }

    private var fault: StoreFault { .folder(path: path, reason: String(cString: strerror(errno))) }

    private static func holder(at path: String) -> String {
        let line = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let note = line.split(separator: "\n").first.map { "process \($0)" }
        return note ?? "another process"
    }
}
