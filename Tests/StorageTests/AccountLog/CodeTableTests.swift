import Testing

@testable import Storage

@Suite("Values by their codes")
struct CodeTableTests {
    private let codes = [
        "a", "ab", "eightish", "eightish_and", "sixteen_letters_", "abcdefghXstuvwxyz", "abcdefghYstuvwxyz",
        "abcdefghXstuvwxyzz",
    ]

    /// Looks a code up where it stands in a text.
    private func found(_ table: CodeTable<Int>, _ code: String, before: String = "", behind: String = "") -> Int? {
        let bytes = Array((before + code + behind).utf8)
        let start = before.utf8.count
        return bytes.withUnsafeBufferPointer { table[$0, start..<start + code.utf8.count] }
    }

    @Test("each is found by all of its bytes, whatever stands around it")
    func wholes() {
        let table = CodeTable<Int>(codes.enumerated().map { ($1, $0) })
        for (number, code) in codes.enumerated() {
            for (before, behind) in [("", ""), ("x", ""), ("", "\""), ("\"", "\",\"and more behind it\"")] {
                #expect(found(table, code, before: before, behind: behind) == number, "\(code)")
            }
        }
    }

    @Test("what is shorter, longer or differs anywhere is not found")
    func others() {
        let table = CodeTable<Int>(codes.enumerated().map { ($1, $0) })
        let strangers = ["", "b", "abc", "eightis", "eightish_", "sixteen_letters", "sixteen_letters_x"]
        for text in strangers { #expect(found(table, text, behind: "\",\"more of it") == nil, "\(text)") }
        // Alike in the first and the last eight bytes.
        #expect(found(table, "abcdefghZstuvwxyz") == nil)
        for code in codes {
            for place in code.indices {
                var changed = code
                changed.replaceSubrange(place...place, with: "-")
                #expect(found(table, changed, behind: "\":1,\"more\":2") == nil, "\(changed)")
            }
        }
    }
}
