/// Where a URL leads, as far as connections and error messages need to know.
struct RequestTarget: Sendable, Equatable {
    /// Scheme and authority, `https://api.telegram.org`: requests of one origin share connections.
    let origin: String
    /// Without port and credentials.
    let host: String
    let isSecure: Bool

    /// `nil` if the URL is not an absolute `http` or `https` URL of visible ASCII.
    init?(url: String) {
        let bytes = url.utf8
        let secure = Self.hasPrefix(bytes, "https://")
        guard secure || Self.hasPrefix(bytes, "http://"), bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        let start = bytes.index(bytes.startIndex, offsetBy: secure ? 8 : 7)
        let isEnd = { (byte: UInt8) in
            byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
                || byte == UInt8(ascii: "\\")
        }
        let end = bytes[start...].firstIndex(where: isEnd) ?? bytes.endIndex
        let named = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")).map { bytes.index(after: $0) } ?? start
        let hostEnd: String.Index
        if bytes[named..<end].first == UInt8(ascii: "[") {
            guard let bracket = bytes[named..<end].firstIndex(of: UInt8(ascii: "]")) else { return nil }
            hostEnd = bytes.index(after: bracket)
        } else {
            hostEnd = bytes[named..<end].firstIndex(of: Ascii.colon) ?? end
        }
        guard named < hostEnd else { return nil }
        origin = String(url[..<end])
        host = String(url[named..<hostEnd])
        isSecure = secure
    }

    private static func hasPrefix(_ bytes: String.UTF8View, _ prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { expected in
            bytes.prefix(expected.count).elementsEqual(expected) { Ascii.lowercased($0) == $1 }
        }
    }
}
