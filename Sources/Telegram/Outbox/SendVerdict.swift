/// What to do after a call, told from its answer.
enum SendVerdict: Equatable {
    case delivered(messageID: Int64?)
    /// Surely not applied, or harmless twice; this chat or message is the matter.
    case retry
    /// The same, and Telegram cannot be reached at all.
    case retryAll
    /// Telegram set a time for this chat.
    case limited(Duration)
    /// The recipient can get nothing any more.
    case undeliverable(TelegramError)
    /// Not to be sent again, because it may have arrived.
    case uncertain(TelegramError)
    case rejected(String)
    case migrated(to: Int64)
    /// Nothing can be sent at all.
    case hopeless(TelegramError)

    init(of result: Result<Int64?, TelegramError>, to call: OutgoingCall) {
        switch result {
        case .success(let messageID): self = .delivered(messageID: messageID)
        case .failure(let error): self = Self(error, call)
        }
    }

    private init(_ error: TelegramError, _ call: OutgoingCall) {
        switch error {
        case .unauthorized: self = .hopeless(error)
        case .tooManyRequests(let delay): self = .limited(delay)
        case .forbidden, .badRequest(.chatNotFound): self = .undeliverable(error)
        case .badRequest(.messageNotModified): self = .delivered(messageID: nil)
        case .badRequest(.migrateToChat(let chat)): self = .migrated(to: chat)
        case .badRequest, .notFound, .conflict: self = .rejected(error.description)
        case .server, .transport:
            if call.isFleeting {
                self = .rejected("it was worth sending only then")
            } else if error.mayHaveBeenApplied, !call.isIdempotent {
                self = .uncertain(error)
            } else if case .transport = error {
                self = .retryAll
            } else {
                self = .retry
            }
        }
    }
}
