import Domain
import Market
import Testing

@Suite("Leagues")
struct LeagueTests {
    @Test("have a code, a rank and a zone that exists")
    func table() {
        #expect(Set(League.all.map(\.code)).count == League.all.count)
        for league in League.all {
            #expect(ZoneClock.isZone(league.zone), "\(league.code): \(league.zone)")
            #expect((1...5).contains(league.tier))
            #expect(league.code.isCode)
        }
        #expect(League.coded("D1")?.tier == 1)
        #expect(League.coded("E3")?.tier == 4)
        #expect(League.coded("X9") == nil)
    }
}
