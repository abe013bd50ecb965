import Telegram
import Testing

@testable import Bot

@Suite("An answer that is shown as it grows")
struct StreamedTextTests {
    @Test("its first words at once, then the latest text once an interval")
    func coalescing() {
        var text = StreamedText(interval: .milliseconds(400))
        #expect(text.append("  ", now: .zero) == nil)
        #expect(text.append("One", now: .milliseconds(10)) == "  One")
        #expect(text.append(" two", now: .milliseconds(20)) == nil)
        #expect(text.append(" three", now: .milliseconds(400)) == nil)
        #expect(text.append(" four", now: .milliseconds(410)) == "  One two three four")
        #expect(text.append("", now: .milliseconds(900)) == nil)
    }

    @Test("begins anew when what was shown is void")
    func restart() {
        var text = StreamedText(interval: .milliseconds(400))
        _ = text.append("Wrong", now: .zero)
        text.restart()
        #expect(text.append("Right", now: .milliseconds(400)) == "Right")
    }

    @Test(
        "bold is its only markup",
        arguments: [
            ("plain", "plain", 0), ("**bold** rest", "bold rest", 1), ("a ** b", "a ** b", 0),
            ("**open", "**open", 0), ("<b>no</b> _no_", "<b>no</b> _no_", 0), ("**a** and **b**", "a and b", 2),
            ("****", "****", 0), ("**two\nlines**", "**two\nlines**", 0),
        ]
    )
    func markup(answer: String, shown: String, bold: Int) {
        let text = RichText(answer: answer)
        #expect(text.text == shown)
        #expect(text.entities.count { $0.kind == .bold } == bold)
    }
}

@Suite("Messages that no table holds")
struct FleetingMessagesTests {
    private static func delivery(_ id: Int64, _ outcome: Delivery.Outcome) -> Delivery {
        Delivery(id: id, recipient: 1, outcome: outcome)
    }

    @Test("are told by numbers of their own, below all others")
    func numbers() {
        let fleeting = FleetingMessages()
        let (first, second) = (fleeting.nextID(), fleeting.nextID())
        #expect(first != second)
        #expect(first < -4_000_000_000_000 && second < -4_000_000_000_000)
    }

    @Test("whoever waits learns the message's number, whichever comes first")
    func waiting() async {
        let fleeting = FleetingMessages()
        let early = fleeting.nextID()
        fleeting.await(early)
        fleeting.note([Self.delivery(early, .delivered(messageID: 5))])
        #expect(fleeting.known(early) == 5)
        #expect(await fleeting.message(of: early) == 5)
        let late = fleeting.nextID()
        fleeting.await(late)
        async let number = fleeting.message(of: late)
        fleeting.note([Self.delivery(late, .rejected("gone"))])
        #expect(await number == nil)
    }

    @Test("a wait that is cancelled ends")
    func cancelled() async {
        let fleeting = FleetingMessages()
        let id = fleeting.nextID()
        fleeting.await(id)
        let waiting = Task { await fleeting.message(of: id) }
        waiting.cancel()
        #expect(await waiting.value == nil)
    }
}
