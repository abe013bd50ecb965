/// How a user reads and writes prices.
package enum OddsFormat: String, Codable, CaseIterable, Sendable {
    /// 1.91
    case decimal
    /// -110
    case american
    /// 10/11
    case fractional
}
