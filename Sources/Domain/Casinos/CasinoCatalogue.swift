/// The casinos that RISK0 knows from the start.
///
/// A group is the company whose brands share one risk engine: a limit at one makes a limit at its siblings likelier.
package enum CasinoCatalogue {
    package struct Entry: Hashable, Sendable {
        /// As it is shown, "Bet365".
        package let name: String
        package let group: String
        /// Other spellings; the name itself needs no entry. No alias belongs to two casinos.
        package let aliases: [String]

        init(_ name: String, _ group: String, _ aliases: [String] = []) {
            self.name = name
            self.group = group
            self.aliases = aliases
        }
    }

    package static let builtIn: [Entry] = international + northAmerica + france + exchangesAndOthers

    /// The built-in casino that a text names, by any spelling.
    package static func entry(named text: some StringProtocol) -> Entry? {
        CasinoName.key(text).flatMap { byKey[$0] }
    }

    private static let byKey: [String: Entry] = {
        var entries: [String: Entry] = [:]
        for entry in builtIn {
            for spelling in [entry.name] + entry.aliases {
                if let key = CasinoName.key(spelling), entries[key] == nil { entries[key] = entry }
            }
        }
        return entries
    }()
}
