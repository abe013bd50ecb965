import Synchronization

/// The bot's own username, known once Telegram has said it.
package final class BotIdentity: Sendable {
    private let name = Mutex<String?>(nil)

    package init(username: String? = nil) { name.withLock { $0 = username?.lowercased() } }

    /// In lower case, without the @; nil while it is not known: then every addressed command is taken as ours.
    package var username: String? {
        get { name.withLock { $0 } }
        set { name.withLock { $0 = newValue?.lowercased() } }
    }
}
