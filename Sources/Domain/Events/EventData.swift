/// The fields of an event, in the order in which they were given.
///
/// A literal leaves out the fields whose value is nil, so an optional needs no branch where an event is made.
package struct EventData: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var fields: [(name: String, value: EventValue)]

    package init(_ fields: [(name: String, value: EventValue)] = []) { self.fields = fields }

    package init(dictionaryLiteral elements: (String, EventValue?)...) {
        fields = []
        fields.reserveCapacity(elements.count)
        for (name, value) in elements {
            if let value { fields.append((name, value)) }
        }
    }

    package subscript(name: String) -> EventValue? { fields.first { $0.name == name }?.value }

    package mutating func append(_ name: String, _ value: EventValue) { fields.append((name, value)) }

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

/// One value of an event: a number, a flag or a code, never free text.
package enum EventValue: Hashable, Sendable {
    case integer(Int64)
    /// Finite.
    case number(Double)
    case flag(Bool)
    /// An identifier-like word: ASCII letters, digits and `_ . : - / +`, 1 to 64 of them.
    case code(String)
    /// At most 32 codes.
    case codes([String])
}

extension EventValue {
    package static func integer(_ value: Int) -> Self { .integer(Int64(value)) }
    package static func integer(_ id: some Identifier) -> Self { .integer(id.rawValue) }
    package static func timestamp(_ moment: Timestamp) -> Self { .integer(moment.milliseconds) }
    package static func code(_ value: some RawRepresentable<String>) -> Self { .code(value.rawValue) }

    /// The value of an optional: a field that is nil is left out.
    package static func optional<T>(_ value: T?, _ wrap: (T) -> Self) -> Self? { value.map(wrap) }
}
