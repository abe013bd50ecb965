/// What is known of each row that was written, in the order of writing: three numbers for a row, beside the lines.
struct RowLog: ~Copyable {
    struct Entry: Equatable {
        let digest: UInt64
        /// The user's place among those with rows.
        let user: Int
        let length: Int
        let tokens: Int
        let split: DataSplit
        let isLiked: Bool
    }

    static let length = 3
    private var file: AppendedFile

    init(path: String, rows: Int) throws(ExportError) {
        file = try AppendedFile(path: path, size: Int64(rows * Self.length * 8))
    }

    mutating func append(_ numbers: [UInt64]) throws(ExportError) { try file.append(numbers) }

    static func encode(_ entry: Entry, to numbers: inout [UInt64]) {
        numbers.append(entry.digest)
        numbers.append(UInt64(entry.user) << 32 | UInt64(UInt32(clamping: entry.length)))
        numbers.append(
            UInt64(UInt32(clamping: entry.tokens)) << 32 | UInt64(entry.split.rawValue) << 8 | (entry.isLiked ? 1 : 0)
        )
    }

    func each(_ body: (Int, Entry) throws -> Void) throws {
        try file.eachRecord(of: Self.length) { row, numbers in
            let (second, third) = (numbers[numbers.startIndex + 1], numbers[numbers.startIndex + 2])
            try body(
                row,
                Entry(
                    digest: numbers[numbers.startIndex],
                    user: Int(second >> 32),
                    length: Int(second & 0xFFFF_FFFF),
                    tokens: Int(third >> 32),
                    split: DataSplit(rawValue: Int(third >> 8 & 0xFF)) ?? .train,
                    isLiked: third & 1 == 1
                )
            )
        }
    }

    func sync() throws(ExportError) { try file.sync() }
}
