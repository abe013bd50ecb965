import Foundation

/// Decodes updates one by one: what one of them has wrong is its own affair.
package struct UpdateDecoder: Sendable {
    private let decoder = JSONDecoder()

    package init() {}

    /// Reads an update from the JSON that `ReceivedUpdate.raw` keeps, now or after a restart.
    package func decode(_ raw: [UInt8], id: Int64) -> ReceivedUpdate {
        let content: ReceivedUpdate.Content
        if let update = TextMessageReader.update(in: raw) {
            return ReceivedUpdate(id: id, raw: raw, content: .update(update))
        }
        do {
            content = .update(try decoder.decode(Update.self, from: Data(raw)))
        } catch {
            let rest = JSONPruner.pruned(raw).flatMap { try? decoder.decode(Update.self, from: Data($0)) }
            content = rest.map { .update($0) } ?? .undecodable(reason: Self.reason(of: error))
        }
        return ReceivedUpdate(id: id, raw: raw, content: content)
    }

    /// Foundation's own descriptions quote what they could not read, so only the place and the kind are taken.
    private static func reason(of error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context): "\(path(context.codingPath + [key])) is missing"
        case DecodingError.valueNotFound(_, let context): "\(path(context.codingPath)) is null"
        case DecodingError.typeMismatch(let type, let context): "\(path(context.codingPath)) is not of type \(type)"
        case DecodingError.dataCorrupted(let context):
            "\(path(context.codingPath)) cannot be read: not valid JSON or UTF-8, too large, or nested too deeply"
        default: "it cannot be read"
        }
    }

    /// The names are those of our own keys: an unknown member is never looked at.
    private static func path(_ keys: [any CodingKey]) -> String {
        keys.isEmpty ? "the update" : keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
