import Foundation

/// `DIR.part`: where an export is made until it is whole. One program at a time works in it.
struct WorkFolder: ~Copyable {
    let path: String
    private let lock: Int32

    static let checkpointName = "checkpoint.json"

    private init(path: String, lock: Int32) {
        self.path = path
        self.lock = lock
    }

    static func open(for target: String) throws(ExportError) -> WorkFolder {
        let path = target + ".part"
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw NewFile.error(errno, path: path) }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .cannotWrite(path: path, reason: "it is no folder")
        }
        let lock = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard lock >= 0 else { throw NewFile.error(errno, path: path) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw .inUse(path: path)
        }
        return WorkFolder(path: path, lock: lock)
    }

    deinit { close(lock) }

    func file(_ name: String) -> String { path + "/" + name }

    /// Removes everything in it.
    func empty() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] { remove(name) }
    }

    func remove(_ name: String) { unlink(file(name)) }

    /// Removes the folder itself, where nothing of it is wanted any more.
    func discard() {
        empty()
        rmdir(path)
    }

    func checkpoint() -> ExportCheckpoint? {
        FileManager.default.contents(atPath: file(Self.checkpointName))
            .flatMap { try? JSONDecoder().decode(ExportCheckpoint.self, from: $0) }
    }

    /// Gives a file a second name, with all that is in it on the disk.
    func link(_ name: String, as other: String) throws(ExportError) {
        guard Foundation.link(file(name), file(other)) == 0 else { throw NewFile.error(errno, path: file(other)) }
    }

    /// Writes a small file whole, or leaves the one that was there.
    func write(_ name: String, _ content: [UInt8]) throws(ExportError) -> String {
        var file = try NewFile.create(at: file(name), overwrites: true)
        try file.write(content)
        return try file.finish()
    }

    /// Gives the whole folder its name.
    func publish(as target: String) throws(ExportError) {
        guard fsync(lock) == 0 else { throw NewFile.error(errno, path: path) }
        guard !FileManager.default.fileExists(atPath: target) else { throw .exists(path: target) }
        guard rename(path, target) == 0 else {
            throw errno == ENOTEMPTY ? .exists(path: target) : NewFile.error(errno, path: target)
        }
        let parent = Foundation.open(
            URL(filePath: target).deletingLastPathComponent().path,
            O_RDONLY | O_DIRECTORY | O_CLOEXEC
        )
        guard parent >= 0 else { throw NewFile.error(errno, path: target) }
        defer { close(parent) }
        guard fsync(parent) == 0 else { throw NewFile.error(errno, path: target) }
    }
}
