import Domain
import Storage
import Telegram
import Tracking

/// What the admin who began a broadcast sees of it.
extension BroadcastRunner {
    private static let betweenEdits = Milliseconds.seconds(3)

    struct Progress: Equatable {
        let delivered: Int
        let failed: Int
        let postponed: Int
    }

    /// Shows how far it has come, every few seconds. Such an edit is kept nowhere: after a crash the next one follows.
    func show(_ broadcast: Broadcast, postponed: Int) async throws {
        let progress = Progress(delivered: broadcast.delivered, failed: broadcast.failed, postponed: postponed)
        let last = shown[broadcast.id]
        guard let display = broadcast.display, last?.progress != progress,
            last.map({ clock.now.since($0.at) >= Self.betweenEdits }) ?? true
        else { return }
        shown[broadcast.id] = (progress, clock.now)
        let call = try await tracker.store.read { book in
            let texts = BroadcastTexts(language: try book.profile(of: broadcast.admin)?.language ?? .english)
            return try Self.edit(
                texts.progress(of: broadcast, postponed: postponed),
                of: display,
                book,
                button: try texts.stopButton(broadcast)
            )
        }
        guard let call else { return }
        await outbox.enqueue([OutboxItem(id: -1, recipient: display.chat.rawValue, call: call)])
    }

    static func edit(
        _ text: RichText,
        of display: Broadcast.Display,
        _ book: Book,
        button: InlineKeyboardButton? = nil
    ) throws -> OutgoingCall? {
        guard let address = try book.vault.address(of: display.chat) else { return nil }
        return OutgoingMessage(text, buttons: button.map { [[$0]] } ?? [])
            .edit(of: display.message, chat: address.telegramID)
    }
}
