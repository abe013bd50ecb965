/// A number to call for help with gambling, or in a crisis.
package struct Helpline: Hashable, Sendable {
    package enum Kind: String, Sendable { case gambling, crisis }

    /// Where RISK0 has a line from.
    package enum Source: String, Sendable {
        /// A published source was read.
        case published
        /// Known in the field; still to be compared with the line's own page.
        case memory
    }

    package let kind: Kind
    package let name: String
    /// As it is dialled in the country; nil for a line that is reached by its page only.
    package let phone: String?
    package let hours: String
    package let heures: String
    package let url: String?
    package let source: Source
    /// When the line was last compared with its own page, to be done each quarter; nil: to be checked.
    package let verifiedAt: Timestamp?

    init(
        _ kind: Kind,
        _ name: String,
        _ phone: String?,
        hours: (english: String, french: String),
        url: String? = nil,
        source: Source = .memory,
        verifiedAt: Timestamp? = nil
    ) {
        self.kind = kind
        self.name = name
        self.phone = phone
        self.hours = hours.english
        heures = hours.french
        self.url = url
        self.source = source
        self.verifiedAt = verifiedAt
    }

    /// Whether its number was never compared with the line's own page, nor read in a published source.
    package var isToBeChecked: Bool { source == .memory && verifiedAt == nil }

    package func hours(in language: Language) -> String { language == .english ? hours : heures }

    /// The lines of a country, gambling first, then crisis; the international ones where none is known. Never empty.
    ///
    /// - Parameter country: ISO 3166, with the region where it matters ("CA-QC"): the region's lines come first, then
    ///   the country's.
    package static func lines(for country: String?) -> [Helpline] {
        guard let code = country?.uppercased() else { return international }
        let national = String(code.prefix(2))
        var lines = code == national ? [] : byRegion[code] ?? []
        // A region with its own line for gambling needs no other; crisis lines add up.
        let hasOwn = lines.contains { $0.kind == .gambling }
        lines += (byRegion[national] ?? []).filter { !hasOwn || $0.kind == .crisis }
        if !lines.contains(where: { $0.kind == .gambling }) { lines += international.filter { $0.kind == .gambling } }
        if !lines.contains(where: { $0.kind == .crisis }) { lines += international.filter { $0.kind == .crisis } }
        return lines.filter { $0.kind == .gambling } + lines.filter { $0.kind == .crisis }
    }
}
