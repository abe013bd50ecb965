package import Domain
package import Storage

/// Writes a table to a file, for researchers: rows of users who agree to training, under pseudonyms, without any text
/// of theirs.
///
/// Rows are read in chunks beside the running bot, so memory does not grow with the table. What is recorded while it
/// runs is not in it.
package struct TableExport: Sendable {
    private static let rowsAtOnce = 2_000

    private let store: Store
    private let table: ExportTable
    private let format: ExportFormat
    private let madeAt: Timestamp

    package init(store: Store, table: ExportTable, format: ExportFormat, madeAt: Timestamp) {
        self.store = store
        self.madeAt = madeAt
        self.table = table
        self.format = format
    }

    private struct Chunk: Sendable {
        var bytes: [UInt8] = []
        var rows = 0
        var last: Int64?
        var users: Set<String> = []
    }

    /// - Parameters:
    ///   - overwrite: whether a file that is there is replaced, once the new one is whole.
    ///   - progress: rows written so far, and rows in all; at the beginning, and after each chunk.
    /// - Throws: `ExportError`, or `CancellationError`: then nothing of it is left.
    package func write(
        to path: String,
        overwrite: Bool = false,
        progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> ExportSummary {
        var file = try NewFile.create(at: path, overwrites: overwrite)
        let extent = try await read { [table] in try $0.exportExtent(of: table) }
        progress(0, extent.rows)
        let writer = RowWriter(format, columns: table.columns)
        var head: [UInt8] = []
        writer.writeHead(to: &head)
        try file.write(head)
        var (rows, cursor) = (0, Int64.min)
        var users: Set<String> = []
        while true {
            try Task.checkCancellation()
            let chunk = try await chunk(after: cursor, through: extent.last, writer)
            try file.write(chunk.bytes)
            rows += chunk.rows
            users.formUnion(chunk.users)
            progress(rows, max(rows, extent.rows))
            guard let last = chunk.last, chunk.rows == Self.rowsAtOnce else { break }
            cursor = last
        }
        let bytes = file.bytes
        // A user who withdrew their consent meanwhile is among those who were left out.
        let withheld = max(0, extent.rows + extent.withheld - rows)
        try await remember(path, digest: file.digest, users)
        return ExportSummary(
            table: table.rawValue,
            format: format.rawValue,
            path: path,
            rows: rows,
            bytes: bytes,
            sha256: try file.finish(),
            withheld: withheld
        )
    }

    private func chunk(after cursor: Int64, through last: Int64, _ writer: RowWriter) async throws -> Chunk {
        let user = table.columns.firstIndex { $0.kind == .user }
        return try await read { [table] book in
            var chunk = Chunk()
            chunk.last = try book.eachExportRow(of: table, after: cursor, through: last, limit: Self.rowsAtOnce) {
                row in
                writer.write(row, to: &chunk.bytes)
                chunk.rows += 1
                if let user, case .text(let pseudonym) = row[user] { chunk.users.insert(pseudonym) }
            }
            return chunk
        }
    }

    /// Before the file has its name: none stands on the disk that an erasure would not find.
    private func remember(_ path: String, digest: String, _ users: Set<String>) async throws {
        try await ExportRegister(store: store).remember(
            ExportRecord(
                path: ExportRegister.absolute(path),
                subject: table.rawValue,
                format: format.rawValue,
                filter: "{}",
                madeAt: madeAt,
                digest: digest
            ),
            members: users.sorted()
        )
    }

    private func read<T: Sendable>(_ body: @escaping @Sendable (Book) throws -> T) async throws -> T {
        do {
            return try await store.read(body)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw ExportError.cannotRead(reason: "\(error)")
        }
    }
}
