import Domain
import Operations
import Storage
import Telegram

/// Reads what Telegram sent as a request of one person in one chat.
struct RequestReader: Sendable {
    let vault: Vault
    let setting: BotSetting
    let identity: BotIdentity
    let gate: SafetyGate

    /// - Parameter now: for what Telegram gives no date for: a button press.
    /// - Returns: nil for what is not for this bot.
    func request(from update: Update, now: Timestamp) async throws -> Request? {
        switch update.content {
        case .message(let message):
            let alarm = alarm(in: message)
            if update.isForBot { return try await request(from: message, alarm, now: now) }
            return try await hearing(message, alarm, now: now)
        // An edit asks for nothing anew.
        case .editedMessage(let message): return try await hearing(message, alarm(in: message), now: now)
        case .callbackQuery(let query): return try await request(from: query, now: now)
        case .myChatMember, .other: return nil
        }
    }

    /// What is read in a message before the vault learns of its writer; nil where it is for others.
    private func alarm(in message: Message) -> Alarm? {
        isAddressed(message) ? gate.alarm(in: MessageTexts(message, bot: identity.username)) : nil
    }

    /// A message that asks for nothing is heard where it tells of danger: its words are, never its command.
    private func hearing(_ message: Message, _ alarm: Alarm?, now: Timestamp) async throws -> Request? {
        let command = CommandText(message.text ?? message.caption ?? "")?.name
        guard let alarm, alarm.danger == .doubt || alarm.danger.isUrgent(under: command) else { return nil }
        return try await request(from: message, alarm, as: .text(alarm.text), now: now)
    }

    /// In a group: a command, an answer to the bot, a mention of it.
    private func isAddressed(_ message: Message) -> Bool {
        guard message.chat.isGroup else { return true }
        let text = message.text ?? message.caption ?? ""
        if CommandText(text) != nil { return true }
        guard let mine = identity.username else { return message.replyTo?.from?.isBot == true }
        return message.replyTo?.from?.username?.lowercased() == mine || BotMention(of: mine, in: text) != nil
    }

    /// - Parameter heard: what is heard of it; nil for all of it.
    private func request(
        from message: Message,
        _ alarm: Alarm?,
        as heard: Request.Input? = nil,
        now: Timestamp
    ) async throws -> Request? {
        guard let sender = message.from, !sender.isBot, message.chat.isPrivate || message.chat.isGroup,
            let input = input(of: message)
        else { return nil }
        var request = try await request(
            heard ?? input,
            by: sender,
            in: message.chat,
            message: message.id,
            at: Self.moment(message.date, now: now)
        )
        request?.alarm = alarm
        return request
    }

    /// What Telegram gives as a date, in seconds: before Telegram there were none, and a clock that is an hour ahead of
    /// ours is wrong.
    static func moment(_ date: Int64, now: Timestamp) -> Timestamp {
        let told = Timestamp(seconds: date)
        return told < Timestamp(seconds: 1_376_438_400) ? now : min(told, now + .hours(1))
    }

    private func request(from query: CallbackQuery, now: Timestamp) async throws -> Request? {
        guard !query.from.isBot, let data = query.data.flatMap(CallbackData.init(parsing:)) else { return nil }
        let chat = query.message?.chat ?? Chat(id: query.from.id)
        return try await request(.button(data), by: query.from, in: chat, message: query.message?.id, at: now)
    }

    private func request(
        _ input: Request.Input,
        by sender: User,
        in chat: Chat,
        message: Int64?,
        at moment: Timestamp
    ) async throws -> Request? {
        let person = TelegramIdentity(telegramID: sender.id)
        let place = chat.isGroup ? TelegramIdentity(telegramID: chat.id, isGroup: true) : person
        let ids = try await vault.identify([person, place])
        guard let user = ids[person], let chatID = ids[place] else { return nil }
        return Request(
            input: input,
            user: user,
            chat: ChatReference(id: chatID, telegramID: chat.id, isGroup: chat.isGroup),
            privateChat: ChatReference(id: user, telegramID: sender.id, isGroup: false),
            message: message,
            occurredAt: moment,
            isAdmin: Authorization(administrators: setting.administrators).isAdmin(telegramID: sender.id)
        )
    }

    /// - Returns: nil for a command to another bot.
    private func input(of message: Message) -> Request.Input? {
        let command = CommandText(message.text ?? message.caption ?? "")
        if let bot = command?.bot, let mine = identity.username, bot != mine { return nil }
        if let text = message.text {
            guard let command else { return .text(text) }
            return .command(name: command.name, arguments: command.arguments)
        }
        if let photo = message.photo?.max(by: { ($0.width ?? 0) < ($1.width ?? 0) }) {
            return .photo(fileID: photo.fileID, caption: message.caption ?? "")
        }
        return .other(caption: message.caption ?? "")
    }
}
