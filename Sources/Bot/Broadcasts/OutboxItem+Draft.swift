import Domain
package import Storage
package import Telegram

extension OutboxItem {
    /// A committed message as the outbox takes it.
    /// - Returns: nil for one that this program does not understand.
    package init?(id: Int64, draft: OutboxDraft, vault: Vault) {
        guard let call = OutboxContent.call(from: draft.content) else { return nil }
        let isGroup = (try? vault.address(of: draft.recipient))??.isGroup ?? false
        self.init(
            id: id,
            recipient: draft.recipient.rawValue,
            isGroup: isGroup,
            priority: draft.priority == .interactive ? .interactive : .broadcast,
            call: call
        )
    }
}
