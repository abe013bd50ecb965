import NIOCore
import Synchronization

/// Notices when a client goes away while its request is still unanswered: nobody reads the connection then, and a
/// poll would stay parked for a client that has given up.
final class ConnectionWatch: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = NIOAny

    private struct State {
        var isClosed = false
        var actions: [Int: @Sendable () -> Void] = [:]
        var nextID = 0
    }

    private let state = Mutex(State())

    /// Runs `operation` and ends it with `CancellationError` when the client goes.
    func whileConnected<Value: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let outcome = Handover<Value>()
        let id = onClose { outcome.give(.failure(CancellationError())) }
        defer { forget(id) }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    outcome.give(.success(try await operation()))
                } catch {
                    outcome.give(.failure(error))
                }
            }
            defer { group.cancelAll() }
            return try await outcome.value()
        }
    }

    private func onClose(_ action: @escaping @Sendable () -> Void) -> Int {
        let (id, isClosed) = state.withLock { state in
            state.nextID += 1
            if !state.isClosed { state.actions[state.nextID] = action }
            return (state.nextID, state.isClosed)
        }
        if isClosed { action() }
        return id
    }

    private func forget(_ id: Int) {
        state.withLock { $0.actions[id] = nil }
    }

    private func close() {
        let actions = state.withLock { state in
            state.isClosed = true
            defer { state.actions = [:] }
            return Array(state.actions.values)
        }
        for action in actions { action() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent { close() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        close()
        context.fireChannelInactive()
    }
}
