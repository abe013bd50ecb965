/// The forms of a casino's name.
package enum CasinoName {
    package static let longest = 40

    /// What two spellings of one casino share: "Bet 365", "bet365" and "BET-365" are "bet365".
    ///
    /// - Returns: nil when nothing is left, or more than 40 characters, or no letter at all (a price in the wrong
    ///   place is no casino).
    package static func key(_ text: some StringProtocol) -> String? {
        let key = text.folded
        guard !key.isEmpty, key.count <= longest, key.contains(where: \.isLetter) else { return nil }
        return key
    }

    /// A new casino's name as it will be shown: trimmed, without invisible and direction characters, at most 40
    /// characters. Nil where `key` is.
    package static func display(_ text: some StringProtocol) -> String? {
        let shown = text.visible(limit: longest)
        return key(shown) == nil ? nil : shown
    }
}
