import Glibc

/// A request as it came over the wire.
struct ReceivedRequest: Sendable {
    /// Request line and header lines, without their ends.
    let lines: [String]
    let body: [UInt8]

    var requestLine: String { lines.first ?? "" }
    var text: String { String(decoding: body, as: UTF8.self) }

    func header(_ name: String) -> String? {
        lines.dropFirst().first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { String($0.dropFirst(name.count + 1).drop { $0 == " " }) }
    }
}

/// The server's end of one connection; used by its script's thread only.
final class Connection {
    private let socket: Int32
    private var unread: [UInt8] = []

    init(socket: Int32) {
        self.socket = socket
    }

    /// The next request, whole; `nil` when the client has gone.
    func readRequest() -> ReceivedRequest? {
        guard let lines = readHead() else { return nil }
        let head = ReceivedRequest(lines: lines, body: [])
        let length = head.header("Content-Length").flatMap { Int($0) } ?? 0
        while unread.count < length { guard readMore() else { return nil } }
        defer { unread.removeFirst(length) }
        return ReceivedRequest(lines: lines, body: Array(unread.prefix(length)))
    }

    /// The head of the next request; its body is left unread.
    func readHead() -> [String]? {
        while true {
            let text = String(decoding: unread, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                unread.removeFirst(text.utf8.distance(from: text.startIndex, to: end.upperBound))
                return text[..<end.lowerBound].split(separator: "\r\n").map(String.init)
            }
            guard readMore() else { return nil }
        }
    }

    @discardableResult
    func write(_ text: String) -> Bool {
        write(Array(text.utf8))
    }

    /// Waits while the client does not read. `false`: it has gone.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Waits until the client has closed its end, passing over what it sends.
    func waitForClose() {
        while readMore() { unread = [] }
    }

    /// Makes the close a reset, as when a server dies, and not an orderly end.
    func resetOnClose() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Passes bytes on between the client and a port of this machine, both ways, until either has gone.
    ///
    /// - Parameter isFrozen: from when on nothing is passed on any more, not even that one has gone, while all that comes
    ///   is taken as before.
    func relay(to port: UInt16, unless isFrozen: @escaping @Sendable () -> Bool = { false }) {
        let server = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(server) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        address.sin_port = port.bigEndian
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { return }
        let answered = Rendezvous()
        startThread { [socket] in
            let reader = Connection(socket: server)
            let client = Connection(socket: socket)
            while reader.readMore() {
                let bytes = reader.takeUnread()
                if !isFrozen() { guard client.write(bytes) else { break } }
            }
            if !isFrozen() { shutdown(socket, Int32(SHUT_RDWR)) }
            answered.arrive()
        }
        let upstream = Connection(socket: server)
        while isFrozen() || upstream.write(takeUnread()) {
            guard readMore() else { break }
            if isFrozen() { unread = [] }
        }
        shutdown(server, Int32(SHUT_RDWR))
        answered.meet()
    }

    private func takeUnread() -> [UInt8] {
        defer { unread = [] }
        return unread
    }

    private func readMore() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return false }
        unread.append(contentsOf: buffer[..<count])
        return true
    }
}

extension String {
    /// The first place of a text within this one.
    fileprivate func range(of text: String) -> Range<Index>? {
        guard let found = firstRange(of: text) else { return nil }
        return found
    }
}

/// An answer with its length, on a connection that stays open.
func answer(_ body: String = "", status: String = "200 OK", headers: [String] = []) -> String {
    let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.utf8.count)"]
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
}
