import Synchronization

/// Stands between clients and a server on loopback, and can forget the connections that are open as a router does that
/// lost its table: it takes what comes and passes nothing on, while it serves new connections as before.
struct FreezingProxy: Sendable {
    private let server: LoopbackServer
    private let freezes: Freezes

    /// How often it froze what was open.
    private final class Freezes: Sendable {
        let count = Atomic(0)
    }

    var port: UInt16 { server.port }
    /// How many connections clients have made.
    var connectionCount: Int { server.connectionCount }

    func freeze() { freezes.count.add(1, ordering: .sequentiallyConsistent) }

    static func withRunning<Value>(
        to port: Int,
        _ body: (FreezingProxy) async throws -> Value
    ) async throws -> Value {
        let freezes = Freezes()
        let server = try LoopbackServer { connection in
            let past = freezes.count.load(ordering: .sequentiallyConsistent)
            connection.relay(to: UInt16(port)) { freezes.count.load(ordering: .sequentiallyConsistent) > past }
        }
        return try await server.run { try await body(FreezingProxy(server: $0, freezes: freezes)) }
    }
}
