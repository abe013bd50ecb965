package import HTTP

/// Why a call to the Bot API did not do what was asked. The cases are those that callers act upon differently; the
/// description tells an operator what to do, and holds neither token nor message text.
package enum TelegramError: Error, Sendable, Equatable {
    package enum Conflict: Sendable, Equatable {
        case otherPoller
        case webhookActive
    }

    package enum Refusal: Sendable, Equatable {
        case blockedByUser
        case userDeactivated
        case botKicked
        case other(String)
    }

    package enum Fault: Sendable, Equatable {
        case chatNotFound
        case messageNotModified
        case messageCantBeDeleted
        case messageToEditNotFound
        case queryTooOld
        case cantParseEntities
        /// The group became a supergroup with this id: say it there.
        case migrateToChat(Int64)
        case other(String)
    }

    /// 401: the token is wrong or was revoked. Final.
    case unauthorized
    /// 404: there is no such bot or method at this address. Final.
    case notFound
    /// 409: somebody else takes this bot's updates.
    case conflict(Conflict)
    /// 429: nothing more for so long.
    case tooManyRequests(retryAfter: Duration)
    /// 403: this chat wants nothing from the bot.
    case forbidden(Refusal)
    /// 400 and the rest of 4xx: the request is at fault; sending it again cannot help.
    case badRequest(Fault)
    /// 5xx, or an answer that is no Bot API answer (a proxy's page, JSON cut off). `isFromAPI` only if the API itself
    /// said so, in its own form.
    case server(status: Int, isFromAPI: Bool)
    /// There was no answer.
    case transport(HTTPError)

    /// `false` only if Telegram surely did not do what was asked, so that asking again cannot do it twice.
    package var mayHaveBeenApplied: Bool {
        switch self {
        case .server(_, let isFromAPI): !isFromAPI
        case .transport(let error): error.mayHaveBeenApplied
        case .unauthorized, .notFound, .conflict, .tooManyRequests, .forbidden, .badRequest: false
        }
    }

    /// Whether nothing that this program can do will mend it.
    package var isFinal: Bool {
        switch self {
        case .unauthorized, .notFound: true
        case .conflict, .tooManyRequests, .forbidden, .badRequest, .server, .transport: false
        }
    }

    /// Whether the request was given up because its task ended.
    package var isCancellation: Bool {
        if case .transport(let error) = self { error.kind == .cancelled } else { false }
    }
}

extension TelegramError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unauthorized:
            "Telegram does not accept the bot token (401); ask @BotFather for the current one and set it again"
        case .notFound:
            "the Bot API knows no such bot or method (404); check the bot token and TELEGRAM_API_URL"
        case .conflict(.otherPoller):
            "another copy of this bot polls with the same token (409); stop it, or ask @BotFather for a new token. "
                + "During a redeploy this passes by itself"
        case .conflict(.webhookActive):
            "a webhook takes this bot's updates (409) and could not be removed; call deleteWebhook, or stop the "
                + "service that sets it again"
        case .tooManyRequests(let delay):
            "Telegram asks to wait \(delay.components.seconds) s (429)"
        case .forbidden(let refusal): "Telegram refuses (403): \(refusal)"
        case .badRequest(let fault): "Telegram rejects the request (400): \(fault)"
        case .server(let status, true): "the Bot API is in trouble (\(status)); the bot tries again by itself"
        case .server(let status, false):
            "what answered (\(status)) does not speak as the Bot API does, a proxy perhaps; check TELEGRAM_API_URL if "
                + "it lasts"
        case .transport(let error): "Telegram could not be reached: \(error)"
        }
    }
}

extension TelegramError.Refusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .blockedByUser: "the user blocked the bot"
        case .userDeactivated: "the user's account is deactivated"
        case .botKicked: "the bot was put out of the chat"
        case .other(let description): description
        }
    }
}

extension TelegramError.Fault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .chatNotFound: "chat not found"
        case .messageNotModified: "the message says that already"
        case .messageCantBeDeleted: "the message can't be deleted"
        case .messageToEditNotFound: "the message to edit is gone"
        case .queryTooOld: "the button was pressed too long ago to answer"
        case .cantParseEntities: "the text's entities are wrong"
        case .migrateToChat: "the group became a supergroup"
        case .other(let description): description
        }
    }
}
