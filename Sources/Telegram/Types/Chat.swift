/// Where a message stands: a private chat, a group, a channel.
package struct Chat: Sendable, Equatable, Codable {
    /// One of Telegram's words; those not known yet pass.
    package struct Kind: RawRepresentable, Sendable, Hashable, Codable {
        package var rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        package static let `private` = Kind(rawValue: "private")
        package static let group = Kind(rawValue: "group")
        package static let supergroup = Kind(rawValue: "supergroup")
        package static let channel = Kind(rawValue: "channel")
    }

    /// In a private chat, the user's own id.
    package var id: Int64
    /// Nil where it cannot be told. Of one that is not known the sign of the number says what it is, as at Telegram.
    package var kind: Kind?
    package var title: String?

    package init(id: Int64, kind: Kind? = .private, title: String? = nil) {
        self.id = id
        self.kind = kind
        self.title = title
    }

    package var isPrivate: Bool { kind == .private || !isOfKnownKind && id > 0 }
    package var isGroup: Bool { kind == .group || kind == .supergroup || !isOfKnownKind && id < 0 }

    private var isOfKnownKind: Bool {
        switch kind {
        case .private, .group, .supergroup, .channel: true
        default: false
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case kind = "type"
        case title
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(Int64.self, forKey: .id)
        kind = fields.side(Kind.self, .kind)
        title = fields.side(String.self, .title)
    }
}
