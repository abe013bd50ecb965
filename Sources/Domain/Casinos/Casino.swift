/// A sportsbook, bookmaker or betting exchange: what RISK0 calls a casino.
package struct Casino: Hashable, Sendable {
    package var id: CasinoID
    /// The name that it is shown by, "Bet365".
    package var name: String
    /// The company whose brands share one risk engine, "flutter"; nil where unknown.
    package var group: String?

    package init(id: CasinoID, name: String, group: String? = nil) {
        self.id = id
        self.name = name
        self.group = group
    }
}
