import Domain
import Foundation
import Testing

@Suite("Events as JSON")
struct EventJSONTests {
    private enum Decoded: Decodable, Equatable {
        case integer(Int64), number(Double), flag(Bool), code(String), codes([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let integer = try? container.decode(Int64.self) {
                self = .integer(integer)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let code = try? container.decode(String.self) {
                self = .code(code)
            } else {
                self = .codes(try container.decode([String].self))
            }
        }

        func holds(_ value: EventValue) -> Bool {
            switch (self, value) {
            case (.integer(let read), .integer(let written)): read == written
            case (.integer(let read), .number(let written)): Double(read) == written
            case (.number(let read), .number(let written)): read == written
            case (.flag(let read), .flag(let written)): read == written
            case (.code(let read), .code(let written)): read == written
            case (.codes(let read), .codes(let written)): read == written
            default: false
            }
        }
    }

    private static func text(_ random: inout SplitMix64) -> String {
        let pool: [Unicode.Scalar] = [
            "a", "Z", "9", "\"", "\\", "\n", "\0", "\u{1F}", "\u{7F}", "é", "\u{2028}", "😀", "/", "\t",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...30, using: &random) { text.append(pool.randomElement(using: &random) ?? "a") }
        return String(text)
    }

    private static func value(_ random: inout SplitMix64) -> EventValue {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return .integer(Int64(bitPattern: random.next()) >> Int64.random(in: 0...63, using: &random))
        case 1:
            let number = Double(bitPattern: random.next())
            return .number(number.isFinite ? number : 0.1)
        case 2: return .flag(Bool.random(using: &random))
        case 3: return .code(text(&random))
        default: return .codes((0..<Int.random(in: 0...3, using: &random)).map { _ in text(&random) })
        }
    }

    @Test("what is written is what a JSON decoder reads")
    func decodes() throws {
        var random = SplitMix64(seed: 14)
        for _ in 0..<1_000 {
            var data = EventData()
            for index in 0..<Int.random(in: 0...8, using: &random) {
                data.append("\(index)\(Self.text(&random))", Self.value(&random))
            }
            let decoded = try JSONDecoder().decode([String: Decoded].self, from: Data(data.json.utf8))
            #expect(decoded.count == data.fields.count)
            for (name, value) in data.fields {
                #expect(decoded[name]?.holds(value) == true, "\(value) in \(data.json)")
            }
        }
    }

    @Test("the form is compact, in the order given")
    func form() {
        let data: EventData = [
            "b": .integer(Int64.min), "a": .number(1.9), "c": .flag(true), "d": .code("x"), "e": .codes(["y", "z"]),
            "f": .integer(0),
        ]
        #expect(data.json == #"{"b":-9223372036854775808,"a":1.9,"c":true,"d":"x","e":["y","z"],"f":0}"#)
        #expect(EventData().json == "{}")
        #expect((["n": .number(.infinity)] as EventData).json == #"{"n":null}"#)
    }
}

@Suite("Event ids")
struct EventIDTests {
    @Test("ids grow strictly, even within a millisecond and when the clock goes back")
    func grows() {
        var generator = EventIDGenerator(random: SplitMix64(seed: 15))
        var random = SplitMix64(seed: 16)
        var last: EventID?
        var now: Int64 = 1_790_000_000_000
        for _ in 0..<20_000 {
            now += Int64.random(in: -2...2, using: &random)
            let id = generator.next(at: Timestamp(rawValue: now))
            if let last {
                #expect(last < id)
                #expect(last.description < id.description)
                #expect(last.bytes.lexicographicallyPrecedes(id.bytes))
            }
            #expect(id.high >> 12 & 0xF == 7)
            #expect(id.low >> 62 == 0b10)
            last = id
        }
    }

    /// A generator whose bits are all ones: every step is the largest, and every random part is full.
    private struct Ones: RandomNumberGenerator {
        mutating func next() -> UInt64 { .max }
    }

    @Test("a full random part carries into the milliseconds and stays a version 7 id")
    func carries() {
        var generator = EventIDGenerator(random: Ones())
        var last = generator.next(at: Timestamp(rawValue: 5))
        for _ in 0..<100 {
            let id = generator.next(at: Timestamp(rawValue: 5))
            #expect(last < id)
            #expect(id.high >> 12 & 0xF == 7)
            #expect(id.low >> 62 == 0b10)
            last = id
        }
        #expect(last.high >> 16 == 6)
    }

    @Test("the first 48 bits are the milliseconds, held at the edges")
    func milliseconds() {
        for (moment, expected) in [(1_790_000_000_123, 1_790_000_000_123), (-1, 0), (.max, 0xFFFF_FFFF_FFFF)]
            as [(Int64, UInt64)]
        {
            var generator = EventIDGenerator(random: SplitMix64(seed: 17))
            #expect(generator.next(at: Timestamp(rawValue: moment)).high >> 16 == expected)
        }
    }

    @Test("an id survives its bytes and is written as Foundation writes a UUID")
    func forms() throws {
        var generator = EventIDGenerator(random: SplitMix64(seed: 18))
        let id = generator.next(at: Timestamp(rawValue: 1_790_000_000_000))
        #expect(EventID(bytes: id.bytes) == id)
        #expect(EventID(bytes: id.bytes.dropLast()) == nil)
        #expect(try #require(UUID(uuidString: id.description)).uuidString.lowercased() == id.description)
    }
}
