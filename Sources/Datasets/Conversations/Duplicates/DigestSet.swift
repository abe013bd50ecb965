import Foundation

/// The digests of the rows so far, in bounded memory: beyond the bound they go to a sorted file.
///
/// Digests have 64 bits: among a million rows, two different ones are taken for the same with a probability of 3 in
/// 100 million.
struct DigestSet: ~Copyable {
    /// Open addressing; 0 is an empty place.
    private var table: [UInt64]
    private var count = 0
    private let mostInMemory: Int
    private var runs: [SortedRun] = []

    /// - Parameter mostInMemory: digests in memory; each takes up to sixteen bytes.
    init(mostInMemory: Int = 3_000_000) {
        self.mostInMemory = mostInMemory
        table = [UInt64](repeating: 0, count: 1 << 12)
    }

    /// - Returns: false where it was there already.
    mutating func insert(_ digest: UInt64) throws(ExportError) -> Bool {
        let digest = digest == 0 ? 1 : digest
        for run in runs where try run.contains(digest) { return false }
        guard place(digest) else { return false }
        count += 1
        if count >= mostInMemory { try spill() } else if count * 4 > table.count * 3 { grow() }
        return true
    }

    func contains(_ digest: UInt64) throws(ExportError) -> Bool {
        let digest = digest == 0 ? 1 : digest
        for run in runs where try run.contains(digest) { return true }
        let mask = table.count - 1
        var index = Int(truncatingIfNeeded: WordHashes.mixed(digest)) & mask
        while table[index] != 0 {
            if table[index] == digest { return true }
            index = (index + 1) & mask
        }
        return false
    }

    private mutating func place(_ digest: UInt64) -> Bool {
        let mask = table.count - 1
        var index = Int(truncatingIfNeeded: WordHashes.mixed(digest)) & mask
        while table[index] != 0 {
            if table[index] == digest { return false }
            index = (index + 1) & mask
        }
        table[index] = digest
        return true
    }

    private mutating func grow() {
        let old = table
        table = [UInt64](repeating: 0, count: old.count * 2)
        for digest in old where digest != 0 { _ = place(digest) }
    }

    private mutating func spill() throws(ExportError) {
        table.removeAll { $0 == 0 }
        table.sort()
        runs.append(try SortedRun(table))
        table = [UInt64](repeating: 0, count: 1 << 12)
        count = 0
    }
}

/// Sorted digests in a file without a name, with every 512th in memory.
private final class SortedRun {
    private static let step = 512
    private let descriptor: Int32
    private let count: Int
    private let firsts: [UInt64]

    init(_ digests: [UInt64]) throws(ExportError) {
        count = digests.count
        firsts = stride(from: 0, to: digests.count, by: Self.step).map { digests[$0] }
        descriptor = try TemporaryFile.open()
        let descriptor = descriptor
        try digests.span.bytes.withUnsafeBytes { bytes throws(ExportError) in
            try TemporaryFile.write(bytes, to: descriptor)
        }
    }

    deinit { close(descriptor) }

    func contains(_ digest: UInt64) throws(ExportError) -> Bool {
        var (low, high) = (0, firsts.count)
        while low < high {
            let middle = (low + high) / 2
            if firsts[middle] <= digest { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        let start = (low - 1) * Self.step
        let block = try TemporaryFile.numbers(of: descriptor, from: start, count: min(Self.step, count - start))
        return block.contains(digest)
    }
}

/// Files that are gone when they are closed.
enum TemporaryFile {
    static func open() throws(ExportError) -> Int32 {
        let folder = NSTemporaryDirectory()
        var path = Array((folder + "risk0-XXXXXX").utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw NewFile.error(errno, path: folder) }
        unlink(path)
        return descriptor
    }

    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(ExportError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let slice = UnsafeRawBufferPointer(rebasing: rest)
            let written = Foundation.write(descriptor, slice.baseAddress, slice.count)
            guard written >= 0 else {
                if errno == EINTR { continue }
                throw NewFile.error(errno, path: NSTemporaryDirectory())
            }
            rest = rest.dropFirst(written)
        }
    }

    /// Numbers of 64 bits from the `start`th on.
    static func numbers(of descriptor: Int32, from start: Int, count: Int) throws(ExportError) -> [UInt64] {
        var failure: Int32 = 0
        let numbers = [UInt64](unsafeUninitializedCapacity: count) { buffer, initialized in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            var done = 0
            while done < raw.count {
                let read = pread(
                    descriptor,
                    raw.baseAddress.map { $0 + done },
                    raw.count - done,
                    off_t(start * 8 + done)
                )
                guard read > 0 else {
                    if read < 0, errno == EINTR { continue }
                    failure = read < 0 ? errno : EIO
                    break
                }
                done += read
            }
            initialized = done / 8
        }
        guard failure == 0 else { throw NewFile.error(failure, path: NSTemporaryDirectory()) }
        return numbers
    }
}
