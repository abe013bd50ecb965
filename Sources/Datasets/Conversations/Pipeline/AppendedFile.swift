import Crypto
import Foundation

/// A file that only grows, and can be cut back to where a checkpoint left it.
struct AppendedFile: ~Copyable {
    let path: String
    private let descriptor: Int32
    private(set) var bytes: Int64
    private var hash: SHA256?

    /// Opens the file, cut to `size` bytes; made where it is missing.
    /// - Parameter isHashed: whether ``digest`` will be asked for.
    init(path: String, size: Int64, isHashed: Bool = false) throws(ExportError) {
        self.path = path
        hash = isHashed ? SHA256() : nil
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        bytes = size
        guard descriptor >= 0 else { throw NewFile.error(errno, path: path) }
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= size else { throw .cannotRead(reason: "\(path) is shorter than its checkpoint says.") }
        guard end == size || ftruncate(descriptor, off_t(size)) == 0,
            lseek(descriptor, off_t(size), SEEK_SET) == size
        else { throw NewFile.error(errno, path: path) }
        if isHashed, size > 0 { try rehash() }
    }

    /// Of all that is in it, in hexadecimal digits.
    var digest: String { hash?.finalize().hexadecimal ?? "" }

    private mutating func rehash() throws(ExportError) {
        var file = try SequentialFile(path: path)
        while let block = try file.readBlock() { hash?.update(data: block) }
    }

    deinit { close(descriptor) }

    mutating func append(_ content: [UInt8]) throws(ExportError) {
        hash?.update(data: content)
        try content.span.bytes.withUnsafeBytes { raw throws(ExportError) in try write(raw) }
        bytes += Int64(content.count)
    }

    mutating func append(_ numbers: [UInt64]) throws(ExportError) {
        try numbers.span.bytes.withUnsafeBytes { raw throws(ExportError) in try write(raw) }
        bytes += Int64(numbers.count * 8)
    }

    private func write(_ raw: UnsafeRawBufferPointer) throws(ExportError) {
        do { try TemporaryFile.write(raw, to: descriptor) } catch {
            // Named after the file that grows, not after the folder of temporary ones.
            switch error {
            case .diskFull: throw .diskFull(path: path)
            case .cannotWrite(_, let reason): throw .cannotWrite(path: path, reason: reason)
            default: throw error
            }
        }
    }

    /// Numbers of 64 bits from the `start`th on.
    func numbers(from start: Int, count: Int) throws(ExportError) -> [UInt64] {
        try TemporaryFile.numbers(of: descriptor, from: start, count: count)
    }

    /// Runs through all numbers, in blocks of whole records.
    func eachRecord(of length: Int, _ body: (Int, ArraySlice<UInt64>) throws -> Void) throws {
        let records = Int(bytes) / 8 / length
        let atOnce = max(1, 65_536 / length)
        for start in stride(from: 0, to: records, by: atOnce) {
            try Task.checkCancellation()
            let count = min(atOnce, records - start)
            let block = try numbers(from: start * length, count: count * length)
            for record in 0..<count { try body(start + record, block[(record * length)..<((record + 1) * length)]) }
        }
    }

    func sync() throws(ExportError) {
        guard fdatasync(descriptor) == 0 else { throw NewFile.error(errno, path: path) }
    }
}
