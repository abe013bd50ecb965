import Foundation
import HTTP

extension TelegramError {
    /// What Telegram says when it says no: `{"ok":false, "error_code":…, "description":…, "parameters":…}`.
    private struct Failure: Decodable {
        struct Parameters: Decodable {
            var retryAfter: Double?
            var migrateToChatID: Int64?

            enum CodingKeys: String, CodingKey {
                case retryAfter = "retry_after"
                case migrateToChatID = "migrate_to_chat_id"
            }
        }

        var errorCode: Int?
        var description: String?
        var parameters: Parameters?

        enum CodingKeys: String, CodingKey {
            case errorCode = "error_code"
            case description, parameters
        }
    }

    /// Tells why an answer is no success.
    init(reading response: HTTPResponse, token: BotToken) {
        guard let envelope = ResponseEnvelope(reading: response.body), !envelope.isSuccess else {
            self = Self.foreign(response)
            return
        }
        let failure = try? JSONDecoder().decode(Failure.self, from: Data(response.body))
        // Descriptions are for people and may quote what was sent, so they are kept short and without the secret.
        let description = String(token.redacting(failure?.description ?? "no description").prefix(160))
        let words = description.lowercased()
        switch failure?.errorCode ?? response.status {
        case 401: self = .unauthorized
        case 404: self = .notFound
        case 409: self = .conflict(words.contains("webhook") ? .webhookActive : .otherPoller)
        case 429:
            let delay = failure?.parameters?.retryAfter.map(Self.delay) ?? Self.retryAfter(of: response)
            self = .tooManyRequests(retryAfter: delay)
        case 403: self = .forbidden(Refusal(words, description))
        case 400..<500:
            if let chat = failure?.parameters?.migrateToChatID {
                self = .badRequest(.migrateToChat(chat))
            } else {
                self = .badRequest(Fault(words, description))
            }
        case let status: self = .server(status: status, isFromAPI: status >= 500)
        }
    }

    /// An answer that is not in the API's form: only a plain 429 tells what to do.
    private static func foreign(_ response: HTTPResponse) -> TelegramError {
        guard response.status == 429 else { return .server(status: response.status, isFromAPI: false) }
        return .tooManyRequests(retryAfter: retryAfter(of: response))
    }

    /// The shortest and the longest wait that is believed: a server that asks for more is asked again after an hour,
    /// for what waits may be somebody's help.
    private static let delays: ClosedRange<Duration> = .seconds(1) ... .seconds(3_600)

    private static func retryAfter(of response: HTTPResponse) -> Duration {
        response.headers.retryAfter(within: delays) ?? delays.lowerBound
    }

    /// Seconds of the answer's body, to the millisecond.
    private static func delay(of seconds: Double) -> Duration {
        guard let milliseconds = Int64(exactly: (seconds * 1_000).rounded()) else {
            return seconds > 0 ? delays.upperBound : delays.lowerBound
        }
        return min(max(.milliseconds(milliseconds), delays.lowerBound), delays.upperBound)
    }
}

extension TelegramError.Refusal {
    /// Telegram has no codes for these: its words are all there is.
    fileprivate init(_ words: String, _ description: String) {
        self =
            if words.contains("blocked by the user") {
                .blockedByUser
            } else if words.contains("user is deactivated") {
                .userDeactivated
            } else if words.contains("kicked") || words.contains("not a member") {
                .botKicked
            } else {
                .other(description)
            }
    }
}

extension TelegramError.Fault {
    fileprivate init(_ words: String, _ description: String) {
        let known: [(phrase: String, fault: TelegramError.Fault)] = [
            ("chat not found", .chatNotFound),
            ("message is not modified", .messageNotModified),
            ("message can't be deleted", .messageCantBeDeleted),
            ("message to edit not found", .messageToEditNotFound),
            ("query is too old", .queryTooOld),
            ("can't parse entities", .cantParseEntities),
        ]
        self = known.first { words.contains($0.phrase) }?.fault ?? .other(description)
    }
}
