import Glibc

/// The loop: reads requests, answers them, and keeps polls and held answers until their time.
struct Server {
    /// How long polls and held answers may wait when nothing else happens, before held answers are let go: a bot that
    /// takes no more until some are answered is not to be waited for.
    private static let patience: Int64 = 2_000_000_000

    private var poller: Poller
    private var source: UpdateSource
    private let responses: Responses
    private var inbox = [UInt8](repeating: 0, count: 1 << 20)
    /// Beginnings of requests, by connection.
    private var partial: [Int32: [UInt8]] = [:]
    private var parkedPolls: [(connection: Int32, limit: Int, until: Int64)] = []
    private var heldAnswers: [(connection: Int32, bytes: [UInt8])] = []
    private var hasReleased = false
    private var lastHandedOutAt: Int64 = 0
    private var requests = 0
    private var date = time(nil)

    init(load: Load) throws {
        poller = try Poller()
        source = UpdateSource(load: load)
        responses = Responses(load)
    }

    var port: UInt16 { poller.port }

    /// Serves until every update is answered.
    mutating func run() throws -> Results {
        while !source.isFinished(at: nanoseconds(of: CLOCK_MONOTONIC), last: lastHandedOutAt) {
            for descriptor in try poller.wait() {
                if descriptor == poller.listener {
                    for connection in try poller.accept() { partial[connection] = [] }
                } else {
                    try serve(descriptor)
                }
            }
            date = time(nil)
            try servePolls()
            try releaseAnswers()
            setAlarm()
        }
        return Results(
            source: source,
            processorTime: nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID),
            requests: requests
        )
    }

    private mutating func serve(_ connection: Int32) throws {
        let begun = partial[connection] ?? []
        inbox.replaceSubrange(0..<begun.count, with: begun)
        // SAFETY: the kernel writes at most the room that is left in the buffer, which lives through the call.
        let count = inbox.withUnsafeMutableBytes { bytes in
            recv(
                connection,
                bytes.baseAddress?.advanced(by: begun.count),
                bytes.count - begun.count,
                Int32(MSG_DONTWAIT)
            )
        }
        if count < 0, errno == EAGAIN { return }
        guard count > 0 else {
            forget(connection)
            return
        }
        let end = begun.count + count
        var start = 0
        while start < end {
            // SAFETY: the request is read to its end before the buffer changes.
            let parsed = inbox.withUnsafeBytes { ParsedRequest(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
            guard let parsed else { break }
            start += parsed.length
            requests += 1
            try answer(parsed, on: connection)
        }
        partial[connection] = Array(inbox[start..<end])
    }

    private mutating func answer(_ request: ParsedRequest, on connection: Int32) throws {
        let now = nanoseconds(of: CLOCK_MONOTONIC)
        switch request.method {
        case .getUpdates:
            if source.startedAt == nil { writeLine(#"{"event": "first poll", "at": \#(now)}"#) }
            source.start(at: now)
            parkedPolls.append((connection, request.limit, now + Int64(request.timeout) * 1_000_000_000))
        case .sendMessage:
            source.answer(chat: request.chat, at: now)
            let bytes = responses.message(requests, chat: request.chat, date: date)
            if source.holdsAnswers, !hasReleased {
                heldAnswers.append((connection, bytes))
            } else {
                send(bytes, to: connection)
            }
        case .sendFile: send(responses.message(requests, chat: request.chat, date: date), to: connection)
        case .getMe: send(responses.me, to: connection)
        case .getWebhookInfo: send(responses.webhookInfo, to: connection)
        case .getMyCommands: send(responses.noCommands, to: connection)
        case .other: send(responses.yes, to: connection)
        }
    }

    /// Answers the polls for which there are updates, or no more time.
    private mutating func servePolls() throws {
        let now = nanoseconds(of: CLOCK_MONOTONIC)
        var waiting: [(connection: Int32, limit: Int, until: Int64)] = []
        for poll in parkedPolls {
            let batch = source.take(poll.limit, at: now)
            if batch.isEmpty, now < poll.until {
                waiting.append(poll)
            } else {
                if !batch.isEmpty { lastHandedOutAt = now }
                send(responses.updates(batch, date: date), to: poll.connection)
            }
        }
        parkedPolls = waiting
    }

    private mutating func releaseAnswers() throws {
        guard !heldAnswers.isEmpty else { return }
        guard !source.holdsAnswers || nanoseconds(of: CLOCK_MONOTONIC) > lastHandedOutAt + Self.patience else { return }
        hasReleased = true
        writeLine(#"{"event": "held", "updates": \#(source.handedOut), "answers": \#(heldAnswers.count)}"#)
        for (connection, bytes) in heldAnswers { send(bytes, to: connection) }
        heldAnswers = []
    }

    private func setAlarm() {
        var times = parkedPolls.map(\.until)
        if !parkedPolls.isEmpty, let next = source.nextAvailableAt() { times.append(next) }
        // The end of a soak, which no request may come to tell.
        if case .soak = source.load, source.handedOut > 0 { times.append(lastHandedOutAt + 3_100_000_000) }
        if !heldAnswers.isEmpty { times.append(lastHandedOutAt + Self.patience) }
        if let first = times.min() { poller.setAlarm(at: first) }
    }

    private mutating func forget(_ connection: Int32) {
        close(connection)
        partial[connection] = nil
        parkedPolls.removeAll { $0.connection == connection }
        heldAnswers.removeAll { $0.connection == connection }
    }

    /// Writes an answer whole. The kernel's buffer takes it at once, as a client reads its answers.
    private func send(_ bytes: [UInt8], to connection: Int32) {
        var start = 0
        while start < bytes.count {
            // SAFETY: the kernel reads what is left of the bytes, which live through the call.
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    connection,
                    buffer.baseAddress?.advanced(by: start),
                    buffer.count - start,
                    Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
                )
            }
            if count > 0 {
                start += count
            } else if errno == EAGAIN {
                var room = pollfd(fd: connection, events: Int16(POLLOUT), revents: 0)
                poll(&room, 1, 1_000)
            } else {
                // The client has gone; the next read of the connection says so too and forgets it.
                return
            }
        }
    }
}
