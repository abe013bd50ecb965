import HTTP
import Testing

@Suite("Server-sent events")
struct ServerSentEventTests {
    static let text =
        "\u{FEFF}: a comment\r\ndata: première\r\ndata:  ligne 🎲\r\n\r\n"
        + "event: delta\nid: 7\ndata\n\nretry: 1500\nretry: soon\nid: 8\u{0}\nunknown: x\n\n"
        + "data:a:b\rid\rdata: [DONE]\r\revent: lost\ndata: incomplete\n"

    static let events = [
        ServerSentEvent(data: "première\n ligne 🎲"),
        ServerSentEvent(name: "delta", data: "", id: "7"),
        ServerSentEvent(data: "a:b\n[DONE]"),
    ]

    @Test("the same events come of the same bytes, wherever they are cut in two")
    func everySplit() {
        let bytes = Array(Self.text.utf8)
        for cut in 0...bytes.count {
            var parser = ServerSentEventParser()
            let events = parser.feed(bytes[..<cut]) + parser.feed(bytes[cut...])
            #expect(events == Self.events, "cut at \(cut)")
            #expect(parser.reconnectionTime == .milliseconds(1_500))
        }
    }

    @Test("the same events come of the same bytes, one at a time")
    func everyByte() {
        var parser = ServerSentEventParser()
        let events = Self.text.utf8.flatMap { parser.feed(CollectionOfOne($0)) }
        #expect(events == Self.events)
    }

    @Test("an event is given as soon as its blank line is there")
    func promptness() {
        var parser = ServerSentEventParser()
        let events = ["data: 1\r\n", "\r", "\n\n\r\n"].map { parser.feed($0.utf8) }
        #expect(events == [[], [ServerSentEvent(data: "1")], []])
    }
}
