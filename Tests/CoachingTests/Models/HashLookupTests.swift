import TestSupport
import Testing

@testable import Coaching

@Suite("Numbers of a model are found by their value")
struct HashLookupTests {
    private static let hashes = (0..<2_000).map { SafetyHash.joined(1, $0) }
    private static let lists: [[UInt64]] = [
        [], [0], [.max], [0, .max], Array(0..<500), Array((UInt64.max - 499)...UInt64.max), hashes,
        Array(0..<100) + hashes + [.max - 1, .max],
    ]

    @Test("wherever they stand, spread evenly or not, and what is missing is not found")
    func places() throws {
        for list in Self.lists {
            let sorted = list.sorted()
            let numbers = try written(sorted)
            for (place, number) in sorted.enumerated() { #expect(numbers.place(of: number) == place) }
            let known = Set(sorted)
            for number in sorted + [7_777, .max / 2] {
                for near in [number &- 1, number &+ 1] where !known.contains(near) {
                    #expect(numbers.place(of: near) == nil)
                }
            }
        }
    }

    private func written(_ sorted: [UInt64]) throws -> ModelNumbers<UInt64> {
        var writer = ModelWriter()
        writer.add(sorted)
        var reader = ModelReader(writer.bytes)
        return try reader.numbers(sorted.count, of: UInt64.self)
    }

    @Test("the first of several that are the same")
    func repeated() throws {
        #expect(try written([1, 5, 5, 5, 9]).place(of: 5) == 1)
    }

    @Test("a hash that was seen is seen, 0 and those that fall on one place among them, however many there are")
    func seen() {
        var seen = SeenHashes()
        let hashes =
            [0, 1, .max] + (0..<5_000).map { SafetyHash.joined(3, $0) } + (0..<64).map { UInt64($0) << 40 | 1 }
        for hash in Set(hashes) {
            let isNew = seen.insert(hash)
            #expect(isNew)
        }
        for hash in hashes {
            let isNew = seen.insert(hash)
            #expect(!isNew)
        }
    }
}
