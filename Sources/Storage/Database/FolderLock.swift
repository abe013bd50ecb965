package import Domain
import Foundation
import Synchronization

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
    /// Whether there was no such file before.
    private let isNew: Bool
    /// The folder's own, which is there as long as the folder is, whoever removes the file.
    private let folder = Mutex<Int32?>(nil)

    /// Opens the file; nothing is locked yet.
    /// - Returns: nil where it is missing and must not be made.
    /// - Throws: `StoreFault.folder`.
    init?(at path: String, creates: Bool) throws {
        let made = creates ? open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) : -1
        let opened =
            made >= 0 ? made : open(path, (creates ? O_RDWR | O_CREAT : O_RDONLY) | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            if errno == ENOENT, !creates { return nil }
            throw Self.fault(path)
        }
        self.path = path
        descriptor = opened
        isNew = made >= 0
    }

    /// Sees whether the locks that are there in a folder could be taken.
    /// - Throws: `StoreFault.folder`.
    package static func expectUsable(in folder: String) throws {
        for subject in [Subject.serving, .files, .opening] {
            let path = folder + "/" + subject.rawValue
            let opened = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
            guard opened < 0 else {
                close(opened)
                continue
            }
            if errno != ENOENT { throw fault(path) }
        }
    }

    deinit {
        releaseFolder()
        close(descriptor)
    }

    /// Lets go of it before its owner is gone. A second call does nothing.
    package func release() {
        releaseFolder()
        _ = flock(descriptor, LOCK_UN)
    }

    /// Takes the folder itself, too.
    /// - Returns: false where another process has it.
    private func take(folder path: String) throws -> Bool {
        let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw Self.fault(path) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let isTaken = errno == EWOULDBLOCK
            defer { close(opened) }
            if isTaken { return false }
            throw Self.fault(path)
        }
        folder.withLock { $0 = opened }
        return true
    }

    private func releaseFolder() {
        folder.withLock { held in
            if let held { close(held) }
            held = nil
        }
    }

    /// Lets go of it, and removes its file where there was none before: for who leaves a folder as it was. To be called by
    /// who holds it alone; whoever waits for it sees that it has no name any more.
    package func withdraw() {
        if isNew, isNamed(path) { unlink(path) }
        release()
    }

    /// Takes the right to serve from a folder, which is made where it is missing, and notes who has it.
    /// - Parameter role: the command, such as `run`.
    /// - Throws: `StoreFault.served` with the process that has it; `StoreFault.folder`.
    package static func serve(_ folder: String, as role: String, since: Timestamp) throws -> FolderLock {
        try FileMode.createPrivateFolder(at: folder)
        let path = folder + "/" + Subject.serving.rawValue
        guard let lock = try take(file: path, creates: true), try lock.take(folder: folder) else {
            throw StoreFault.served(path: folder, holder: holder(at: path))
        }
        let note = Array("\(getpid()) risk0 \(role), since \(since.iso8601)\n".utf8)
        try lock.empty()
        guard pwrite(lock.descriptor, note, note.count, 0) == note.count else { throw lock.fault }
        return lock
    }

    /// Takes one file for its maker alone, under the name that it has when this returns.
    /// - Returns: nil where another process has it, or where it is missing and must not be made.
    static func take(file path: String, creates: Bool, waiting: LockWait = .none) throws -> FolderLock? {
        while let lock = try FolderLock(at: path, creates: creates) {
            guard try lock.acquire(.alone, waiting: waiting) else { return nil }
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

    /// Why a lock could not be opened: one of another user is no matter of the folder.
    private static func fault(_ path: String) -> StoreFault {
        switch errno {
        case EACCES, EPERM, EROFS: .readOnly(path: path)
        default: .folder(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private static func holder(at path: String) -> String {
        let note = FileManager.default.contents(atPath: path).flatMap { FileText($0) }?.lines.first { !$0.isEmpty }
        return note.map { "process \($0)" } ?? "another process"
    }
}
