import Synchronization

/// Carries a body from the engine's thread to the task that reads it.
final class BodyChannel: Sendable {
    private struct State {
        var buffer = BodyBuffer()
        var reader: CheckedContinuation<Result<[UInt8]?, HTTPError>, Never>?
    }

    private let state = Mutex(State())
    private let resume: @Sendable () -> Void
    private let cancel: @Sendable () -> Void

    init(resume: @escaping @Sendable () -> Void, cancel: @escaping @Sendable () -> Void) {
        self.resume = resume
        self.cancel = cancel
    }

    /// `false`: the reader lags; offer the bytes again after `resume`.
    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let isTaken = state.withLock { $0.buffer.write(bytes) }
        if isTaken { wakeReader() }
        return isTaken
    }

    /// No more bytes will come.
    func finish(_ error: HTTPError?) {
        state.withLock { $0.buffer.finish(error) }
        wakeReader()
    }

    /// Nobody will read on.
    func abandon() {
        if !state.withLock({ $0.buffer.isFinished }) { cancel() }
    }

    func next() async throws(HTTPError) -> [UInt8]? {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let replaced = state.withLock { state in
                    let other = state.reader
                    state.reader = continuation
                    return other
                }
                // A second reader is a mistake, but the first must not hang for it.
                replaced?.resume(returning: .success(nil))
                wakeReader()
            }
        } onCancel: {
            cancel()
        }
        return try result.get()
    }

    private func wakeReader() {
        let (reader, reading) = state.withLock { state in
            guard let reader = state.reader, let reading = state.buffer.read() else {
                return (nil, nil) as (CheckedContinuation<Result<[UInt8]?, HTTPError>, Never>?, BodyBuffer.Reading?)
            }
            state.reader = nil
            return (reader, reading)
        }
        guard let reader, let reading else { return }
        if reading.resumesWriter { resume() }
        reader.resume(returning: reading.result)
    }
}
