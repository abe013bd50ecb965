/// Fields that nothing depends on: what one of them has wrong must not cost the message that it stands in.
extension KeyedDecodingContainer {
    /// - Returns: nil also where the value is of another type, out of range or of an unknown shape.
    func side<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
        (try? decodeIfPresent(type, forKey: key)) ?? nil
    }

    /// A list without those of its elements that cannot be read.
    /// - Returns: nil where there is none, or something else.
    func sideList<Value: Decodable>(_ type: Value.Type, _ key: Key) -> [Value]? {
        side([SideValue<Value>].self, key)?.compactMap(\.value)
    }
}

private struct SideValue<Value: Decodable>: Decodable {
    let value: Value?

    init(from decoder: any Decoder) { value = try? Value(from: decoder) }
}
