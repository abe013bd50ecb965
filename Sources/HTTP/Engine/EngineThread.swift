import Glibc

/// Starts the thread that an `Engine` lives on: one of its own, because it sleeps in libcurl, which must never hold one
/// of the few threads that tasks share.
enum EngineThread {
    private final class Start: Sendable {
        let mailbox: Mailbox
        let multi: MultiHandle
        let configuration: HTTPClient.Configuration

        init(mailbox: Mailbox, multi: MultiHandle, configuration: HTTPClient.Configuration) {
            self.mailbox = mailbox
            self.multi = multi
            self.configuration = configuration
        }
    }

    static func start(_ configuration: HTTPClient.Configuration) throws(HTTPError) -> Mailbox {
        guard let multi = MultiHandle(configuration: configuration) else {
            throw HTTPError(
                kind: .resources,
                host: "",
                mayHaveBeenApplied: false,
                reason: "libcurl could not start; check memory and the limit of open files"
            )
        }
        let mailbox = Mailbox(waking: multi)
        let start = Unmanaged.passRetained(Start(mailbox: mailbox, multi: multi, configuration: configuration))
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, main, start.toOpaque())
        guard code == 0 else {
            start.release()
            multi.cleanUp()
            throw HTTPError(
                kind: .resources,
                host: "",
                mayHaveBeenApplied: false,
                reason: "the system refused a thread (error \(code)); check the limit of threads"
            )
        }
        // Nobody joins it: that would block. `shutdown` waits for its last act instead.
        pthread_detach(thread)
        return mailbox
    }

    /// SAFETY: the argument is the `Start` retained for this one call.
    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
        guard let argument else { return nil }
        blockSignals()
        let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
        Engine(mailbox: start.mailbox, multi: start.multi, configuration: start.configuration).run()
        return nil
    }

    /// SIGPIPE, which a TLS connection that dies can raise, would end the process, and the rest are for the threads
    /// that expect them.
    private static func blockSignals() {
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
    }
}
