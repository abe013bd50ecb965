import Foundation
import Storage

/// The files of an export while its rows are written, in the order of the turns.
final class ExportWork {
    private(set) var checkpoint: ExportCheckpoint
    private var parts: PartFiles
    private var digests = DigestSet()
    private var lastUser: Int64?

    /// Opens the files where the checkpoint left them, cut back to it.
    /// - Parameter head: of each file, written where there is nothing yet.
    init(_ folder: borrowing WorkFolder, _ checkpoint: ExportCheckpoint, head: [UInt8]) throws {
        self.checkpoint = checkpoint
        parts = try PartFiles.open(folder, checkpoint)
        if checkpoint.sizes == [0, 0, 0] {
            try parts.begin(head)
            self.checkpoint.sizes = [Int64](repeating: Int64(head.count), count: 3)
        }
        if checkpoint.users > 0 {
            lastUser = Int64(bitPattern: try parts.users.numbers(from: checkpoint.users - 1, count: 1)[0])
        }
        try parts.log.each { _, entry in _ = try digests.insert(entry.digest) }
    }

    /// Writes the rows of a batch that are not there yet.
    func append(_ batch: TransformedBatch) throws {
        checkpoint.counts.add(batch.counts)
        checkpoint.cursor = batch.cursor
        var lines: [[UInt8]] = [[], [], []]
        var log: [UInt64] = []
        var signatures: [UInt64] = []
        var users: [UInt64] = []
        for (index, row) in batch.rows.enumerated() {
            guard try digests.insert(row.digest) else {
                checkpoint.counts.exactDuplicates += 1
                continue
            }
            if row.user != lastUser {
                lastUser = row.user
                users.append(UInt64(bitPattern: row.user))
                checkpoint.users += 1
            }
            lines[row.split.rawValue].append(contentsOf: batch.bytes[row.range])
            let entry = RowLog.Entry(
                digest: row.digest,
                user: checkpoint.users - 1,
                length: row.range.count,
                tokens: row.tokens,
                split: row.split,
                isLiked: row.isLiked
            )
            RowLog.encode(entry, to: &log)
            if checkpoint.hasSignatures {
                signatures.append(
                    contentsOf: batch.signatures[(index * MinHash.bands)..<((index + 1) * MinHash.bands)]
                )
            }
            checkpoint.counts.rows += 1
            checkpoint.counts.add(row.redactions)
            checkpoint.counts.prompts[row.prompt, default: 0] += 1
        }
        try parts.append(lines: lines, log: log, signatures: signatures, users: users)
        for split in DataSplit.allCases { checkpoint.sizes[split.rawValue] += Int64(lines[split.rawValue].count) }
    }

    /// Notes how far it has come, once all of it is on the disk.
    func save(in folder: borrowing WorkFolder) throws {
        try parts.sync()
        let json = try JSONEncoder().encode(checkpoint)
        _ = try folder.write(WorkFolder.checkpointName, Array(json))
    }

    /// The internal numbers of those with rows, in their order.
    func users() throws -> [Int64] {
        var users: [Int64] = []
        users.reserveCapacity(checkpoint.users)
        try parts.users.eachRecord(of: 1) { users.append(Int64(bitPattern: $1[$1.startIndex])) }
        return users
    }

    func eachRow(_ body: (Int, RowLog.Entry) throws -> Void) throws { try parts.log.each(body) }

    /// The bytes of a part, and their digest.
    func size(of split: DataSplit) -> (bytes: Int64, sha256: String) { parts.size(of: split) }

    func nearDuplicates(progress: (Int) -> Void) throws -> RowSet {
        try NearDuplicates.find(in: parts.signatures, rows: checkpoint.counts.rows, progress: progress)
    }
}

/// The open files in ``WorkFolder``.
struct PartFiles: ~Copyable {
    private var train: AppendedFile
    private var validation: AppendedFile
    private var test: AppendedFile
    private(set) var log: RowLog
    private(set) var signatures: AppendedFile
    private(set) var users: AppendedFile

    static func lines(_ split: DataSplit) -> String { "\(split.name).lines" }
    /// All that is there only while an export is made.
    static let names = DataSplit.allCases.map(lines) + ["rows.log", "signatures.log", "users.log"]

    private init(
        train: consuming AppendedFile,
        validation: consuming AppendedFile,
        test: consuming AppendedFile,
        log: consuming RowLog,
        signatures: consuming AppendedFile,
        users: consuming AppendedFile
    ) {
        self.train = train
        self.validation = validation
        self.test = test
        self.log = log
        self.signatures = signatures
        self.users = users
    }

    static func open(_ folder: borrowing WorkFolder, _ checkpoint: ExportCheckpoint) throws(ExportError) -> PartFiles {
        let rows = checkpoint.counts.rows
        let train = try AppendedFile(path: folder.file(lines(.train)), size: checkpoint.sizes[0], isHashed: true)
        let validation = try AppendedFile(
            path: folder.file(lines(.validation)),
            size: checkpoint.sizes[1],
            isHashed: true
        )
        let test = try AppendedFile(path: folder.file(lines(.test)), size: checkpoint.sizes[2], isHashed: true)
        let log = try RowLog(path: folder.file("rows.log"), rows: rows)
        let signatures = try AppendedFile(
            path: folder.file("signatures.log"),
            size: checkpoint.hasSignatures ? Int64(rows * MinHash.bands * 8) : 0
        )
        let users = try AppendedFile(path: folder.file("users.log"), size: Int64(checkpoint.users * 8))
        return PartFiles(
            train: train,
            validation: validation,
            test: test,
            log: log,
            signatures: signatures,
            users: users
        )
    }

    mutating func append(
        lines: [[UInt8]],
        log entries: [UInt64],
        signatures bands: [UInt64],
        users newcomers: [UInt64]
    ) throws(ExportError) {
        try train.append(lines[0])
        try validation.append(lines[1])
        try test.append(lines[2])
        try log.append(entries)
        try signatures.append(bands)
        try users.append(newcomers)
    }

    mutating func begin(_ head: [UInt8]) throws(ExportError) {
        try train.append(head)
        try validation.append(head)
        try test.append(head)
    }

    func size(of split: DataSplit) -> (bytes: Int64, sha256: String) {
        switch split {
        case .train: (train.bytes, train.digest)
        case .validation: (validation.bytes, validation.digest)
        case .test: (test.bytes, test.digest)
        }
    }

    func sync() throws(ExportError) {
        try train.sync()
        try validation.sync()
        try test.sync()
        try log.sync()
        try signatures.sync()
        try users.sync()
    }
}
