import CCurl

/// Header lines as libcurl takes them. A bot sends the same ones again and again, so each easy handle keeps its last
/// list and makes another only when a request differs.
final class HeaderList {
    /// `nil` is the empty list.
    let first: UnsafeMutablePointer<curl_slist>?
    private let headers: [(name: String, value: String)]
    private let contentType: String?

    init() {
        first = nil
        headers = []
        contentType = nil
    }

    init(_ request: HTTPRequest) {
        headers = request.headers
        contentType = Self.contentType(of: request)
        // Without this, libcurl asks before it sends a long body, and waits for servers that do not answer.
        var list = curl_slist_append(nil, "Expect:")
        if let contentType { list = Self.append("Content-Type", contentType, to: list) }
        for (name, value) in headers { list = Self.append(name, value, to: list) }
        first = list
    }

    deinit {
        curl_slist_free_all(first)
    }

    func holds(_ request: HTTPRequest) -> Bool {
        first != nil && contentType == Self.contentType(of: request) && headers.elementsEqual(request.headers, by: ==)
    }

    private static func contentType(of request: HTTPRequest) -> String? {
        guard case .bytes(_, let contentType) = request.body else { return nil }
        return contentType
    }

    /// A field without a value ends in a semicolon here: with a colon libcurl would remove it.
    private static func append(
        _ name: String,
        _ value: String,
        to list: UnsafeMutablePointer<curl_slist>?
    ) -> UnsafeMutablePointer<curl_slist>? {
        // On failure (no memory) the list stays as it was, still owned.
        curl_slist_append(list, value.isEmpty ? "\(name);" : "\(name): \(value)") ?? list
    }
}
