/// The kinds of people who bet in a simulated world.
package enum BettorKind: String, CaseIterable, Codable, Sendable {
    case recreational, sharp, arbitrageur
    case bonusHunter = "bonus_hunter"
    case chaser
}
