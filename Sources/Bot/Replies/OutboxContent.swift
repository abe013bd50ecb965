import Foundation
package import Telegram

/// How a call is kept in its row of the outbox.
///
/// A line of fields, then the body as it will be sent: so that a restart sends exactly what was committed.
package enum OutboxContent {
    package static func bytes(of call: OutgoingCall) -> [UInt8] {
        let key = call.coalescingKey.map { "\($0.chat) \($0.message)" } ?? ""
        switch call.content {
        case .json(let method, let body): return Array("json\t\(method)\t\(key)\n".utf8) + body
        case .deferred(let name, let argument): return Array("deferred\t\(name)\t\(key)\n".utf8) + argument
        case .multipart(let method, _, _):
            // Files are made from a deferred task when they are sent; they are never stored.
            preconditionFailure("\(method) with a file cannot wait in the outbox")
        }
    }

    /// - Returns: nil for a row that this program does not understand.
    package static func call(from bytes: [UInt8]) -> OutgoingCall? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let fields = String(decoding: bytes[..<end], as: UTF8.self)
            .split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 3 else { return nil }
        let body = Array(bytes[(end + 1)...])
        let numbers = fields[2].split(separator: " ").compactMap { Int64($0) }
        let key = numbers.count == 2 ? OutgoingCall.CoalescingKey(chat: numbers[0], message: numbers[1]) : nil
        switch fields[0] {
        case "json": return OutgoingCall(.json(method: String(fields[1]), body: body), coalescingKey: key)
        case "deferred": return OutgoingCall(.deferred(name: String(fields[1]), argument: body), coalescingKey: key)
        default: return nil
        }
    }
}
