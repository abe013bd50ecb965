import HTTP
import Testing

@testable import Coaching

@Suite("What goes wrong with a model")
struct ModelFaultTests {
    private static let every: [ModelFault] = [
        .unreachable("r"), .timedOut(.firstChunk), .timedOut(.silence), .timedOut(.total), .truncated,
        .invalidAnswer("r"), .emptyAnswer(.stop), .tooLarge, .tooManyToolCalls, .unauthorised, .forbidden, .notFound,
        .outOfCredit, .rateLimited(retryAfter: nil), .contextTooLong, .refused(status: 400, "r"),
        .serverFailed(status: 500), .invalidRequest("r"), .toolFailed(name: "n", reason: "r"), .budgetExhausted(.user),
        .budgetExhausted(.everyone), .circuitOpen(remaining: .seconds(3)), .cancelled,
    ]

    @Test("has a code and a sentence of its own")
    func codes() {
        #expect(Set(Self.every.map(\.code)).count == Self.every.count)
        #expect(Set(Self.every.map(\.description)).count == Self.every.count)
        #expect(Self.every.allSatisfy { $0.code.allSatisfy { $0.isLowercase || $0 == "_" } })
    }

    @Test(
        "is named by the status and by what the server says",
        arguments: [
            (
                400, #"{"error":{"message":"max_tokens is not supported","type":"x"}}"#,
                .refused(status: 400, "max_tokens is not supported")
            ),
            (400, #"{"error":{"message":"This model's maximum context length is 8192 tokens"}}"#, .contextTooLong),
            (400, #"{"error":{"message":"","code":"context_length_exceeded"}}"#, .contextTooLong),
            (413, #"[{"error":{"message":"a\nb"}}]"#, .refused(status: 413, "a b")),
            (422, #"{"detail":"bad field"}"#, .refused(status: 422, "bad field")),
            (418, #"{"error":"short"}"#, .refused(status: 418, "short")),
            (405, "<html>", .refused(status: 405, "the server gives no reason that can be read")),
            (302, "", .refused(status: 302, "the server gives no reason that can be read")),
            (401, #"{"error":{"message":"Incorrect API key provided: sk-pl*****"}}"#, .unauthorised),
            (402, "{}", .outOfCredit), (403, "{}", .forbidden), (404, "{}", .notFound),
            (408, "", .serverFailed(status: 504)),
            (429, "", .rateLimited(retryAfter: .seconds(3))),
            (429, #"{"error":{"code":"insufficient_quota"}}"#, .outOfCredit), (500, "", .serverFailed(status: 500)),
            (529, "{}", .serverFailed(status: 529)),
        ] as [(Int, String, ModelFault)]
    )
    func statuses(status: Int, body: String, expected: ModelFault) {
        let complaint = ServerComplaint(reading: Array(body.utf8))
        #expect(ModelFault(status: status, complaint: complaint, retryAfter: .seconds(3), .none) == expected)
    }

    @Test("is named by what the transport reports")
    func transport() {
        func fault(_ kind: HTTPError.Kind, sent: Bool = true, isAnswering: Bool = false) -> String {
            let error = HTTPError(kind: kind, host: "h", mayHaveBeenApplied: sent, reason: "r")
            return ModelFault(error, isAnswering: isAnswering).code
        }
        #expect([.resolve, .connect, .tls, .reset, .resources].allSatisfy { fault($0) == "unreachable" })
        #expect(fault(.reset, isAnswering: true) == "truncated")
        #expect(fault(.timeout, sent: false) == "unreachable" && fault(.timeout) == "timed_out_total")
        #expect(fault(.responseTooLarge) == "too_large" && fault(.protocolViolation) == "invalid_answer")
        #expect(fault(.invalidRequest) == "invalid_request" && fault(.cancelled) == "cancelled")
    }

    @Test("shows neither the key nor what a user wrote")
    func discretion() throws {
        let key = try APIKey("sk-0123456789")
        let discretion = Discretion(
            apiKey: key,
            messages: [.system("You are a coach."), .user("I lost my  rent money")]
        )
        #expect(discretion.reason("bad key sk-0123456789!") == "bad key <redacted>!")
        // The key stands where the words are cut.
        let long = String(repeating: "x", count: 155) + "sk-0123456789"
        #expect(!discretion.reason(long).contains("sk-"))
        #expect(discretion.reason("invalid: 'I lost my rent money'") == "its reason quotes the chat and is not kept")
        #expect(discretion.reason("You are a coach. is no role") == "You are a coach. is no role")
        #expect(discretion.reason("\u{0}\n ") == "no reason is given")
        let error = HTTPError(kind: .connect, host: "h", reason: "sk-0123456789")
        #expect(ModelFault(error, isAnswering: false, discretion) == .unreachable("h: <redacted>"))
    }

    @Test("A key is shown in no way of printing it")
    func key() throws {
        let key = try APIKey("  sk-0123456789\n")
        #expect(key.secret == "sk-0123456789")
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!"\(key) \(String(reflecting: key)) \(dumped)".contains("sk-"))
        #expect(throws: ModelSettingFault.emptyKey) { try APIKey(" \n") }
        for wrong in ["sk a", "clé", "a\u{7F}b"] {
            let fault = #expect(throws: ModelSettingFault.self) { try APIKey(wrong) }
            #expect(fault?.description.contains(wrong) == false)
        }
    }

    @Test(
        "A base URL leads to the completions, and is shown without its credentials",
        arguments: [
            ("http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions", "http://localhost:11434/v1"),
            (" https://h/v1/ ", "https://h/v1/chat/completions", "https://h/v1"),
            ("HTTPS://u:p@h", "https://u:p@h/chat/completions", "https://h"),
            ("http://u:p@ss@[::1]:8/a/b", "http://u:p@ss@[::1]:8/a/b/chat/completions", "http://[::1]:8/a/b"),
        ]
    )
    func endpoint(text: String, completions: String, shown: String) throws {
        let endpoint = try ModelEndpoint(text)
        #expect(endpoint.completions == completions)
        #expect(endpoint.description == shown)
        var dumped = ""
        dump(endpoint, to: &dumped)
        #expect(!dumped.contains("u:p"))
    }

    @Test(
        "What is no base URL is refused",
        arguments: ["", "h/v1", "ftp://h", "http://", "http://:80/v1", "http://é/v1"]
    )
    func wrongEndpoint(text: String) {
        #expect(throws: ModelSettingFault.invalidURL) { try ModelEndpoint(text) }
        #expect(throws: ModelSettingFault.queryInURL) { try ModelEndpoint("http://h/v1?key=1") }
    }
}
