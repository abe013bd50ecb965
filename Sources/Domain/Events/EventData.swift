/// The fields of an event, in the order in which they were given.
package struct EventData: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    package enum Value: Hashable, Sendable {
        case integer(Int64)
        case number(Double)
        case flag(Bool)
        /// An identifier-like word: letters, digits and `_ . : - / +`, at most 64 of them. Free text is no code.
        case code(String)
        case codes([String])
    }

    package private(set) var fields: [(name: String, value: Value)]

    package init(_ fields: [(name: String, value: Value)] = []) { self.fields = fields }

    package init(dictionaryLiteral elements: (String, Value?)...) {
        fields = elements.compactMap { name, value in value.map { (name, $0) } }
    }

    package subscript(name: String) -> Value? { fields.first { $0.name == name }?.value }

    package static func == (left: Self, right: Self) -> Bool {
        left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.value == $1.value }
    }

    package func hash(into hasher: inout Hasher) {
        for field in fields {
            hasher.combine(field.name)
            hasher.combine(field.value)
        }
    }
}

extension EventData.Value {
    package static func integer(_ value: Int) -> Self { .integer(Int64(value)) }

    /// The value of an optional: a field that is nil is left out.
    package static func optional<T>(_ value: T?, _ wrap: (T) -> Self) -> Self? { value.map(wrap) }
}
