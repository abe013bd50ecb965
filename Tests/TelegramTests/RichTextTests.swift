import Testing

@testable import Telegram

@Suite("Text with entities")
struct RichTextTests {
    @Test("interpolated text is never markup, and offsets are UTF-16 units")
    func interpolation() {
        let name = "<b>👨‍👩‍👧 & *שלום*"
        let text: RichText = "é \(bold: name) \(5) \(italic: RichText("a\(code: "x")"))"
        #expect(text.text == "é <b>👨‍👩‍👧 & *שלום* 5 ax")
        #expect(text.utf16Count == text.text.utf16.count)
        let units = Array(text.text.utf16)
        let pieces = text.entities.map { entity in
            String(decoding: units[entity.offset..<entity.offset + entity.length], as: UTF16.self)
        }
        #expect(pieces == [name, "ax", "x"])
        #expect(text.entities.map(\.kind) == [.bold, .italic, .code])
    }

    @Test("an empty interpolation makes no entity")
    func empty() {
        let text: RichText = "\(bold: "")\(link: "", "https://a")"
        #expect(text.entities.isEmpty && text.isEmpty)
    }

    @Test("joining keeps the entities where they belong")
    func joined() {
        let text = ["\(bold: "a")" as RichText, "\(link: "é", "https://x")"].joined(separator: ", ")
        #expect(text.text == "a, é")
        #expect(text.entities.map(\.offset) == [0, 3])
        #expect((text + text).entities.map(\.offset) == [0, 3, 4, 7])
    }

    @Test("parts are cut after a line, else a word, else a character")
    func cuts() {
        #expect(RichText("ab\ncd ef").split(limit: 5).map(\.text) == ["ab\n", "cd ef"])
        #expect(RichText("ab cdefg").split(limit: 5).map(\.text) == ["ab ", "cdefg"])
        #expect(RichText("👍👍👍").split(limit: 3).map(\.text) == ["👍", "👍", "👍"])
        #expect(RichText("👨‍👩‍👧👨‍👩‍👧").split(limit: 9).map(\.text) == ["👨‍👩‍👧", "👨‍👩‍👧"])
    }

    @Test("a part carries on an entity that was cut, and at most 100 of them")
    func carriedEntities() {
        let parts = ("x" + RichText("\(bold: "ab cd")")).split(limit: 4)
        #expect(parts.map(\.text) == ["xab ", "cd"])
        #expect(
            parts.map(\.entities) == [
                [MessageEntity(kind: .bold, offset: 1, length: 3)], [MessageEntity(kind: .bold, offset: 0, length: 2)],
            ]
        )
        let many = (0..<250).map { _ in "\(bold: "a")" as RichText }.joined(separator: " ")
        #expect(many.split().map(\.entities.count) == [100])
    }

    @Test("whatever the text, its parts fit, join to it, and keep entities within", arguments: 0..<40)
    func splitProperties(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "word ", "\n", "👨‍👩‍👧", "é", "e\u{301}", "שלום", "\u{200B}", "\u{202E}", "🇫🇷", " ", "\r\n", "𝄞"]
        var text = RichText()
        for _ in 0..<Int.random(in: 1..<400, using: &random) {
            let piece = (0..<Int.random(in: 1..<4, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }
            switch Int.random(in: 0..<3, using: &random) {
            case 0: text.append("\(bold: piece.joined())" as RichText)
            case 1: text.append("\(italic: RichText("\(spoiler: piece.joined())"))" as RichText)
            default: text.append(piece.joined())
            }
        }
        let limit = Int.random(in: 12..<300, using: &random)
        let parts = text.split(limit: limit)
        #expect(parts.map(\.text).joined() == text.text)
        for part in parts {
            #expect(!part.isEmpty && part.utf16Count <= limit && part.utf16Count == part.text.utf16.count)
            #expect(part.entities.count <= 100)
            #expect(
                part.entities.allSatisfy { $0.length > 0 && $0.offset >= 0 && $0.offset + $0.length <= part.utf16Count }
            )
        }
    }

    @Test("one character longer than a message is cut between scalars")
    func stackedMarks() {
        let text = RichText("a" + String(repeating: "\u{301}", count: 5_000))
        let parts = text.split()
        #expect(parts.map(\.utf16Count) == [4096, 905])
        #expect(parts.map(\.text).joined().unicodeScalars.elementsEqual(text.text.unicodeScalars))
    }
}
