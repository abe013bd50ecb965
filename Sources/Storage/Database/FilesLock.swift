import Domain
import Foundation

/// The lock on the store's files: shared by all that have them open, held alone by who replaces them.
///
/// Files are opened one at a time: who finds them in nobody's hands may tidy and check them, and nobody else looks at them
/// before that is done. The kernel cannot lower a lock from one's own to a shared one without a gap in which another may
/// take it, so opening has a lock of its own, and this one is shared from the beginning.
struct FilesLock: Sendable {
    /// Whether nobody else had the files open.
    let isAlone: Bool
    private let files: FolderLock
    private let opening: FolderLock?

    /// Says that the store's files are about to be opened; ``opened()`` is to be called once they are.
    /// - Parameter waiting: for another one that opens them at this moment.
    /// - Returns: nil where the folder has no such lock and none may be made, as for a command that changes nothing.
    /// - Throws: `StoreFault.replaced` while another store is being put in place.
    static func use(of folder: String, creates: Bool, waiting: LockWait) throws -> FilesLock? {
        let opening = try FolderLock.take(file: path(.opening, folder), creates: creates, waiting: waiting)
        guard opening != nil || !creates && DurableFile.names(of: path(.opening, folder)) == 0 else {
            throw StoreFault.replaced(path: folder, holder: processes(holding: path(.opening, folder)))
        }
        guard let files = try FolderLock(at: path(.files, folder), creates: creates) else { return nil }
        let isAlone = try files.acquire(.alone)
        guard try files.acquire(.withOthers) else {
            throw StoreFault.replaced(path: folder, holder: processes(holding: path(.files, folder)))
        }
        return FilesLock(isAlone: isAlone, files: files, opening: opening)
    }

    /// Takes the store's files for one alone, to put others in their place.
    /// - Throws: `StoreFault.filesInUse` with the processes that have them open.
    static func replace(of folder: String, waiting: LockWait) throws -> FilesLock {
        func held(_ subject: FolderLock.Subject) -> StoreFault {
            .filesInUse(path: folder, holders: processes(holding: path(subject, folder)))
        }
        guard let opening = try FolderLock.take(file: path(.opening, folder), creates: true, waiting: waiting)
        else { throw held(.opening) }
        guard let files = try FolderLock(at: path(.files, folder), creates: true), try files.acquire(.alone)
        else { throw held(.files) }
        return FilesLock(isAlone: true, files: files, opening: opening)
    }

    /// SQLite has the files open, and has read what their log holds: others may open them, too.
    func opened() { opening?.release() }

    /// Lets go of all of it. A second call does nothing.
    func release() {
        opening?.release()
        files.release()
    }

    /// The same, and removes the locks that were not there before. For who holds the files alone.
    func withdraw() {
        // In this order: nobody opens the second without holding the first.
        files.withdraw()
        opening?.withdraw()
    }

    private static func path(_ subject: FolderLock.Subject, _ folder: String) -> String {
        folder + "/" + subject.rawValue
    }

    /// By the kernel's own list of locks; empty where it cannot be read. What changes in it while it is read can hide an
    /// entry, so it is read again where nobody is found.
    private static func processes(holding path: String) -> String {
        for _ in 1...40 {
            let found = processesNow(holding: path)
            if !found.isEmpty { return found }
        }
        return ""
    }

    private static func processesNow(holding path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "" }
        let list = FileManager.default.contents(atPath: "/proc/locks").flatMap { FileText($0) }
        let numbers = (list?.lines ?? []).compactMap { line -> Int32? in
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
