import Foundation

/// Everything that the stand-in knows, and how each method changes it; no input or output happens here.
struct ServerState {
    /// A press of a button that the bot has to answer.
    struct Query {
        let pressedAt: Duration
        var answer: StandInBotAPI.QueryAnswer?
    }

    struct StoredFile {
        let path: String
        let data: Data
    }

    struct MenuKey: Hashable {
        let scope: JSON
        let language: String
    }

    static let bot: JSON = [
        "id": 1, "is_bot": true, "first_name": "Stand-in", "username": "standin_bot", "can_join_groups": true,
        "can_read_all_group_messages": false, "supports_inline_queries": false,
    ]

    var queue: UpdateQueue
    var conversations: [Int64: Conversation] = [:]
    var queries: [String: Query] = [:]
    var menus: [MenuKey: [JSON]] = [:]
    var webhook = ""
    var files: [String: StoredFile] = [:]
    /// Why a chat cannot be written to.
    var unreachable: [Int64: Refusal] = [:]
    var meter = RateMeter()
    var faults = FaultScript()
    var calls: [RecordedCall] = []
    var violations: [String] = []
    private var lastFile = 0

    init(firstUpdateID: Int64) {
        queue = UpdateQueue(firstID: firstUpdateID)
    }

    /// Makes a chat known, as a first message from it does.
    mutating func meet(chat id: Int64, _ chat: JSON) {
        if conversations[id] == nil { conversations[id] = Conversation(chat: chat) }
    }

    mutating func takeMessageID(in chat: Int64) -> Int64 {
        conversations[chat]?.takeMessageID() ?? 0
    }

    /// Keeps a file and gives its identifier.
    mutating func store(_ data: Data, folder: String, suffix: String) -> String {
        lastFile += 1
        let id = "file-\(lastFile)"
        files[id] = StoredFile(path: "\(folder)/file_\(lastFile).\(suffix)", data: data)
        return id
    }

    /// The answer to every method but `getUpdates`, which waits.
    ///
    /// - Parameter date: seconds since 1970, for the messages that are sent now.
    mutating func answer(_ call: RecordedCall, at now: Duration, date: Int64) throws(Refusal) -> JSON {
        switch call.method {
        case "getMe": return Self.bot
        case "sendMessage": return try sendMessage(call, at: now, date: date)
        case "sendMessageDraft": return try sendDraft(call)
        case "sendPhoto": return try sendFile(call, .photo, at: now, date: date)
        case "sendDocument": return try sendFile(call, .document, at: now, date: date)
        case "editMessageText": return try editText(call)
        case "editMessageCaption": return try editCaption(call)
        case "editMessageReplyMarkup": return try editMarkup(call)
        case "deleteMessage": return try deleteMessage(call)
        case "sendChatAction": return try sendChatAction(call)
        case "answerCallbackQuery": return try answerQuery(call, at: now)
        case "getMyCommands": return try getMenu(call)
        case "setMyCommands": return try setMenu(call)
        case "deleteMyCommands": return try deleteMenu(call)
        case "getWebhookInfo": return webhookInfo()
        case "setWebhook": return setWebhook(call)
        case "deleteWebhook": return deleteWebhook(call)
        case "getFile": return try getFile(call)
        default:
            violations.append("\(call.method): the stand-in has no such method; add it where it is needed")
            throw .notFound
        }
    }

    /// The chat that a call is for, when the bot may write to it.
    func reachableChat(_ call: RecordedCall) throws(Refusal) -> Int64 {
        guard let id = call.integer("chat_id"), conversations[id] != nil else { throw .chatNotFound }
        if let refusal = unreachable[id] { throw refusal }
        return id
    }

    /// Runs a check of the limits that users meet: breaking one is refused, and is a violation too.
    mutating func checked<Value>(
        _ call: RecordedCall,
        _ check: () throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        do {
            return try check()
        } catch {
            violations.append("\(call.method): \(error.description)")
            throw error
        }
    }
}
