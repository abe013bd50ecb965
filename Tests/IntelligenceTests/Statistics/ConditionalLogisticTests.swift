import Testing

@testable import Intelligence

/// The regression within strata, against a general optimiser.
@Suite struct ConditionalLogisticTests {
    private static let strata = (0..<12).map { s in
        let members = 0...(2 + s % 3)
        return Stratum(
            values: [
                members.map { Double((s * 7 + $0 * 5) % 11) / 10 },
                members.map { Double((s * 3 + $0 * $0 * 2 + 1) % 7) / 5 },
            ],
            weight: s % 4 == 0 ? 0.5 : 1
        )
    }

    @Test("its coefficients are the most likely ones")
    func coefficients() {
        let model = ConditionalLogistic(Self.strata, columns: [0, 1])
        for (found, wanted) in zip(model.coefficients, [-0.551_166_98, -0.257_482_48]) {
            #expect(abs(found - wanted) < 1e-6)
        }
    }

    @Test("what another column would add is its score test")
    func score() {
        let model = ConditionalLogistic(Self.strata, columns: [0])
        #expect(abs(model.coefficients[0] - -0.567_402_3) < 1e-6)
        #expect(abs(model.score(of: 1, in: Self.strata) - -0.298_223_220_9) < 1e-6)
    }

    @Test("without columns the score is van Elteren's idea without ranks, and a column that does not vary adds nothing")
    func empty() {
        let flat = [Stratum(values: [[1, 1, 1], [3, 1, 2]])]
        let model = ConditionalLogistic(flat, columns: [])
        #expect(model.score(of: 0, in: flat) == 0)
        #expect(model.score(of: 1, in: flat) > 1)
        #expect(ConditionalLogistic([], columns: [0]).coefficients == [0])
    }
}
