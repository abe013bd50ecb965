import Testing

@testable import Telegram

@Suite("Cutting a getUpdates answer apart")
struct UpdateBatchTests {
    @Test("an update that cannot be decoded is passed over, and the next is served")
    func undecodable() throws {
        let body = #"{"ok":true,"result":[{"update_id":5,"message":{"text":7}},{"update_id":6}]}"#
        let batch = try UpdateBatch(body: Array(body.utf8))
        #expect(batch.updates.map(\.id) == [5, 6])
        #expect(batch.undecodable == 1)
        #expect(batch.updates[1].content == .update(Update(id: 6, content: .other(kind: nil))))
        #expect(batch.nextOffset(after: 1) == 7)
    }
}
