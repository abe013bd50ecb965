/// A league, as a source of odds names it.
package struct League: Hashable, Sendable {
    /// The source's code, "E0".
    package let code: String
    /// 1 for a country's first division.
    package let tier: Int

    package init(code: String, tier: Int) {
        self.code = code
        self.tier = tier
    }
}
