import Domain
import Storage

/// How a table is written to a file.
package enum ExportFormat: String, CaseIterable, Sendable {
    /// RFC 4180: a line of names, then a row a line, ended by CR LF; what is null is empty.
    case csv
    /// A JSON object a line.
    case jsonl
}

/// Writes rows of one table as bytes of one format. A time stands twice: in milliseconds, and as ISO 8601 in UTC.
struct RowWriter {
    private let format: ExportFormat
    private let columns: [ExportTable.Column]

    init(_ format: ExportFormat, columns: [ExportTable.Column]) {
        self.format = format
        self.columns = columns
    }

    func writeHead(to bytes: inout [UInt8]) {
        guard format == .csv else { return }
        let names = columns.flatMap { $0.kind == .time ? [$0.name, Self.readable($0.name)] : [$0.name] }
        bytes.append(contentsOf: (names.joined(separator: ",") + "\r\n").utf8)
    }

    func write(_ row: [DataCell], to bytes: inout [UInt8]) {
        switch format {
        case .csv: writeCSV(row, to: &bytes)
        case .jsonl: writeJSON(row, to: &bytes)
        }
    }

    private func writeJSON(_ row: [DataCell], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (column, cell) in zip(columns, row) {
            writeMember(column.name, cell, isFirst: &isFirst, to: &bytes)
            guard column.kind == .time else { continue }
            writeMember(Self.readable(column.name), Self.readable(cell), isFirst: &isFirst, to: &bytes)
        }
        bytes.append(contentsOf: "}\n".utf8)
    }

    private func writeMember(_ name: String, _ cell: DataCell, isFirst: inout Bool, to bytes: inout [UInt8]) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.appendJSON(name)
        bytes.append(UInt8(ascii: ":"))
        bytes.appendJSON(cell)
    }

    private func writeCSV(_ row: [DataCell], to bytes: inout [UInt8]) {
        for (index, (column, cell)) in zip(columns, row).enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.appendCSV(cell)
            guard column.kind == .time else { continue }
            bytes.append(UInt8(ascii: ","))
            bytes.appendCSV(Self.readable(cell))
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private static func readable(_ name: String) -> String { name + "_iso" }

    private static func readable(_ time: DataCell) -> DataCell {
        guard case .integer(let milliseconds) = time else { return .null }
        return .text(Timestamp(rawValue: milliseconds).iso8601)
    }
}

extension [UInt8] {
    /// Appends a field of RFC 4180. A text that a spreadsheet would take for a formula is given an apostrophe first.
    mutating func appendCSV(_ cell: DataCell) {
        switch cell {
        case .null: break
        case .text(let text): appendQuoted(text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text)
        case .json(let json): appendQuoted(json)
        case .integer, .number, .flag: appendJSON(cell)
        }
    }

    private mutating func appendQuoted(_ text: String) {
        // A text that is empty is quoted, so that it is told from null.
        let isPlain = !text.isEmpty && !text.utf8.contains { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }
        guard !isPlain else {
            append(contentsOf: text.utf8)
            return
        }
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { append(byte) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
    }
}
