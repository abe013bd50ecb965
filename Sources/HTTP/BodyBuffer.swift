/// What has come of a body and has not been read: bounded, so that a slow reader slows down the server and not the
/// machine.
struct BodyBuffer {
    /// What a reader gets, and what that means to the writer.
    struct Reading: Equatable {
        /// `nil` is the end of the body.
        let result: Result<[UInt8]?, HTTPError>
        /// The writer had been refused and may offer its bytes again.
        let resumesWriter: Bool
    }

    /// From this many unread bytes on, no more are taken. The piece that passes it is still taken whole.
    static let highWater = 64 << 10

    private var bytes: [UInt8] = []
    private var isWriterRefused = false
    private(set) var isFinished = false
    private var error: HTTPError?

    /// `false`: too much is unread; offer the bytes again when a reading says so.
    mutating func write(_ piece: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count < Self.highWater else {
            isWriterRefused = true
            return false
        }
        bytes.append(contentsOf: piece)
        return true
    }

    mutating func finish(_ error: HTTPError?) {
        isFinished = true
        self.error = error
    }

    /// All that is there, then the end; `nil` if there is nothing to say yet.
    mutating func read() -> Reading? {
        if !bytes.isEmpty {
            let piece = bytes
            let resumesWriter = isWriterRefused
            bytes = []
            isWriterRefused = false
            return Reading(result: .success(piece), resumesWriter: resumesWriter)
        }
        guard isFinished else { return nil }
        return Reading(result: error.map { .failure($0) } ?? .success(nil), resumesWriter: false)
    }
}
