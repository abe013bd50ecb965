import Foundation
import TestSupport
import Testing

@testable import Coaching

@Suite("The file of what was learnt")
struct ModelFileTests {
    private static let sections: [(name: String, bytes: [UInt8])] = {
        var numbers = ModelWriter()
        numbers.add(count: 3)
        numbers.add([UInt64(1), 5, 1 << 60])
        numbers.add(1.5)
        numbers.add([Int8(-128), 127, 0])
        var words = ModelWriter()
        ModelLexicon.write(["odds": ["price", "cote"], "été": [], "": ["empty"]], to: &words)
        return [("numbers", numbers.bytes), ("words", words.bytes)]
    }()
    private static let whole = ModelFile.bytes(of: sections, fingerprint: 42)

    private func open(_ bytes: [UInt8], _ directory: TemporaryDirectory) throws -> ModelFile {
        let path = directory.file("some.model")
        try Data(bytes).write(to: path)
        return try ModelFile(opening: path.path, fingerprint: 42)
    }

    @Test("gives back what was written")
    func roundTrip() async throws {
        try await withTemporaryDirectory { directory in
            let file = try open(Self.whole, directory)
            var numbers = try file.section("numbers")
            #expect(try numbers.count() == 3)
            let sorted = try numbers.numbers(3, of: UInt64.self)
            #expect(Array(sorted) == [1, 5, 1 << 60])
            #expect(sorted.place(of: 5) == 1)
            #expect(sorted.place(of: 6) == nil)
            #expect(try numbers.float() == 1.5)
            #expect(Array(try numbers.numbers(3, of: Int8.self)) == [-128, 127, 0])
            var words = try file.section("words")
            let lexicon = try ModelLexicon(&words)
            #expect(lexicon["odds"] == ["price", "cote"])
            #expect(lexicon["été"] == [])
            #expect(lexicon[""] == ["empty"])
            #expect(lexicon["odd"] == nil)
            #expect(Set(lexicon.words) == ["odds", "été", ""])
            #expect(throws: ModelFileFault.cut) { try file.section("nothing") }
        }
    }

    @Test("is refused when a bit of it is another, wherever it stands")
    func changed() async throws {
        try await withTemporaryDirectory { directory in
            for place in Self.whole.indices {
                var bytes = Self.whole
                bytes[place] ^= 1 << UInt8(place % 8)
                #expect(throws: ModelFileFault.self, "byte \(place)") { try open(bytes, directory) }
            }
        }
    }

    @Test("is refused when it is cut off or goes on, wherever that is")
    func cut() async throws {
        try await withTemporaryDirectory { directory in
            for length in 0..<Self.whole.count {
                #expect(throws: ModelFileFault.self, "\(length) bytes") {
                    try open(Array(Self.whole[..<length]), directory)
                }
            }
            for more in [1, 8, 4_096] {
                #expect(throws: ModelFileFault.self) {
                    try open(Self.whole + [UInt8](repeating: 0, count: more), directory)
                }
            }
        }
    }

    @Test("is refused when it is of something else, no file at all, or missing")
    func foreign() async throws {
        try await withTemporaryDirectory { directory in
            let stale = ModelFile.bytes(of: Self.sections, fingerprint: 43)
            #expect(throws: ModelFileFault.stale) { try open(stale, directory) }
            let text = Array(String(repeating: "SQLite format 3\0", count: 40).utf8)
            #expect(throws: ModelFileFault.foreign) { try open(text, directory) }
            #expect(throws: ModelFileFault.foreign) { try ModelFile(opening: directory.path, fingerprint: 42) }
            #expect(throws: ModelFileFault.missing) {
                try ModelFile(opening: directory.file("none").path, fingerprint: 42)
            }
        }
    }

    @Test("of a forger, with a checksum that fits, is never read past its end")
    func forged() throws {
        // Counts and places that cannot be, in every word of a section.
        for bytes in Self.sections.map(\.bytes) {
            for place in stride(from: 0, to: bytes.count, by: 4) {
                for wrong in [UInt32.max, 1 << 31, 1 << 20, 3] {
                    var forged = bytes
                    withUnsafeBytes(of: wrong.littleEndian) { forged.replaceSubrange(place..<(place + 4), with: $0) }
                    var reader = ModelReader(forged)
                    guard let lexicon = try? ModelLexicon(&reader) else { continue }
                    for word in lexicon.words + ["odds", "été", "zzz"] { #expect((lexicon[word]?.count ?? 0) < 10) }
                }
            }
        }
    }
}
