import Crypto
import Foundation
package import Storage

/// Reads a file of conversations into its neutral form and writes it again, in the same format or another.
///
/// Rows of people who were erased do not come back: a sheet names its users by pseudonym, and the manifest beside a file
/// says whose its rows are.
package struct ConversationImport: Sendable {
    package struct Report: Sendable, Equatable {
        /// Rows read.
        package var rows = 0
        package var written = 0
        /// Of people who were erased.
        package var suppressed = 0
        /// For which the other format has no place.
        package var unsuitable = 0
        /// Whether it is known whose the rows are.
        package var isAttributed = false
        /// Whether what was written is, byte by byte, what was read.
        package var isExact = false
        package var sha256 = ""
    }

    private let store: Store
    private let format: ConversationFormat

    package init(store: Store, format: ConversationFormat) {
        self.store = store
        self.format = format
    }

    /// - Parameter out: the file to make; nil: nothing is written, and only the report is made.
    package func convert(
        _ path: String,
        to target: ConversationFormat,
        out: String? = nil,
        overwrite: Bool = false
    ) async throws -> Report {
        let attribution = try await attribution(of: path)
        var sink = try Sink(out, overwrites: overwrite)
        let writer = ExampleWriter(format: target)
        var report = Report()
        report.isAttributed = attribution.isKnown || format == .csv
        var source = SHA256()
        try sink.write(writer.head)
        var records = try RecordReader(path: path, format: format)
        var line: [UInt8] = []
        while let record = try records.next() {
            source.update(data: record.source)
            if record.isHead { continue }
            report.rows += 1
            let example = try example(record, path)
            if attribution.isErased(row: report.rows) || attribution.isErased(example.sheet?.user) {
                report.suppressed += 1
                continue
            }
            let rows = example.fitted(to: target, from: format)
            if rows.isEmpty { report.unsuitable += 1 }
            line.removeAll(keepingCapacity: true)
            for row in rows { writer.write(row, to: &line) }
            report.written += rows.count
            try sink.write(line)
        }
        report.sha256 = try sink.finish()
        report.isExact = report.sha256 == source.finalize().hexadecimal
        return report
    }

    private func example(_ record: RecordReader.Record, _ path: String) throws(ExportError) -> Example {
        var findings: [LineFinding] = []
        var example: Example?
        if format == .csv {
            var found = Findings()
            let fields = SheetRow.fields(record.bytes[...])
            TextRowCheck.sheet(fields, &found)
            findings = found.all
            if let fields, fields.count == SheetRow.columns.count { example = SheetRow.example(fields) }
        } else {
            let checked = LineCheck(format: format).check(record.bytes, in: record.bytes.indices)
            findings = checked.findings
            example = checked.row.flatMap(ExampleReader(format: format).example)
        }
        // Whether a text holds something personal is the business of a check, not of reading.
        let broken = findings.first { $0.fault != .secretFound }
        guard broken == nil, let example else {
            let fault = broken ?? LineFinding(fault: .notJSON, detail: "")
            let place = FileFinding(path: path, line: record.line, fault: fault.fault, detail: fault.detail)
            throw .cannotRead(reason: "\(place)")
        }
        return example
    }

    /// Who was erased of those in a file.
    private struct Attribution {
        var isKnown = false
        var rows: [ClosedRange<Int>] = []
        var pseudonyms: Set<String> = []

        func isErased(row: Int) -> Bool { rows.contains { $0.contains(row) } }
        func isErased(_ user: String?) -> Bool { user.map(pseudonyms.contains) ?? false }
    }

    private func attribution(of path: String) async throws -> Attribution {
        var attribution = Attribution()
        let members = try ManifestReader.members(ofFile: path)
        var candidates = Set((members ?? []).map(\.pseudonym))
        if format == .csv { candidates.formUnion(try usersOfSheet(path)) }
        let asked = candidates
        attribution.pseudonyms = try await store.read { try $0.erased(among: asked) }
        guard let members else { return attribution }
        attribution.isKnown = true
        attribution.rows = members.filter { attribution.pseudonyms.contains($0.pseudonym) && $0.rows > 0 }
            .map { $0.firstRow...($0.firstRow + $0.rows - 1) }
        return attribution
    }

    private func usersOfSheet(_ path: String) throws(ExportError) -> Set<String> {
        var users: Set<String> = []
        var records = try RecordReader(path: path, format: .csv)
        while let record = try records.next() {
            if !record.isHead, let user = SheetRow.fields(record.bytes[...])?.first {
                users.insert(String(decoding: user, as: UTF8.self))
            }
        }
        return users
    }

    /// Where the lines go: to a file, or only through the hash.
    private struct Sink: ~Copyable {
        private var file: NewFile?
        private var hash = SHA256()

        init(_ path: String?, overwrites: Bool) throws(ExportError) {
            if let path { file = try NewFile.create(at: path, overwrites: overwrites) } else { file = nil }
        }

        mutating func write(_ bytes: [UInt8]) throws(ExportError) {
            hash.update(data: bytes)
            try file?.write(bytes)
        }

        mutating func finish() throws(ExportError) -> String {
            _ = try file?.finish()
            return hash.finalize().hexadecimal
        }
    }
}

extension Example {
    /// A row in its own format stays as it is; for another one it is made to fit.
    fileprivate func fitted(to target: ConversationFormat, from source: ConversationFormat) -> [Example] {
        target == source ? [self] : fitted(to: target)
    }
}

extension SHA256.Digest {
    var hexadecimal: String { map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
}

/// Reads whose rows are in a file from the manifest beside it.
enum ManifestReader {
    /// - Returns: nil where there is no manifest, or where it is not about this file as it is now.
    static func members(ofFile path: String) throws -> [ConversationManifest.Member]? {
        let url = URL(filePath: path)
        let manifest = url.deletingLastPathComponent().appending(path: "manifest.json").path
        guard let data = FileManager.default.contents(atPath: manifest), let json = try? JSONReader.value(Array(data)),
            let part = json["splits"]?.array?.first(where: { $0["file"]?.string == url.lastPathComponent }),
            let split = part["split"]?.string, part["sha256"]?.string == (try digest(of: path))
        else { return nil }
        return (json["members"]?.array ?? []).compactMap { member in
            guard let name = member["split"]?.string, name == split, let pseudonym = member["pseudonym"]?.string,
                let first = member["first_row"]?.integer, let rows = member["rows"]?.integer,
                let kind = DataSplit.allCases.first(where: { $0.name == name })
            else { return nil }
            return ConversationManifest.Member(pseudonym: pseudonym, split: kind, firstRow: first, rows: rows)
        }
    }

    private static func digest(of path: String) throws -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? handle.close() }
        var hash = SHA256()
        while let block = try handle.read(upToCount: 1 << 20), !block.isEmpty { hash.update(data: block) }
        return hash.finalize().hexadecimal
    }
}

extension JSONValue {
    var string: String? { text.map { String(decoding: $0, as: UTF8.self) } }
}
