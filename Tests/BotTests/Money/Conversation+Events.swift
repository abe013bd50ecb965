import Domain
import Storage

/// An event as the log keeps it.
struct LoggedEvent: Sendable {
    let importance: Int64
    /// Its fields, a JSON object.
    let json: String
}

extension Conversation {
    /// A user's events of one type, in order.
    func events(_ type: EventType, of person: Int64 = 7) async throws -> [LoggedEvent] {
        let user = try await userID(of: person)
        let tables = try await store.read { try $0.personalData(of: user) }
        let rows = tables.first { $0.table == "system_events" }?.rows ?? []
        return rows.compactMap { row in
            let cells = Dictionary(row.map { ($0.column, $0.value) }, uniquingKeysWith: { first, _ in first })
            guard cells["type"] == .text(type.rawValue), case .text(let json)? = cells["data"],
                case .integer(let importance)? = cells["importance"]
            else { return nil }
            return LoggedEvent(importance: importance, json: json)
        }
    }
}
