import Testing

@testable import Domain

@Suite("Text files of every system")
struct FileTextTests {
    static let ends = ["\n", "\r\n", "\r"]

    @Test("the lines are the same whatever ends them, with a mark of UTF-8 and without", arguments: ends)
    func sameLines(_ end: String) throws {
        let texts: [[Substring]] = [
            [""], ["a"], ["a", ""], ["", "a"], ["", "", ""], ["é̀", "🇫🇷", "", "x=«y» ", "\u{301}z"],
        ]
        for lines in texts {
            let written = lines.joined(separator: end)
            #expect(written.lines == lines)
            #expect("#\(written)#".dropFirst().dropLast().lines == lines)
            let unix = lines.joined(separator: "\n")
            #expect(FileText(Array(written.utf8))?.text == unix)
            #expect(FileText([0xEF, 0xBB, 0xBF] + Array(written.utf8))?.lines == lines)
        }
    }

    @Test("each end counts for itself where they are mixed")
    func mixed() {
        #expect("a\r\n\nb\r\rc\n\rd\r\n".lines == ["a", "", "b", "", "c", "", "d", ""])
    }

    @Test("bytes that are no UTF-8 are no text")
    func noText() {
        #expect(FileText([0x61, 0xFF]) == nil)
        #expect(FileText([])?.text == "")
    }
}
