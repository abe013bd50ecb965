import Testing

@testable import Telegram

@Suite("Cutting a getUpdates answer apart")
struct UpdateBatchTests {
    private func batch(_ result: String) throws -> UpdateBatch {
        try UpdateBatch(body: Array(#"{"ok":true,"result":\#(result)}"#.utf8))
    }

    @Test("an update that cannot be decoded is passed over, and the next is served")
    func undecodable() throws {
        let batch = try batch(#"[{"update_id":5,"message":{"text":7}},{"update_id":6}]"#)
        #expect(batch.updates.map(\.id) == [5, 6])
        #expect(batch.undecodable == 1)
        #expect(batch.updates[1].content == .update(Update(id: 6, content: .other(kind: nil))))
        #expect(batch.nextOffset(after: 1) == 7)
    }

    @Test("the raw bytes of an update are kept exactly")
    func raw() throws {
        let element = #"{ "update_id" : 1 , "x" : [ "]}\",{" ] }"#
        #expect(try batch(" [ \(element) ] ").updates.first?.raw == Array(element.utf8))
    }

    @Test(
        "whatever an update holds, the next one is served",
        arguments: [
            #"{"update_id":1,"message":null}"#,
            #"{"update_id":1,"message":[]}"#,
            #"{"update_id":1,"message":{"message_id":"x","chat":{"id":1},"date":1}}"#,
            #"{"update_id":1,"message":{"message_id":99999999999999999999999999,"chat":{"id":1},"date":1}}"#,
            #"{"update_id":1,"n":1e999999,"m":-0.0}"#,
            #"{"update_id":1,"deep":\#(String(repeating: "[", count: 100_000))\#(String(repeating: "]", count: 100_000))}"#,
            #"{"update_id":1,"deep":\#(String(repeating: #"{"a":["#, count: 999))1\#(String(repeating: "]}", count: 999))}"#,
            #"{"unknown":{"update_id":7},"update_id":1}"#,
            #"{"update_id":1,"text":"\\\"}],[{\"update_id\":9}"}"#,
        ]
    )
    func nextIsServed(element: String) throws {
        let batch = try batch(#"[\#(element),{"update_id":2}]"#)
        #expect(batch.updates.map(\.id) == [1, 2])
    }

    @Test("invalid UTF-8 makes only its own update undecodable")
    func invalidUTF8() throws {
        var body = Array(#"{"ok":true,"result":[{"update_id":1,"message":{"message_id":1,"date":1,"#.utf8)
        body += Array(#""chat":{"id":1},"text":""#.utf8) + [0xFF, 0xC0] + Array(#""}},{"update_id":2}]}"#.utf8)
        let batch = try UpdateBatch(body: body)
        #expect(batch.updates.map(\.id) == [1, 2])
    }

    @Test(
        "an element without a readable id is counted, and the next offset passes it",
        arguments: [
            "{}", "7", "null", "[]", #""x""#, #"{"update_id":"1"}"#, #"{"update_id":99999999999999999999}"#,
            #"{"update_id":1.5}"#,
        ]
    )
    func unreadable(element: String) throws {
        let between = try batch(#"[{"update_id":10},\#(element),{"update_id":12}]"#)
        #expect(between.updates.map(\.id) == [10, 12])
        #expect(between.unreadable == 1)
        #expect(between.nextOffset(after: 10) == 13)
        #expect(try batch(#"[{"update_id":10},\#(element)]"#).nextOffset(after: nil) == 12)
        let alone = try batch("[\(element)]")
        #expect(alone.nextOffset(after: 5) == 6)
        #expect(alone.nextOffset(after: nil) == nil)
        #expect(!alone.isEmpty)
    }

    @Test("after a week of silence ids may begin lower, and the offset follows")
    func lowerIDs() throws {
        #expect(try batch(#"[{"update_id":3}]"#).nextOffset(after: 900_000) == 4)
    }

    @Test("a body cut off gives what is whole, and the rest is asked for again")
    func truncated() throws {
        let whole = #"{"ok":true,"result":[{"update_id":1,"a":"b"},{"update_id":2,"a":"b"}]}"#
        for length in 0..<whole.utf8.count {
            let body = Array(whole.utf8.prefix(length))
            guard let batch = try? UpdateBatch(body: body) else { continue }
            #expect(batch.updates.map(\.id) == Array([1, 2].prefix(batch.updates.count)))
            #expect(batch.nextOffset(after: 1) == Int64(batch.updates.count) + 1)
        }
    }

    @Test(
        "what is no list of updates is told from an empty list",
        arguments: ["", "<html>502</html>", "{}", #"{"ok":false}"#, #"{"ok":true}"#, #"{"ok":true,"result":7}"#, "[]"]
    )
    func noUpdates(body: String) {
        #expect(throws: UpdateBatch.SplitError.noUpdates) { try UpdateBatch(body: Array(body.utf8)) }
    }

    @Test("damage at random never crashes, and loses no update that comes after it", arguments: 0..<8)
    func randomDamage(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ids = Array<Int64>(100..<112)
        let elements = ids.map { id in
            Array(#"{"update_id":\#(id),"message":{"message_id":1,"date":2,"chat":{"id":3},"text":"a\"}b"}}"#.utf8)
        }
        let head = Array(#"{"ok":true,"result":["#.utf8)
        let alphabet = Array(#"{}[]",:\x 1"#.utf8) + [0xFF, 0]
        for _ in 0..<250 {
            // Past the id itself: a changed digit would be another update, and nothing could tell.
            let damaged = Int.random(in: elements.indices, using: &random)
            var element = elements[damaged]
            let position = Int.random(in: 17..<element.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: element[position] = alphabet.randomElement(using: &random) ?? 0
            case 1: element.remove(at: position)
            default: element.insert(alphabet.randomElement(using: &random) ?? 0, at: position)
            }
            let list = elements.indices.map { $0 == damaged ? element : elements[$0] }
            let body = head + Array(list.joined(separator: [UInt8(ascii: ",")])) + Array("]}".utf8)
            guard let batch = try? UpdateBatch(body: body) else { continue }
            let next = batch.nextOffset(after: 100) ?? 100
            let seen = Set(batch.updates.map(\.id))
            // An update is here, or will come with the next poll.
            #expect(ids.allSatisfy { seen.contains($0) || $0 >= next })
        }
    }
}
