import Simulation
import Testing

@Suite("Bettors of a simulated world")
struct BettorKindTests {
    @Test("are of five kinds")
    func kinds() { #expect(BettorKind.allCases.count == 5) }
}
