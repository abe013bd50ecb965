import Testing

@testable import HTTP

@Suite("Where a URL leads")
struct RequestTargetTests {
    @Test(
        "origin and host are read without path, port or credentials",
        arguments: [
            ("https://api.telegram.org/bot1:x/getMe", "https://api.telegram.org", "api.telegram.org"),
            ("HTTP://127.0.0.1:8081", "HTTP://127.0.0.1:8081", "127.0.0.1"),
            ("http://user:p@ss@host:1/p", "http://user:p@ss@host:1", "host"),
            ("http://[::1]:80/x", "http://[::1]:80", "[::1]"),
            ("http://host?q=@evil", "http://host", "host"),
            ("http://host#f", "http://host", "host"),
        ]
    )
    func parts(url: String, origin: String, host: String) {
        let target = RequestTarget(url: url)
        #expect(target?.origin == origin)
        #expect(target?.host == host)
    }

    @Test(
        "what is not an absolute http or https URL is refused",
        arguments: [
            "", "/bot", "ftp://host/", "file:///etc/passwd", "http://", "http:///path", "http://:80/", "http://[::1/",
            "http://host/a b", "http://host/\r\nX: y", "http://hôte/", "https:/host/",
        ]
    )
    func refusals(url: String) {
        #expect(RequestTarget(url: url) == nil)
    }
}
