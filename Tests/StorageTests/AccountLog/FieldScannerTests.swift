import TestSupport
import Testing

@testable import Storage

@Suite struct FieldScannerTests {
    private static let names = FieldNames(["bet", "price", "side", "live", "deep"])

    /// What the scanner finds: nil where it refuses the text.
    private func found(_ text: String) -> (bet: Int64?, price: Double?, side: String?, live: Bool?)? {
        var scanner = FieldScanner()
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            guard scanner.scan(bytes, for: Self.names) else { return nil }
            return (scanner.integer(0), scanner.number(1), scanner.text(2), scanner.knownFlag(3))
        }
    }

    @Test("fields are found in any order, with spaces, among others")
    func order() throws {
        let texts = [
            #"{"bet":12,"price":1.95,"side":"home","live":true}"#,
            #"{ "live" : true , "other":[1,"]",{"a":"}"}], "side":"home","none":null, "price":1.95,"bet":12 }"#,
            #"{"x":{"bet":3},"price":1.95,"bet":12,"side":"home","live":true,"text":"a\"b"}"#,
        ]
        for text in texts {
            let values = try #require(found(text))
            #expect(values.bet == 12 && values.price == 1.95 && values.side == "home" && values.live == true)
        }
    }

    @Test("what is missing, null or of another kind is not there")
    func absent() throws {
        let values = try #require(found(#"{"bet":"12","price":null,"side":7,"live":"yes"}"#))
        #expect(values.bet == nil && values.price == nil && values.side == nil && values.live == nil)
        let empty = try #require(found("{}"))
        #expect(empty.bet == nil)
    }

    @Test("the fields of one row are forgotten with the next")
    func forgetting() {
        var scanner = FieldScanner()
        for (text, bet) in [(#"{"bet":1}"#, 1), ("{}", nil), (#"{"bet":2}"#, 2)] as [(String, Int64?)] {
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                let isObject = scanner.scan(bytes, for: Self.names)
                #expect(isObject)
                #expect(scanner.integer(0) == bet)
            }
        }
    }

    @Test(
        "what is no object is refused whole",
        arguments: [
            "", "[]", "{", "}", #"{"bet"}"#, #"{"bet":}"#, #"{"bet":1"#, #"{"bet":1,}"#, #"{"bet":1}x"#, #"{"bet:1}"#,
            #"{bet:1}"#, #"{"bet":tru}"#, #"{"bet":[1}"#, #"{"bet":"x}"#, #"{"bet" 1}"#, "null", #"{"bet":\u0031}"#,
        ]
    )
    func malformed(text: String) {
        #expect(found(text) == nil)
    }

    @Test("any bytes are read or refused, and never crash")
    func hostile() {
        var random = SplitMix64(seed: 7)
        let alphabet = Array(#"{}[]":,\ 0123456789.eE+-truefalsnbetpric"#.utf8)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<40, using: &random)
            let bytes = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            var scanner = FieldScanner()
            bytes.withUnsafeBufferPointer { buffer in
                if scanner.scan(buffer, for: Self.names) { _ = (scanner.integer(0), scanner.number(1)) }
            }
        }
    }

    @Test("whole numbers are read to the last, and not beyond")
    func integers() {
        let cases: [(String, Int64?)] = [
            ("0", 0), ("-0", 0), ("9223372036854775807", .max), ("-9223372036854775808", .min),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.0", nil), ("1e3", nil), ("-", nil),
        ]
        for (text, value) in cases {
            let read = found("{\"bet\":\(text)}")?.bet
            #expect(read == value, "\(text)")
        }
    }

    @Test("numbers are the nearest doubles, as Swift reads them")
    func numbers() {
        var random = SplitMix64(seed: 11)
        var texts = [
            "0.1", "1e22", "1e23", "123456789012345678", "0.30000000000000004", "-2.5", "5e-324", "1e400", ".",
        ]
        for _ in 0..<5_000 {
            texts.append("\(Double.random(in: -1_000...1_000, using: &random))")
            texts.append("\(Double(bitPattern: UInt64.random(in: 0..<(0x7FF << 52), using: &random)))")
            texts.append("\(Double(Int.random(in: 0..<100_000, using: &random)) / 100)")
        }
        for text in texts {
            let expected = Double(text).flatMap { $0.isFinite ? $0 : nil }
            #expect(found("{\"price\":\(text)}")?.price == expected, "\(text)")
        }
    }
}
