import Market
import Testing

@Suite("Leagues")
struct LeagueTests {
    @Test("are known by their code")
    func code() { #expect(League(code: "E0", tier: 1) != League(code: "E1", tier: 2)) }
}
