/// Reads the lines of an answer's head, one at a time: interim answers (1xx) are passed over, trailers ignored.
struct ResponseHead {
    private(set) var status = 0
    private(set) var headers = HTTPHeaders()
    private(set) var isComplete = false
    private var byteCount = 0

    /// No honest head is longer; it would be kept in memory whole.
    static let maximumBytes = 256 << 10

    /// Takes a line as received. `false`: the head is too long.
    mutating func take(line: UnsafeRawBufferPointer) -> Bool {
        guard !isComplete else { return true }
        byteCount += line.count
        guard byteCount <= Self.maximumBytes else { return false }
        if line.starts(with: "HTTP/".utf8) {
            status = Self.status(in: line)
            headers = HTTPHeaders()
        } else if line.first == Ascii.carriageReturn || line.first == Ascii.lineFeed {
            isComplete = status >= 200
        } else {
            headers.append(line: line)
        }
        return true
    }

    /// The number after the first space: `HTTP/1.1 404 Not Found`.
    private static func status(in line: UnsafeRawBufferPointer) -> Int {
        line.drop { $0 != Ascii.space }.dropFirst().prefix { (0x30...0x39).contains($0) }.prefix(3)
            .reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
