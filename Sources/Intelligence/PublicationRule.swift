/// From how many people on something about a casino may be shown: fewer could be told apart.
package enum PublicationRule {
    /// Distinct users behind anything that is published.
    package static let fewestUsers = 11
    /// Distinct users behind any part of it.
    package static let fewestInCell = 5
}
