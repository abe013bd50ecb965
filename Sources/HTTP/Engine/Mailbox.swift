import CCurl
import Synchronization

/// What other threads ask of the engine's thread.
enum Command: Sendable {
    case submit(Submission)
    case cancel(id: UInt64)
    /// The reader of a stream has room again.
    case resume(id: UInt64)
    /// Resumed, if anyone waits for it, when the thread has let go of everything.
    case stop(CheckedContinuation<Void, Never>?)
}

/// The only way to the engine's thread.
///
/// However many commands are posted while the thread is busy, it is woken at most once for each time that it sleeps:
/// under load, posting is an append under a lock and no system call.
final class Mailbox: Sendable {
    private struct State {
        var commands: [Command] = []
        var isThreadAsleep = false
        var isClosed = false
    }

    private let state = Mutex(State())
    /// `nil` once the thread has ended. Behind a lock of its own: waking is a system call, which those who only append
    /// need not wait for.
    private let sleeper: Mutex<MultiHandle?>
    private let lastID = Atomic<UInt64>(0)

    init(waking multi: MultiHandle) {
        sleeper = Mutex(multi)
    }

    func makeTicket() -> Ticket {
        Ticket(id: lastID.add(1, ordering: .relaxed).newValue)
    }

    func post(_ command: Command) {
        let (isAccepted, wakes) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            state.commands.append(command)
            defer { state.isThreadAsleep = false }
            return (true, state.isThreadAsleep)
        }
        if wakes { sleeper.withLock { $0?.wakeUp() } }
        if !isAccepted { refuse(command) }
    }

    /// Puts everything posted since the last call into `commands`, whose room takes what is posted next.
    func take(into commands: inout [Command]) {
        commands.removeAll(keepingCapacity: true)
        state.withLock { state in
            state.isThreadAsleep = false
            swap(&state.commands, &commands)
        }
    }

    /// Whether the thread may sleep; from then on `post` wakes it.
    func prepareToSleep() -> Bool {
        state.withLock { state in
            state.isThreadAsleep = state.commands.isEmpty
            return state.isThreadAsleep
        }
    }

    /// Refuses everything from now on. The commands that came too late are the caller's to answer.
    func close() -> [Command] {
        sleeper.withLock { $0 = nil }
        return state.withLock { state in
            state.isClosed = true
            defer { state.commands = [] }
            return state.commands
        }
    }

    /// The answer to a command that finds the thread gone.
    func refuse(_ command: Command) {
        switch command {
        case .submit(let submission):
            submission.refuse(.shutDown, reason: "the HTTP client has been shut down")
        case .stop(let waiter):
            waiter?.resume()
        case .cancel, .resume:
            break
        }
    }
}
