import Testing

@testable import Operations

@Suite("What brings the program down")
struct QuarantineRuleTests {
    @Test("goes with the rest at first, is tried alone once, and then is set aside")
    func verdicts() {
        let verdicts = (-1...4).map { QuarantineRule.verdict(attempts: $0) }
        #expect(verdicts == [.serve, .serve, .tryAlone, .setAside, .setAside, .setAside])
    }

    @Test("of what waits at a start, a chat's first may have been begun, and every press")
    func begun() {
        let waiting: [(chat: Int64, isPress: Bool)] = [
            (1, false), (1, false), (2, false), (1, true), (2, false), (3, true),
        ]
        #expect(QuarantineRule.mayHaveBegun(waiting) == [true, false, true, true, false, true])
        #expect(QuarantineRule.mayHaveBegun([]) == [])
    }

    @Test("those who try alone come in one at a time, in their order")
    func alone() async {
        let trial = SoleTrial()
        await trial.enter()
        let order = await withTaskGroup(of: Int.self) { group in
            group.addTask {
                await trial.enter()
                await trial.leave()
                return 1
            }
            await trial.leave()
            return await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(order == [1])
    }
}
