/// The text of a cell, in whichever encoding it was written: UTF-8, or Windows-1252, of which Latin-1 is a part; and
/// UTF-8 that was once taken for one of these and written as UTF-8 again.
enum CellText {
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return String(String.UnicodeScalarView(bytes.map { Self.scalar(of: $0) }))
        }
        // Nearly all cells are plain: their bytes are their letters.
        return bytes.contains { $0 >= 0x80 } ? Self.mended(text) : text
    }

    /// "KÃ¶ln" is "Köln": no name is written with letters whose bytes happen to be UTF-8.
    private static func mended(_ text: String) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = Self.byte(of: scalar) else { return text }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }

    /// The letters of Windows-1252 from 0x80 to 0x9F; zero where it has none.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    private static func scalar(of byte: UInt8) -> Unicode.Scalar {
        guard (0x80..<0xA0).contains(byte), let letter = Unicode.Scalar(upper[Int(byte) - 0x80]), letter.value > 0
        else { return Unicode.Scalar(byte) }
        return letter
    }

    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if let place = upper.firstIndex(of: scalar.value), scalar.value > 0 { return UInt8(place) + 0x80 }
        return UInt8(exactly: scalar.value)
    }
}

/// The mark of the encoding before a file's first letter, as UTF-8 writes it, or as it becomes where a program takes it
/// for Latin-1 and writes it as UTF-8.
enum ByteOrderMark {
    private static let plain: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let twiceEncoded: [UInt8] = [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]

    /// How many bytes of marks stand there; 0 for none.
    static func length(at start: Int, of bytes: ArraySlice<UInt8>) -> Int {
        var position = start
        while position < bytes.endIndex, bytes[position] >= 0x80 {
            guard let mark = [plain, twiceEncoded].first(where: { bytes[position...].starts(with: $0) }) else { break }
            position += mark.count
        }
        return position - start
    }
}

/// Files that are given for a CSV and are something else.
enum ForeignFile {
    /// In words; nil for what may be a text.
    static func kind(of bytes: ArraySlice<UInt8>) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return "a spreadsheet or an archive"
        }
        if bytes.starts(with: [0x1F, 0x8B]) { return "compressed" }
        if bytes.prefix(4_096).contains(0) { return "a binary file" }
        let text = bytes.dropFirst(ByteOrderMark.length(at: bytes.startIndex, of: bytes))
        return text.first { $0 > 0x20 } == UInt8(ascii: "<") ? "a web page" : nil
    }
}
