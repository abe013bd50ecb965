import Crypto
import Domain
import Foundation
import Storage

/// Makes the final files of rows that are all written: without near duplicates, with manifest and card.
struct ExportFinish {
    let work: ExportWork
    let plan: ConversationExportPlan
    let evaluationQuestions: Int
    let schemaVersion: Int
    let vault: Vault
    let progress: @Sendable (ExportProgress) -> Void

    func run(in folder: borrowing WorkFolder) throws -> (manifest: ConversationManifest, digest: String) {
        var dropped = RowSet(rows: work.checkpoint.counts.rows)
        if plan.dropsNearDuplicates {
            dropped = try work.nearDuplicates { bands in
                progress(ExportProgress(stage: .nearDuplicates, done: bands, total: MinHash.bands))
            }
        }
        var (parts, members) = try tally(without: dropped)
        for index in parts.indices {
            progress(ExportProgress(stage: .files, done: index, total: parts.count))
            try finish(&parts[index], in: folder, without: dropped)
        }
        progress(ExportProgress(stage: .files, done: parts.count, total: parts.count))
        let manifest = ConversationManifest(
            format: plan.format,
            madeAt: work.checkpoint.madeAt,
            plan: plan,
            schemaVersion: schemaVersion,
            counts: work.checkpoint.counts,
            withheld: work.checkpoint.withheld,
            nearDuplicates: dropped.count,
            evaluationQuestions: evaluationQuestions,
            parts: parts,
            members: members
        )
        members = []
        _ = try folder.write("README.md", Array(DatasetCard(manifest: manifest).text.utf8))
        return (manifest, try folder.write("manifest.json", manifest.json))
    }

    /// Rows, tokens and users of each part, and where each user's rows are.
    private func tally(
        without dropped: RowSet
    ) throws -> (parts: [ConversationManifest.Part], members: [ConversationManifest.Member]) {
        var parts = DataSplit.allCases.map {
            ConversationManifest.Part(split: $0, file: "\($0.name).\(plan.format.fileExtension)")
        }
        var rows = [Int](repeating: 0, count: work.checkpoint.users)
        var splits = [DataSplit](repeating: .train, count: work.checkpoint.users)
        try work.eachRow { row, entry in
            guard !dropped.contains(row) else { return }
            let split = entry.split.rawValue
            parts[split].rows += 1
            parts[split].tokens += entry.tokens
            if entry.isLiked { parts[split].liked += 1 }
            if rows[entry.user] == 0 { parts[split].users += 1 }
            rows[entry.user] += 1
            splits[entry.user] = entry.split
        }
        var members: [ConversationManifest.Member] = []
        var next = [1, 1, 1]
        for (user, id) in try work.users().enumerated() where rows[user] > 0 {
            members.append(
                ConversationManifest.Member(
                    pseudonym: vault.pseudonym(of: id, for: .export),
                    split: splits[user],
                    firstRow: next[splits[user].rawValue],
                    rows: rows[user]
                )
            )
            next[splits[user].rawValue] += rows[user]
        }
        return (parts.filter { $0.rows > 0 }, members)
    }

    /// Puts the lines that stay under the final name. The lines themselves stay until all is done, so that a killed
    /// program can begin this again.
    private func finish(
        _ part: inout ConversationManifest.Part,
        in folder: borrowing WorkFolder,
        without dropped: RowSet
    ) throws {
        let lines = PartFiles.lines(part.split)
        guard dropped.count > 0 else {
            (part.bytes, part.sha256) = work.size(of: part.split)
            folder.remove(part.file)
            return try folder.link(lines, as: part.file)
        }
        var source = try SequentialFile(path: folder.file(lines))
        var file = try NewFile.create(at: folder.file(part.file), overwrites: true)
        let head = ExampleWriter(format: plan.format).head
        try file.write(Array(try source.read(head.count)))
        var kept: [UInt8] = []
        let split = part.split
        try work.eachRow { row, entry in
            guard entry.split == split else { return }
            let line = try source.read(entry.length)
            guard !dropped.contains(row) else { return }
            kept.append(contentsOf: line)
            if kept.count > 1 << 20 {
                try file.write(kept)
                kept.removeAll(keepingCapacity: true)
            }
        }
        try file.write(kept)
        part.bytes = file.bytes
        part.sha256 = try file.finish()
    }
}

/// Reads a file from its beginning to its end.
struct SequentialFile: ~Copyable {
    private let handle: FileHandle
    private let path: String
    private var buffer: [UInt8] = []
    private var start = 0

    init(path: String) throws(ExportError) {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .cannotRead(reason: "\(path) cannot be opened.")
        }
        self.handle = handle
        self.path = path
    }

    deinit { try? handle.close() }

    mutating func read(_ count: Int) throws(ExportError) -> ArraySlice<UInt8> {
        while buffer.count - start < count {
            guard try readMore() else { throw .cannotRead(reason: "\(path) ends too early.") }
        }
        start += count
        return buffer[(start - count)..<start]
    }

    /// Whatever comes next; nil at the end of the file.
    mutating func readBlock() throws(ExportError) -> [UInt8]? {
        if start == buffer.count { guard try readMore() else { return nil } }
        defer { start = buffer.count }
        return Array(buffer[start...])
    }

    /// Passes over the mark of UTF-8 that some editors put at the beginning of a file, and returns it.
    mutating func readMark() throws(ExportError) -> ArraySlice<UInt8> {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        while buffer.count - start < mark.count { guard try readMore() else { return [] } }
        return buffer[start...].starts(with: mark) ? try read(mark.count) : []
    }

    /// The bytes up to the next line end that `ends` a record, and that line end: a line feed, a carriage return or both.
    /// nil at the end of the file.
    mutating func readRecord(
        _ ends: (ArraySlice<UInt8>, Int) -> Bool
    ) throws(ExportError) -> (bytes: ArraySlice<UInt8>, end: ArraySlice<UInt8>)? {
        var looked = start
        while true {
            while looked < buffer.count {
                guard buffer[looked] == 0x0A || buffer[looked] == 0x0D else {
                    looked += 1
                    continue
                }
                let length = try lengthOfLineEnd(at: &looked)
                if ends(buffer[start...], looked) {
                    defer { start = looked + length }
                    return (buffer[start..<looked], buffer[looked..<(looked + length)])
                }
                looked += length
            }
            guard try readMore(keeping: &looked) else {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return (buffer[start...], [])
            }
        }
    }

    private mutating func lengthOfLineEnd(at place: inout Int) throws(ExportError) -> Int {
        guard buffer[place] == 0x0D else { return 1 }
        if place + 1 == buffer.count { guard try readMore(keeping: &place) else { return 1 } }
        return buffer[place + 1] == 0x0A ? 2 : 1
    }

    /// - Parameter place: a place in the buffer, which may stand elsewhere afterwards.
    private mutating func readMore(keeping place: inout Int) throws(ExportError) -> Bool {
        let offset = place - start
        let isMore = try readMore()
        place = start + offset
        return isMore
    }

    private mutating func readMore() throws(ExportError) -> Bool {
        buffer.removeFirst(start)
        start = 0
        do {
            guard let more = try handle.read(upToCount: 1 << 20), !more.isEmpty else { return false }
            buffer.append(contentsOf: more)
            return true
        } catch { throw .cannotRead(reason: "\(path): \(error)") }
    }
}
