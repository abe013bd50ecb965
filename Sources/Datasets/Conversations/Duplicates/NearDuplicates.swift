/// Numbers of rows, a bit each.
struct RowSet: Equatable {
    private var words: [UInt64]
    private(set) var count = 0

    init(rows: Int) { words = [UInt64](repeating: 0, count: (rows + 63) / 64) }

    func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }

    mutating func insert(_ row: Int) {
        guard !contains(row) else { return }
        words[row >> 6] |= 1 << UInt64(row & 63)
        count += 1
    }
}

/// Finds rows that are nearly the same as an earlier one, by their signatures in a file.
///
/// Band by band: rows that share a band are candidates, and are the same when enough of their whole signatures agrees.
/// Memory is bounded: of a large file a part of each band is looked at at a time.
enum NearDuplicates {
    private static let mostInMemory = 2_000_000
    /// How many earlier rows of a band a row is compared with.
    private static let mostCompared = 8

    /// - Parameter progress: gets the number of bands that are done.
    static func find(in file: borrowing AppendedFile, rows: Int, progress: (Int) -> Void) throws -> RowSet {
        var dropped = RowSet(rows: rows)
        let passes = UInt64(max(1, (rows + mostInMemory - 1) / mostInMemory))
        var candidates: [(band: UInt64, row: UInt32)] = []
        for band in 0..<MinHash.bands {
            for pass in 0..<passes {
                candidates.removeAll(keepingCapacity: true)
                try file.eachRecord(of: MinHash.bands) { row, signature in
                    let key = signature[signature.startIndex + band]
                    guard WordHashes.mixed(key) % passes == pass, !dropped.contains(row) else { return }
                    candidates.append((key, UInt32(row)))
                }
                candidates.sort { ($0.band, $0.row) < ($1.band, $1.row) }
                try compare(candidates, in: file, &dropped)
            }
            progress(band + 1)
        }
        return dropped
    }

    private static func compare(
        _ candidates: [(band: UInt64, row: UInt32)],
        in file: borrowing AppendedFile,
        _ dropped: inout RowSet
    ) throws {
        var start = 0
        while start < candidates.count {
            var end = start + 1
            while end < candidates.count, candidates[end].band == candidates[start].band { end += 1 }
            if end - start > 1 { try compareGroup(candidates[start..<end], in: file, &dropped) }
            start = end
        }
    }

    private static func compareGroup(
        _ group: ArraySlice<(band: UInt64, row: UInt32)>,
        in file: borrowing AppendedFile,
        _ dropped: inout RowSet
    ) throws {
        var kept: [[UInt64]] = []
        for candidate in group {
            let row = Int(candidate.row)
            let signature = try file.numbers(from: row * MinHash.bands, count: MinHash.bands)
            if kept.contains(where: { MinHash.agreeing($0[...], signature[...]) >= MinHash.fewestAgreeing }) {
                dropped.insert(row)
            } else if kept.count < mostCompared {
                kept.append(signature)
            }
        }
    }
}
