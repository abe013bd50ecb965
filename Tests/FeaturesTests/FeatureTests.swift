import Features
import Testing

@Suite("The features")
struct FeatureTests {
    @Test("are the 92 of the registry, each with a name of its own")
    func names() {
        #expect(Feature.allCases.count == 92)
        #expect(Set(Feature.allCases.map(\.name)).count == 92)
        #expect(Feature.allCases.allSatisfy { Feature(name: $0.name) == $0 })
    }
}
