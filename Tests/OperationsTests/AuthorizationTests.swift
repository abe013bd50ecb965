import Testing

@testable import Operations

@Suite("Who may do what")
struct AuthorizationTests {
    @Test("only those whom the operator named are admins")
    func named() {
        let authorization = Authorization(administrators: [1, 42])
        #expect([1, 42].allSatisfy { authorization.isAdmin(telegramID: $0) })
        #expect(![0, -1, 43, .max, .min].contains { authorization.isAdmin(telegramID: $0) })
    }

    @Test("what is meant for admins is closed to everybody else")
    func audience() {
        #expect(Authorization.allows(.everyone, isAdmin: false))
        #expect(Authorization.allows(.admins, isAdmin: true))
        #expect(!Authorization.allows(.admins, isAdmin: false))
    }
}
