import Glibc

/// Where one thread of a test server waits for another.
final class Rendezvous: Sendable {
    private let pipe: (reading: Int32, writing: Int32)

    init() {
        var ends: [Int32] = [-1, -1]
        let code = Glibc.pipe(&ends)
        precondition(code == 0, "no pipe for the test server: error \(errno)")
        pipe = (ends[0], ends[1])
    }

    deinit {
        close(pipe.reading)
        close(pipe.writing)
    }

    /// Lets one `meet` go on.
    func arrive() {
        var byte: UInt8 = 1
        _ = write(pipe.writing, &byte, 1)
    }

    /// Waits for an `arrive`. Blocks the thread.
    func meet() {
        var byte: UInt8 = 0
        _ = read(pipe.reading, &byte, 1)
    }
}
