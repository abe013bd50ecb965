import Domain
import Foundation

/// An event as JSON: how a rejected one is kept, and read again for its replay.
struct StoredEvent: Codable {
    let type: String
    let user: Int64?
    let importance: Int
    let tags: [String]
    let data: [String: Scalar]
    let occurredAt: Int64

    enum Scalar: Codable {
        case integer(Int64), number(Double), flag(Bool), text(String), texts([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let integer = try? container.decode(Int64.self) {
                self = .integer(integer)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .texts(try container.decode([String].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .integer(let integer): try container.encode(integer)
            case .number(let number): try container.encode(number)
            case .flag(let flag): try container.encode(flag)
            case .text(let text): try container.encode(text)
            case .texts(let texts): try container.encode(texts)
            }
        }
    }

    init(_ event: Event) {
        type = event.type.rawValue
        user = event.user?.rawValue
        importance = event.importance
        tags = event.tags
        occurredAt = event.occurredAt.milliseconds
        data = Dictionary(
            event.data.fields.map { ($0.name, Scalar($0.value)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        // What is wrong with a rejected number may be just that it is none.
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        return Array(try encoder.encode(self))
    }

    static func from(_ bytes: [UInt8]) throws -> StoredEvent {
        try JSONDecoder().decode(StoredEvent.self, from: Data(bytes))
    }

    /// The event, by what its schema says of its fields today; nil for a type that is not known.
    var event: Event? {
        guard let type = EventType(rawValue: type) else { return nil }
        let fields = type.schema.fields.compactMap { field in
            data[field.name].map { (name: field.name, value: $0.value(as: field.kind)) }
        }
        let others = data.keys.sorted().filter { name in !type.schema.fields.contains { $0.name == name } }
        return Event(
            type,
            user: user.map { UserID($0) },
            importance: importance,
            tags: tags,
            data: EventData(fields + others.compactMap { name in data[name].map { (name, $0.value(as: nil)) } }),
            occurredAt: Timestamp(rawValue: occurredAt)
        )
    }
}

extension StoredEvent.Scalar {
    fileprivate init(_ value: EventValue) {
        switch value {
        case .integer(let integer): self = .integer(integer)
        case .number(let number): self = .number(number)
        case .flag(let flag): self = .flag(flag)
        case .code(let code): self = .text(code)
        case .codes(let codes): self = .texts(codes)
        }
    }

    /// JSON does not tell 2 from 2.0: the schema does.
    fileprivate func value(as kind: EventSchema.Kind?) -> EventValue {
        switch self {
        case .integer(let integer): kind == .number ? .number(Double(integer)) : .integer(integer)
        case .number(let number): .number(number)
        case .flag(let flag): .flag(flag)
        case .text(let text): .code(text)
        case .texts(let texts): .codes(texts)
        }
    }
}
