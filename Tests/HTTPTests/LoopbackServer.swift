import Glibc
import Synchronization

/// A server on a loopback port of the system's choosing: a thread accepts, and one for each connection runs the test's
/// script over raw bytes, so that a test can break the protocol wherever it likes.
final class LoopbackServer: Sendable {
    let port: UInt16
    private let listener: Int32
    private let script: @Sendable (Connection) -> Void
    private let sockets = Mutex<[Int32]>([])
    private let isStopped = Atomic(false)
    private let accepted = Atomic(0)

    /// How many connections clients have made.
    var connectionCount: Int { accepted.load(ordering: .sequentiallyConsistent) }

    func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    struct Unavailable: Error {
        let call: String
        let code: Int32
    }

    /// The script runs once for each connection, which is closed when it returns.
    init(script: @escaping @Sendable (Connection) -> Void) throws {
        self.script = script
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { throw Unavailable(call: "socket", code: errno) }
        port = try Self.bind(listener)
        guard listen(listener, 256) == 0 else { throw Unavailable(call: "listen", code: errno) }
    }

    /// Answers each request of each connection by a function of it.
    static func answering(_ respond: @escaping @Sendable (ReceivedRequest) -> String) throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.readRequest() {
                guard connection.write(respond(request)) else { return }
            }
        }
    }

    /// Runs the test's part with the server up, and takes the server down whatever comes of it.
    func run<Value>(_ body: (LoopbackServer) async throws -> Value) async throws -> Value {
        startThread { self.accept() }
        defer { stop() }
        return try await body(self)
    }

    private func accept() {
        while true {
            let socket = Glibc.accept(listener, nil, nil)
            guard socket >= 0, !isStopped.load(ordering: .sequentiallyConsistent) else { break }
            var on: Int32 = 1
            setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
            accepted.add(1, ordering: .sequentiallyConsistent)
            sockets.withLock { $0.append(socket) }
            startThread {
                self.script(Connection(socket: socket))
                self.close(socket)
            }
        }
        Glibc.close(listener)
    }

    private func close(_ socket: Int32) {
        sockets.withLock { open in
            open.removeAll { $0 == socket }
            Glibc.close(socket)
        }
    }

    private func stop() {
        isStopped.store(true, ordering: .sequentiallyConsistent)
        shutdown(listener, Int32(SHUT_RDWR))
        // Wakes the scripts that read; each then closes its own.
        sockets.withLock { open in open.forEach { shutdown($0, Int32(SHUT_RDWR)) } }
    }

    private static func bind(_ socket: Int32) throws -> UInt16 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                Glibc.bind(socket, generic, length) == 0 && getsockname(socket, generic, &length) == 0
            }
        }
        guard isBound else { throw Unavailable(call: "bind", code: errno) }
        return UInt16(bigEndian: address.sin_port)
    }
}

/// Runs the body on a thread of its own, which blocks nobody's tasks.
func startThread(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let code = pthread_create(
        &thread,
        nil,
        { argument in
            // SAFETY: the argument is the box retained for this one call.
            if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
            return nil
        },
        box.toOpaque()
    )
    precondition(code == 0, "no thread for the test server: error \(code)")
    pthread_detach(thread)
}
