/// Names of fields, to be found in the bytes of a JSON object without making a string of them.
///
/// An event's fields are written in the order of its schema, so each name is looked for where the last one was found.
struct FieldNames: Sendable {
    let names: [String]
    private let keys: [CodeKey]
    private let bytes: [[UInt8]]

    static let most = 24

    /// - Parameter names: at most 24, in the order in which they are written.
    init(_ names: [String]) {
        self.names = Array(names.prefix(Self.most))
        bytes = self.names.map { Array($0.utf8) }
        keys = bytes.map { CodeKey($0) }
    }

    var count: Int { keys.count }

    /// The place of a name; nil for one that is not wanted.
    /// - Parameters:
    ///   - range: of the bytes, those of the name.
    ///   - hint: the place to begin at.
    @inline(__always)
    func place(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, from hint: Int) -> Int? {
        let key = CodeKey(text, range)
        var place = hint < keys.count ? hint : 0
        for _ in keys.indices {
            if keys[place] == key, key.isWhole || bytes[place].elementsEqual(text[range]) { return place }
            place += 1
            if place == keys.count { place = 0 }
        }
        return nil
    }
}
