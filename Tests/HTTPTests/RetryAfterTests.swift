import HTTP
import Testing

@Suite("How long a server asks to be left alone")
struct RetryAfterTests {
    @Test(
        "a plain number is taken within its bounds, anything else counts for nothing",
        arguments: [
            ("5", .seconds(5)), ("0", .seconds(1)), ("2.5", .milliseconds(2_500)), ("2.0019", .milliseconds(2_001)),
            ("86401", .seconds(86_400)), ("99999999999999999999999999", .seconds(86_400)), (" 7 ", .seconds(7)),
            ("9223372036854775807", .seconds(86_400)),
            ("nan", nil), ("NaN", nil), ("inf", nil), ("-inf", nil), ("infinity", nil), ("-1", nil), ("+1", nil),
            ("1e300", nil), ("1e3", nil), ("0x10", nil), ("", nil), ("5, 7", nil), ("5;7", nil), ("1.", nil),
            (".5", nil), ("1.2.3", nil), ("5s", nil), ("٣", nil), ("Wed, 21 Oct 2026 07:28:00 GMT", nil),
            (String(repeating: "1", count: 100), nil),
        ] as [(String, Duration?)]
    )
    func header(text: String, expected: Duration?) {
        let headers: HTTPHeaders = ["Retry-After": text]
        #expect(headers.retryAfter(within: .seconds(1) ... .seconds(86_400)) == expected)
    }

    @Test("without the header nothing is asked")
    func missing() {
        #expect(HTTPHeaders().retryAfter(within: .zero ... .seconds(1)) == nil)
    }
}
