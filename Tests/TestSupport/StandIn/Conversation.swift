/// What the bot has sent to one chat, and how much of it the test has looked at.
struct Conversation {
    /// The `Chat` object.
    let chat: JSON
    /// In the order of sending; a deleted message stays in `log`, and leaves `messages`.
    private(set) var messages: [SentMessage] = []
    private var log: [Int64] = []
    private var unread = 0
    private var editLog: [SentMessage] = []
    private var unreadEdits = 0
    private(set) var actions: [String] = []
    private var lastID: Int64 = 0

    init(chat: JSON) {
        self.chat = chat
    }

    /// The number of the next message in this chat, from either side.
    mutating func takeMessageID() -> Int64 {
        lastID += 1
        return lastID
    }

    func message(_ id: Int64) -> SentMessage? {
        messages.first { $0.id == id }
    }

    mutating func append(_ message: SentMessage) {
        messages.append(message)
        log.append(message.id)
    }

    mutating func append(action: String) {
        actions.append(action)
    }

    /// The oldest message that was not taken yet, as it is now; deleted ones are passed over.
    mutating func takeMessage() -> SentMessage? {
        while unread < log.count {
            defer { unread += 1 }
            if let message = message(log[unread]) { return message }
        }
        return nil
    }

    /// The oldest edit that was not taken yet, as the message was after it.
    mutating func takeEdit() -> SentMessage? {
        guard unreadEdits < editLog.count else { return nil }
        defer { unreadEdits += 1 }
        return editLog[unreadEdits]
    }

    /// Applies an edit; a message that it leaves as it was is refused, as the server does.
    mutating func edit(_ id: Int64, _ change: (inout SentMessage) -> Void) throws(Refusal) -> SentMessage {
        guard let index = messages.firstIndex(where: { $0.id == id }) else { throw .messageToEditNotFound }
        var edited = messages[index]
        change(&edited)
        guard edited != messages[index] else { throw .notModified }
        edited.edits += 1
        messages[index] = edited
        editLog.append(edited)
        return edited
    }

    mutating func delete(_ id: Int64) throws(Refusal) {
        guard let index = messages.firstIndex(where: { $0.id == id }) else { throw .messageToDeleteNotFound }
        messages.remove(at: index)
    }
}
