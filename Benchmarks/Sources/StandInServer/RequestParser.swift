import Glibc

/// A request, as far as this server needs to know it.
struct ParsedRequest {
    enum Method {
        case getUpdates
        case sendMessage
        /// A picture or a document.
        case sendFile
        case getMe
        case getWebhookInfo
        case getMyCommands
        case other
    }

    let method: Method
    /// The recipient of a message or a file.
    let chat: Int
    /// The `limit` of a poll, 1…100.
    let limit: Int
    /// The `timeout` of a poll, in seconds.
    let timeout: Int
    /// Bytes that the request takes.
    let length: Int
}

extension ParsedRequest {
    /// Reads the first request in `bytes`; nil while a part of it has not come.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let headEnd = bytes.find("\r\n\r\n") else { return nil }
        let bodyStart = headEnd + 4
        let head = UnsafeRawBufferPointer(rebasing: bytes[..<bodyStart])
        let bodyLength = head.contentLength ?? 0
        guard bytes.count >= bodyStart + bodyLength else { return nil }
        length = bodyStart + bodyLength
        let lineEnd = head.find("\r\n") ?? head.count
        let line = UnsafeRawBufferPointer(rebasing: head[..<lineEnd])
        let body = UnsafeRawBufferPointer(rebasing: bytes[bodyStart..<length])
        let method: Method =
            if line.find("/sendMessage") != nil {
                .sendMessage
            } else if line.find("/sendPhoto") != nil || line.find("/sendDocument") != nil {
                .sendFile
            } else if line.find("/getUpdates") != nil {
                .getUpdates
            } else if line.find("/getMe") != nil {
                .getMe
            } else if line.find("/getWebhookInfo") != nil {
                .getWebhookInfo
            } else if line.find("/getMyCommands") != nil {
                .getMyCommands
            } else {
                .other
            }
        self.method = method
        chat = method == .sendMessage || method == .sendFile ? body.number(after: "chat_id") ?? 0 : 0
        let isPoll = method == .getUpdates
        let fields = body.isEmpty ? line : body
        limit = isPoll ? min(max(fields.number(after: "limit") ?? 100, 1), 100) : 0
        timeout = isPoll ? min(max(fields.number(after: "timeout") ?? 0, 0), 50) : 0
    }
}

extension UnsafeRawBufferPointer {
    /// Where `text` begins.
    fileprivate func find(_ text: StaticString) -> Int? {
        let first = text.utf8Start.pointee
        var start = 0
        while let base = baseAddress, count - start >= text.utf8CodeUnitCount {
            // SAFETY: both calls stay within this buffer, which its owner keeps alive; the text is static.
            guard let hit = memchr(base + start, Int32(first), count - start) else { return nil }
            let place = UnsafeRawPointer(hit) - base
            guard count - place >= text.utf8CodeUnitCount else { return nil }
            if memcmp(hit, text.utf8Start, text.utf8CodeUnitCount) == 0 { return place }
            start = place + 1
        }
        return nil
    }

    /// The number in the `Content-Length` header, whichever case it is written in.
    fileprivate var contentLength: Int? {
        number(after: "ontent-Length") ?? number(after: "ontent-length")
    }

    /// The first number after a field's name, whether the body is JSON, a form, or in parts.
    fileprivate func number(after name: StaticString) -> Int? {
        guard var index = find(name).map({ $0 + name.utf8CodeUnitCount }) else { return nil }
        while index < count, !isDigit(self[index]) { index += 1 }
        var value: Int?
        while index < count, isDigit(self[index]) {
            let (scaled, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = scaled &+ Int(self[index] &- UInt8(ascii: "0"))
            index += 1
        }
        return value
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
