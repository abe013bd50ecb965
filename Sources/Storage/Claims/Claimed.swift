package import Domain

/// The id of a row as somebody outside gave it, on a button say: anybody can write any number there. It reaches a row
/// only by a look-up that takes the user along, below.
package struct Claimed<ID: Identifier>: Hashable, Sendable, CustomStringConvertible {
    let id: ID

    package init(_ value: Int64) { id = ID(value) }

    /// The number as it was given, to be said back.
    package var description: String { id.description }
}

extension Claimed: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(id.rawValue)
    }
}
