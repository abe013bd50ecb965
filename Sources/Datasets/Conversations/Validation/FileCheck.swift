import Crypto
import Foundation

/// A fault with its place.
package struct FileFinding: Sendable, Equatable, CustomStringConvertible {
    package let path: String
    /// From 1; 0 is the file as a whole.
    package let line: Int
    package let fault: LineFault
    package let detail: String

    package var description: String {
        "\(path)\(line > 0 ? ":\(line)" : ""): \(fault.rawValue)\(detail.isEmpty ? "" : " (\(detail))")"
    }
}

/// What a check came to.
package struct FileReport: Sendable, Equatable {
    package var rows = 0
    /// An estimate.
    package var tokens = 0
    package var faults: [LineFault: Int] = [:]

    package var isSound: Bool { faults.isEmpty }
}

/// Checks files of any origin against a format, line by line, in memory that does not grow with them. Several files are
/// the splits of one data set: no row may be in two.
package struct FileCheck: Sendable {
    private let check: LineCheck

    package init(format: ConversationFormat, maximumTokens: Int? = nil) {
        check = LineCheck(format: format, mostTokens: maximumTokens)
    }

    /// - Parameter found: gets each fault, in the order of the lines.
    package func check(
        _ paths: [String],
        _ found: (FileFinding) throws -> Void = { _ in }
    ) throws -> FileReport {
        var report = FileReport()
        var earlier: [LineDigests] = []
        for path in paths {
            let digests = LineDigests()
            var rows = 0
            func add(_ line: Int, _ finding: LineFinding) throws {
                report.faults[finding.fault, default: 0] += 1
                try found(FileFinding(path: path, line: line, fault: finding.fault, detail: finding.detail))
            }
            var records = try RecordReader(path: path, format: check.format)
            while let record = try records.next() {
                let (findings, tokens) = findings(in: record)
                for finding in findings { try add(record.line, finding) }
                if record.isHead { continue }
                rows += 1
                report.tokens += tokens
                let digest = LineDigests.digest(of: record.bytes)
                if try !digests.insert(digest) { try add(record.line, LineFinding(fault: .duplicateLine, detail: "")) }
                if try earlier.contains(where: { try $0.contains(digest) }) {
                    try add(record.line, LineFinding(fault: .splitOverlap, detail: ""))
                }
            }
            if rows < check.format.fewestRows {
                try add(0, LineFinding(fault: .tooFewRows, detail: "\(rows), at least \(check.format.fewestRows)"))
            }
            report.rows += rows
            earlier.append(digests)
        }
        return report
    }

    private func findings(in record: RecordReader.Record) -> (findings: [LineFinding], tokens: Int) {
        guard check.format == .csv else {
            let (findings, _, tokens) = check.check(record.bytes, in: record.bytes.indices)
            return (findings, tokens)
        }
        var findings = Findings()
        guard String(validating: record.bytes, as: UTF8.self) != nil else {
            return ([LineFinding(fault: .badUTF8, detail: "")], 0)
        }
        if record.isHead {
            if record.bytes + [0x0D, 0x0A] != SheetRow.head { findings.add(.unknownKey, "head") }
            return (findings.all, 0)
        }
        let fields = SheetRow.fields(record.bytes[...])
        TextRowCheck.sheet(fields, &findings)
        let tokens = (fields ?? []).suffix(2).reduce(0) { $0 + TokenCount.tokens(in: $1) }
        if let most = check.mostTokens, tokens > most { findings.add(.overTokenLimit, "about \(tokens)") }
        return (findings.all, tokens)
    }
}

/// The lines of one file, for telling repeats.
private final class LineDigests {
    private var set = DigestSet()

    static func digest(of line: [UInt8]) -> UInt64 {
        SHA256.hash(data: line).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    func insert(_ digest: UInt64) throws -> Bool { try set.insert(digest) }
    func contains(_ digest: UInt64) throws -> Bool { try set.contains(digest) }
}

/// Reads a file record by record: a line, or a record of RFC 4180, which may hold line ends in quotes.
struct RecordReader: ~Copyable {
    struct Record {
        /// The line on which it begins, from 1.
        let line: Int
        /// The head of a sheet.
        let isHead: Bool
        let bytes: [UInt8]
        /// All of the file's bytes that it takes: with its line end, and the mark of UTF-8 before the first.
        let source: [UInt8]
    }

    private var file: SequentialFile
    private let isSheet: Bool
    private var line = 1
    private var isAtHead: Bool

    init(path: String, format: ConversationFormat) throws(ExportError) {
        file = try SequentialFile(path: path)
        isSheet = format == .csv
        isAtHead = isSheet
    }

    mutating func next() throws(ExportError) -> Record? {
        let mark = line == 1 ? try file.readMark() : []
        let isSheet = isSheet
        let found = try file.readRecord { bytes, end in
            !isSheet || bytes[bytes.startIndex..<end].count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
        }
        guard let (bytes, end) = found else { return nil }
        let start = line
        line += 1
        if isSheet { line += bytes.count { $0 == 0x0A } }
        defer { isAtHead = false }
        return Record(line: start, isHead: isAtHead, bytes: Array(bytes), source: Array(mark) + bytes + end)
    }
}
