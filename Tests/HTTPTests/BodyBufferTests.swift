import Testing

@testable import HTTP

@Suite("The buffer between server and reader")
struct BodyBufferTests {
    @Test("a writer over the mark is refused until a reading says otherwise")
    func refusal() throws {
        var buffer = BodyBuffer()
        let accepted = write(BodyBuffer.highWater, to: &buffer)
        #expect(accepted)
        let refused = write(1, to: &buffer)
        #expect(!refused)
        let full = buffer.read()
        #expect(full?.resumesWriter == true)
        #expect(try full?.result.get()?.count == BodyBuffer.highWater)
        let nothing = buffer.read()
        #expect(nothing == nil)
        let acceptedAgain = write(1, to: &buffer)
        #expect(acceptedAgain)
        let last = buffer.read()
        #expect(last?.resumesWriter == false)
    }

    @Test("what came before the end is read before the end, which stays")
    func end() throws {
        var buffer = BodyBuffer()
        _ = write(3, to: &buffer)
        let error = HTTPError(kind: .reset, host: "h", reason: "r")
        buffer.finish(error)
        let piece = buffer.read()
        #expect(try piece?.result.get()?.count == 3)
        for _ in 0..<2 {
            let end = buffer.read()
            #expect(end?.result == .failure(error))
        }
    }

    private func write(_ count: Int, to buffer: inout BodyBuffer) -> Bool {
        [UInt8](repeating: 0, count: count).withUnsafeBytes { buffer.write($0) }
    }
}
