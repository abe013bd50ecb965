/// Names of fields, to be found in the bytes of a JSON object without making a string of them.
///
/// An event's fields are written in the order of its schema, so each name is looked for where the last one was found.
struct FieldNames: Sendable {
    private let bytes: [UInt8]
    /// Where each name begins in `bytes`; one more than there are names.
    private let starts: [Int]

    static let most = 24

    /// - Parameter names: at most 24, in the order in which they are written.
    init(_ names: [String]) {
        var (bytes, starts): ([UInt8], [Int]) = ([], [0])
        for name in names.prefix(Self.most) {
            bytes.append(contentsOf: name.utf8)
            starts.append(bytes.count)
        }
        (self.bytes, self.starts) = (bytes, starts)
    }

    var count: Int { starts.count - 1 }
    var names: [String] {
        (0..<count).map { String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self) }
    }

    /// The place of a name; nil for one that is not wanted.
    /// - Parameter hint: the place to begin at.
    func place(of name: UnsafeBufferPointer<UInt8>, from hint: Int) -> Int? {
        var place = hint < count ? hint : 0
        for _ in 0..<count {
            if isName(place, name) { return place }
            place += 1
            if place == count { place = 0 }
        }
        return nil
    }

    private func isName(_ place: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[place]
        guard starts[place + 1] - start == name.count else { return false }
        for offset in 0..<name.count where bytes[start + offset] != name[offset] { return false }
        return true
    }
}
