import Crypto
import Foundation

/// A file that gets its name only when it is whole and on the disk: until then it is `NAME.part`.
struct NewFile: ~Copyable {
    private let path: String
    private let part: String
    private let descriptor: Int32
    private let overwrites: Bool
    private var hash = SHA256()
    private var isFinished = false
    private(set) var bytes: Int64 = 0

    /// - Parameter overwrites: whether a file of that name may be there, and is then replaced at the end.
    static func create(at path: String, overwrites: Bool) throws(ExportError) -> NewFile {
        guard overwrites || !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
        // Only its owner may read it; what an interrupted export left is begun anew.
        let descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw error(errno, path: path) }
        return NewFile(path: path, overwrites: overwrites, descriptor: descriptor)
    }

    private init(path: String, overwrites: Bool, descriptor: Int32) {
        self.path = path
        self.overwrites = overwrites
        self.descriptor = descriptor
        part = path + ".part"
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(part) }
    }

    mutating func write(_ content: [UInt8]) throws(ExportError) {
        hash.update(data: content)
        bytes += Int64(content.count)
        var rest = content[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                guard errno == EINTR else { throw Self.error(errno, path: path) }
            } else {
                rest = rest.dropFirst(written)
            }
        }
    }

    /// SHA-256 of what is written so far, in hexadecimal digits.
    var digest: String { hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }

    /// Puts the file under its name.
    /// - Returns: its SHA-256, in hexadecimal digits.
    mutating func finish() throws(ExportError) -> String {
        guard fsync(descriptor) == 0 else { throw Self.error(errno, path: path) }
        if overwrites {
            guard rename(part, path) == 0 else { throw Self.error(errno, path: path) }
        } else {
            // Unlike a rename, a link does not replace what came there meanwhile.
            guard link(part, path) == 0 else { throw Self.error(errno, path: path) }
            unlink(part)
        }
        isFinished = true
        try syncFolder()
        return digest
    }

    /// The name itself is on the disk once its folder is.
    private func syncFolder() throws(ExportError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { throw Self.error(errno, path: path) }
        defer { close(handle) }
        guard fsync(handle) == 0 else { throw Self.error(errno, path: path) }
    }

    static func error(_ code: Int32, path: String) -> ExportError {
        switch code {
        case EEXIST: .exists(path: path)
        case ENOSPC, EDQUOT: .diskFull(path: path)
        default: .cannotWrite(path: path, reason: String(cString: strerror(code)))
        }
    }
}
