import HTTP

/// How polling goes, in words that change only when something else is the matter: so it is logged once, not at each
/// attempt.
package enum PollerCondition: Sendable, Equatable {
    case starting
    case healthy
    case unreachable(String)
    case serverInTrouble
    /// What answers is not the Bot API.
    case foreignAnswer(status: Int)
    case askedToSlowDown
    case otherPoller
    case webhookActive
    case rejected(String)
    /// The updates could not be stored and stay with Telegram.
    case intakeRefuses(String)
    /// Telegram sent nothing but updates without ids.
    case unreadableUpdates

    init(_ error: TelegramError) {
        self =
            switch error {
            case .transport(let error): .unreachable("\(error.kind)")
            case .server(_, true): .serverInTrouble
            case .server(let status, false): .foreignAnswer(status: status)
            case .tooManyRequests: .askedToSlowDown
            case .conflict(.otherPoller): .otherPoller
            case .conflict(.webhookActive): .webhookActive
            case .unauthorized, .notFound, .forbidden, .badRequest: .rejected(error.description)
            }
    }
}

extension PollerCondition: CustomStringConvertible {
    /// For an operator: what is the matter, and what to do.
    package var description: String {
        switch self {
        case .starting: "polling has not begun"
        case .healthy: "polling goes well"
        case .unreachable(let kind): "Telegram cannot be reached (\(kind)); check this machine's network and DNS"
        case .serverInTrouble: TelegramError.server(status: 500, isFromAPI: true).description
        case .foreignAnswer(let status): TelegramError.server(status: status, isFromAPI: false).description
        case .askedToSlowDown: "Telegram asked to poll later (429)"
        case .otherPoller: TelegramError.conflict(.otherPoller).description
        case .webhookActive: TelegramError.conflict(.webhookActive).description
        case .rejected(let reason): reason
        case .intakeRefuses(let reason): "updates cannot be stored and stay with Telegram: \(reason)"
        case .unreadableUpdates: "Telegram sends only updates without a readable id; they are passed over"
        }
    }
}

/// What can be seen of the poller from outside.
package struct PollerStatus: Sendable, Equatable {
    package var condition: PollerCondition = .starting
    package var consecutiveFailures = 0
    /// Since Telegram last answered a poll well; nil before the first time.
    package var sinceLastGoodPoll: Duration?
    /// Updates handed over and taken.
    package var received = 0
    /// Of those, the ones that could not be decoded.
    package var undecodable = 0
    /// Passed over, because they had no id.
    package var unreadable = 0
    /// Answers that told of a failure, or polls without an answer.
    package var failures = 0
}
