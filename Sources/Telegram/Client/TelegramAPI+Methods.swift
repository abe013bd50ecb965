import Foundation
import HTTP

/// A file as `getFile` describes it; the path holds for an hour.
package struct TelegramFile: Sendable, Equatable, Decodable {
    package var path: String?
    /// In bytes.
    package var size: Int64?

    private enum CodingKeys: String, CodingKey {
        case path = "file_path"
        case size = "file_size"
    }
}

extension TelegramAPI {
    /// Which kinds of updates are asked for: Telegram remembers the last answer, so it is always given.
    static let allowedUpdates = ["message", "edited_message", "callback_query", "my_chat_member"]

    package func getMe() async throws(TelegramError) -> User {
        try decodeResult(of: try await call("getMe"))
    }

    /// `pollTimeout` is how long Telegram may wait for an update to come, 0–50 s; the request itself may take
    /// `margin` longer.
    package func getUpdates(
        offset: Int64?,
        limit: Int,
        pollTimeout: Duration,
        margin: Duration = .seconds(10)
    ) async throws(TelegramError) -> TelegramResponse {
        var json = JSONWriter()
        json.object { json in
            if let offset { json.member("offset", offset) }
            json.member("limit", Int64(min(max(limit, 1), 100)))
            json.member("timeout", min(max(pollTimeout.components.seconds, 0), 50))
            json.key("allowed_updates")
            json.array(Self.allowedUpdates) { json, kind in json.value(kind) }
        }
        return try await call("getUpdates", body: json.bytes, timeout: pollTimeout + margin)
    }

    /// Pending updates are kept: they are for the poller that follows.
    package func deleteWebhook() async throws(TelegramError) {
        _ = try await call("deleteWebhook")
    }

    package func setMyCommands(_ menu: CommandMenu) async throws(TelegramError) {
        _ = try await call("setMyCommands", body: menu.body)
    }

    /// Ends the waiting sign on a pressed button. With text, shows it to the presser: as an alert that must be
    /// dismissed, or in passing.
    package func answerCallbackQuery(
        _ id: String,
        text: String? = nil,
        showAlert: Bool = false
    ) async throws(TelegramError) {
        _ = try await send(.answerCallbackQuery(id, text: text, showAlert: showAlert))
    }

    package func getFile(_ fileID: String) async throws(TelegramError) -> TelegramFile {
        var json = JSONWriter()
        json.object { json in json.member("file_id", fileID) }
        return try decodeResult(of: try await call("getFile", body: json.bytes))
    }

    /// Makes a call and returns the id of the message that it made or changed, if it did.
    package func send(_ outgoing: OutgoingCall) async throws(TelegramError) -> Int64? {
        switch outgoing.content {
        case .json(let method, let body):
            return try await call(method, body: body).messageID
        case .multipart(let method, let fields, let file):
            var parts = fields.map { HTTPRequest.Part(name: $0.name, content: Array($0.value.utf8)) }
            parts.append(
                HTTPRequest.Part(
                    name: file.field,
                    filename: file.name,
                    contentType: file.contentType,
                    content: file.content
                )
            )
            return try await request(method, .multipart(parts), timeout: .seconds(120)).messageID
        case .deferred(let name, _):
            throw .badRequest(.other("“\(name)” was not made ready before it was sent"))
        }
    }

    private func decodeResult<Result: Decodable>(of response: TelegramResponse) throws(TelegramError) -> Result {
        do {
            return try JSONDecoder().decode(Success<Result>.self, from: Data(response.body)).result
        } catch {
            throw .server(status: response.status, isFromAPI: false)
        }
    }
}

private struct Success<Result: Decodable>: Decodable {
    var result: Result
}
