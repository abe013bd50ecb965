import Foundation

extension ChatMessage {
    /// Messages as the log keeps them: a JSON array.
    package static func bytes(of messages: [ChatMessage]) throws -> [UInt8] {
        Array(try JSONEncoder.model.encode(messages))
    }

    /// - Returns: none for what this program does not understand.
    package static func list(from bytes: [UInt8]) -> [ChatMessage] {
        (try? JSONDecoder().decode([ChatMessage].self, from: Data(bytes))) ?? []
    }
}
