package import Coaching
import Domain
import Telegram

/// What the gate makes of a line, as its writer sees it: for measuring it as it stands, with all that a line is parted
/// into.
extension SafetyGate {
    /// - Parameter coach: who reads.
    package init(coach: Coach) {
        self.init(CoachCommand(coach: coach), commands: StandardCommands.definitions)
    }

    /// - Returns: a crisis where help takes the line's place, a doubt where its writer is asked, none where neither
    ///   is.
    package func reading(of line: String) -> SafetyReading {
        let chat = Chat(id: 1)
        let message = Message(id: 1, from: User(id: chat.id), chat: chat, date: 0, text: line)
        let reference = ChatReference(id: UserID(rawValue: 1), telegramID: chat.id, isGroup: false)
        let command = CommandText(line)
        var request = Request(
            input: command.map { .command(name: $0.name, arguments: $0.arguments) } ?? .text(line),
            user: reference.id,
            chat: reference,
            privateChat: reference,
            message: message.id,
            occurredAt: Timestamp(rawValue: 0),
            isAdmin: false
        )
        request.alarm = alarm(in: MessageTexts(message, bot: nil, commands: commands))
        if request.isUrgent { return .crisis(.meaning) }
        return request.isDoubtful || request.asksInCrisis ? .doubt(.crisis) : .none
    }
}
