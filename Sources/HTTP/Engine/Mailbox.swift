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
    private struct State: ~Copyable {
        var commands: [Command] = []
        var isThreadAsleep = false
        /// `nil` once the thread has ended.
        var multi: MultiHandle?
    }

    private let state: Mutex<State>
    private let lastID = Atomic<UInt64>(0)

    init(waking multi: MultiHandle) {
        state = Mutex(State(multi: multi))
    }

    func makeTicket() -> Ticket {
        Ticket(id: lastID.add(1, ordering: .relaxed).newValue)
    }

    func post(_ command: Command) {
        let isAccepted = state.withLock { state in
            guard let multi = state.multi else { return false }
            state.commands.append(command)
            if state.isThreadAsleep {
                state.isThreadAsleep = false
                multi.wakeUp()
            }
            return true
        }
        if !isAccepted { refuse(command) }
    }

    /// Everything posted since the last call.
    func take() -> [Command] {
        state.withLock { state in
            state.isThreadAsleep = false
            guard !state.commands.isEmpty else { return [] }
            let taken = state.commands
            // Room for as many again, so that a busy minute does not grow the array anew each time.
            state.commands = []
            state.commands.reserveCapacity(taken.count)
            return taken
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
        state.withLock { state in
            state.multi = nil
            let late = state.commands
            state.commands = []
            return late
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
