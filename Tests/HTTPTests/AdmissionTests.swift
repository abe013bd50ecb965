import Testing

@testable import HTTP

@Suite("Who may run and who must wait")
struct AdmissionTests {
    /// Shares an admission of numbers that are their own ids, so that expectations can call what changes it.
    final class Door {
        private var admission: Admission<UInt64>

        init(perOrigin: Int, total: Int) {
            admission = Admission(perOrigin: perOrigin, total: total)
        }

        var isAnyWaiting: Bool { admission.isAnyWaiting }
        func admit(_ id: UInt64, origin: String) -> Bool { admission.admit(id, id: id, origin: origin) }
        func next() -> UInt64? { admission.next() }
        func release(origin: String) { admission.release(origin: origin) }
        func withdraw(id: UInt64) -> UInt64? { admission.withdraw(id: id) }
        func withdraw(where obsolete: (UInt64) -> Bool) -> [UInt64] { admission.withdraw(where: obsolete) }
        func widen(origin: String, to limit: Int) { admission.widen(origin: origin, to: limit) }
    }

    @Test("an origin runs its limit, the rest follow in their order")
    func order() {
        let admission = Door(perOrigin: 2, total: 10)
        let admitted = (1...200).map { admission.admit($0, origin: "a") }
        #expect(admitted.prefix(3) == [true, true, false])
        #expect(admission.next() == nil)
        for expected in UInt64(3)...200 {
            admission.release(origin: "a")
            #expect(admission.next() == expected)
            #expect(admission.next() == nil)
        }
        #expect(!admission.isAnyWaiting)
    }

    @Test("a full origin does not hold up another")
    func independence() {
        let admission = Door(perOrigin: 1, total: 10)
        #expect(admission.admit(1, origin: "a"))
        #expect(!admission.admit(2, origin: "a"))
        #expect(admission.admit(3, origin: "b"))
    }

    @Test("when all places are taken the origins take turns")
    func turns() {
        let admission = Door(perOrigin: 9, total: 1)
        #expect(admission.admit(1, origin: "a"))
        for (id, origin) in [(2, "a"), (3, "a"), (4, "b"), (5, "b")] as [(UInt64, String)] {
            #expect(!admission.admit(id, origin: origin))
        }
        var order: [UInt64] = []
        admission.release(origin: "a")
        while let next = admission.next() {
            order.append(next)
            admission.release(origin: next < 4 ? "a" : "b")
        }
        #expect(order == [2, 4, 3, 5])
    }

    @Test("what is withdrawn never runs, and what came after it does")
    func withdrawal() {
        let admission = Door(perOrigin: 1, total: 1)
        #expect(admission.admit(1, origin: "a"))
        for id in UInt64(2)...5 { #expect(!admission.admit(id, origin: "a")) }
        #expect(admission.withdraw(id: 2) == 2)
        #expect(admission.withdraw(id: 2) == nil)
        #expect(admission.withdraw { $0 == 4 } == [4])
        admission.release(origin: "a")
        #expect(admission.next() == 3)
        admission.release(origin: "a")
        #expect(admission.next() == 5)
    }

    @Test("a request that comes when only withdrawn ones are before it is not forgotten")
    func afterWithdrawn() {
        let admission = Door(perOrigin: 1, total: 1)
        #expect(admission.admit(1, origin: "a"))
        #expect(!admission.admit(2, origin: "a"))
        _ = admission.withdraw(id: 2)
        admission.release(origin: "a")
        #expect(!admission.admit(3, origin: "a"))
        #expect(admission.next() == 3)
    }

    @Test("an origin of many streams a connection may run more")
    func widening() {
        let admission = Door(perOrigin: 1, total: 10)
        #expect(admission.admit(1, origin: "a"))
        #expect(!admission.admit(2, origin: "a"))
        admission.widen(origin: "a", to: 2)
        #expect(admission.next() == 2)
    }
}
