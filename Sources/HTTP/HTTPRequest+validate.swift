extension HTTPRequest {
    /// Refuses what would be sent differently from what is meant: libcurl passes header lines on as they are, so that
    /// a line break in one would add headers, or a second request, of a stranger's choosing.
    func validate() throws(HTTPError) -> RequestTarget {
        guard let target = RequestTarget(url: url) else {
            throw .invalid(
                host: "",
                "the URL must be absolute, http or https, and percent-encoded; check the configured base URL"
            )
        }
        for (name, value) in headers {
            guard Self.isToken(name) else {
                throw .invalid(host: target.host, "a header name has a character outside RFC 9110's token")
            }
            guard Self.isFieldValue(value) else {
                throw .invalid(host: target.host, "a header value has a line break or another control character")
            }
            guard !Self.isReserved(name) else {
                throw .invalid(host: target.host, "Content-Length and Transfer-Encoding follow from the body")
            }
        }
        try validateBody(host: target.host)
        guard maximumResponseBytes >= 0 else {
            throw .invalid(host: target.host, "maximumResponseBytes is negative")
        }
        return target
    }

    private func validateBody(host: String) throws(HTTPError) {
        switch body {
        case .none:
            return
        case .bytes(_, let contentType):
            guard Self.isFieldValue(contentType) else {
                throw .invalid(host: host, "the content type has a line break or another control character")
            }
        case .multipart(let parts):
            guard !parts.isEmpty else { throw .invalid(host: host, "a multipart body has no parts") }
            for part in parts {
                guard [part.name, part.filename ?? "", part.contentType ?? ""].allSatisfy(Self.isFieldValue) else {
                    throw .invalid(host: host, "a part's name or type has a line break or another control character")
                }
            }
        }
        guard method != .get, method != .head else {
            throw .invalid(host: host, "\(method.rawValue) cannot carry a body")
        }
    }

    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
                default: false
                }
            }
    }

    private static func isFieldValue(_ value: String) -> Bool {
        value.utf8.allSatisfy { ($0 >= Ascii.space && $0 != 0x7F) || $0 == Ascii.tab }
    }

    private static func isReserved(_ name: String) -> Bool {
        // The lengths keep the common names free of a copy in lower case.
        guard name.utf8.count == 14 || name.utf8.count == 17 else { return false }
        let lowered = name.lowercased()
        return lowered == "content-length" || lowered == "transfer-encoding"
    }
}

extension HTTPError {
    static func invalid(host: String, _ reason: String) -> HTTPError {
        HTTPError(kind: .invalidRequest, host: host, mayHaveBeenApplied: false, reason: reason)
    }
}
