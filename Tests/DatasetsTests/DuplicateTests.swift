import Foundation
import Testing

@testable import Datasets

@Suite("duplicates", .timeLimit(.minutes(2)))
struct DuplicateTests {
    /// Reproducible numbers.
    private struct Dice {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            return Int(WordHashes.mixed(state) % UInt64(bound))
        }
    }

    private func signature(_ words: [Int]) -> [UInt64] {
        var signature: [UInt64] = []
        MinHash.append(signatureOf: words.map { WordHashes.mixed(UInt64($0)) }, to: &signature)
        return signature
    }

    private func jaccard(_ left: [Int], _ right: [Int]) -> Double {
        func shingles(_ words: [Int]) -> Set<[Int]> {
            Set((0...(words.count - MinHash.shingle)).map { Array(words[$0..<($0 + MinHash.shingle)]) })
        }
        let (a, b) = (shingles(left), shingles(right))
        return Double(a.intersection(b).count) / Double(a.union(b).count)
    }

    @Test("planted near duplicates are found, and what only resembles is left")
    func recall() throws {
        var dice = Dice(state: 7)
        let path = NSTemporaryDirectory() + "risk0-signatures-\(UUID().uuidString)"
        defer { unlink(path) }
        var file = try AppendedFile(path: path, size: 0)
        var close: [Int] = []
        var far: [Int] = []
        var row = 0
        for _ in 0..<400 {
            let words = (0..<240).map { _ in dice.next(100_000) }
            var copy = words
            for _ in 0..<(1 + dice.next(24)) { copy[dice.next(copy.count)] = 200_000 + dice.next(100_000) }
            let similarity = jaccard(words, copy)
            try file.append(signature(words))
            try file.append(signature(copy))
            if similarity >= 0.85 { close.append(row + 1) } else if similarity < 0.6 { far.append(row + 1) }
            row += 2
        }
        let found = try NearDuplicates.find(in: file, rows: row) { _ in }
        let recall = Double(close.count { found.contains($0) }) / Double(close.count)
        let wrong = Double(far.count { found.contains($0) }) / Double(far.count)
        #expect(close.count > 30 && far.count > 30)
        #expect(recall > 0.97, "\(recall)")
        #expect(wrong < 0.03, "\(wrong)")
        #expect(stride(from: 0, to: row, by: 2).allSatisfy { !found.contains($0) })
    }

    @Test("the agreement of signatures is the likeness of texts")
    func estimate() {
        var dice = Dice(state: 3)
        var worst = 0.0
        for _ in 0..<50 {
            let words = (0..<100).map { _ in dice.next(100_000) }
            var copy = words
            for index in 0..<dice.next(8) { copy[index * 12] = 500_000 }
            let agreeing = MinHash.agreeing(signature(words)[...], signature(copy)[...])
            worst = max(worst, abs(Double(agreeing) / 112 - jaccard(words, copy)))
        }
        #expect(worst < 0.2, "\(worst)")
    }

    @Test("words are the same in capitals, with accents and whatever stands between them")
    func words() {
        func hashes(_ text: String) -> [UInt64] {
            var words: [UInt64] = []
            WordHashes.append(wordsOf: Array(text.utf8), to: &words)
            return words
        }
        #expect(hashes("Été à PARIS, 2.5 %") == hashes("été  À paris 2 5"))
        #expect(hashes("a b") != hashes("ab") && hashes("...") == [])
    }

    @Test("a digest is in the set once, in memory and beyond its bound", arguments: [3_000_000, 1_000])
    func digests(_ mostInMemory: Int) throws {
        var set = DigestSet(mostInMemory: mostInMemory)
        for number in 0..<5_000 as Range<UInt64> { #expect(try set.insert(WordHashes.mixed(number))) }
        for number in 0..<5_000 as Range<UInt64> { #expect(try !set.insert(WordHashes.mixed(number))) }
        #expect(try set.contains(WordHashes.mixed(4_999)) && !set.contains(WordHashes.mixed(5_000)))
    }

    @Test("check digits are checked")
    func checksums() {
        func digits(_ text: String) -> [UInt8] { text.utf8.map { $0 - 0x30 } }
        #expect(Checksums.isCard(digits("4111111111111111")) && !Checksums.isCard(digits("4111111111111112")))
        #expect(Checksums.isCard(digits("378282246310005")) && !Checksums.isCard(digits("0000000000000000")))
        #expect(Checksums.isIBAN(Array("GB82WEST12345698765432".utf8)))
        #expect(!Checksums.isIBAN(Array("GB83WEST12345698765432".utf8)))
        #expect(Checksums.isBase58Address(Array("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy".utf8)))
        #expect(!Checksums.isBase58Address(Array("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLx".utf8)))
        #expect(Checksums.isBech32Address(Array("bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr".utf8)))
    }
}
