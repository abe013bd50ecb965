import Intelligence
import Testing

@Suite("What may be shown of a casino")
struct PublicationRuleTests {
    @Test("has eleven people behind it, and five behind each part")
    func thresholds() {
        #expect(PublicationRule.fewestUsers == 11)
        #expect(PublicationRule.fewestInCell == 5)
    }
}
