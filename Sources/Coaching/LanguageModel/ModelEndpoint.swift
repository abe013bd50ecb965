/// Where a model's server stands: the base URL of its API, which ends in `/v1` with most servers.
package struct ModelEndpoint: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    /// `POST` goes there. It may hold credentials: it is never shown.
    let completions: String
    /// Without credentials.
    package let description: String

    package var customMirror: Mirror { Mirror(self, children: ["url": description]) }

    package init(_ baseURL: String) throws(ModelSettingFault) {
        let text = baseURL.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: { text.prefix($0.count).lowercased() == $0 }),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw .invalidURL }
        guard !text.contains(where: { $0 == "?" || $0 == "#" }) else { throw .queryInURL }
        var rest = text.dropFirst(scheme.count)
        while rest.last == "/" { rest.removeLast() }
        let authority = rest.prefix { $0 != "/" }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        guard !host.isEmpty, host.first != ":" else { throw .invalidURL }
        completions = scheme + String(rest) + "/chat/completions"
        description = scheme + String(host) + String(rest.dropFirst(authority.count))
    }
}
