/// What in a text could lead to a person, or open something of theirs.
package enum PersonalData: Int, CaseIterable, Sendable {
    case email, phone, card, iban, ip, url, handle, id, token, key, wallet, name

    /// As manifests count it; in capitals, as its placeholder: `<EMAIL_1>`.
    package var code: String {
        switch self {
        case .email: "email"
        case .phone: "phone"
        case .card: "card"
        case .iban: "iban"
        case .ip: "ip"
        case .url: "url"
        case .handle: "handle"
        case .id: "id"
        case .token: "token"
        case .key: "key"
        case .wallet: "wallet"
        case .name: "name"
        }
    }

    /// Whether a file that holds one is at fault. Addresses of pages are often public, and names are guesses.
    var isSecret: Bool { self != .url && self != .name }
}

/// How many of each kind were replaced.
struct RedactionCounts: Sendable, Equatable {
    /// By raw value.
    private var counts = SIMD16<UInt32>()

    var isEmpty: Bool { counts == SIMD16<UInt32>() }

    subscript(kind: PersonalData) -> UInt32 {
        get { counts[kind.rawValue] }
        set { counts[kind.rawValue] = newValue }
    }

    static func += (left: inout Self, right: Self) { left.counts &+= right.counts }
}

/// A place in a text.
struct PersonalMatch: Equatable {
    let kind: PersonalData
    /// Exclusive.
    let end: Int
    /// Where the value itself begins, where something stands before it that stays.
    var start: Int
}
