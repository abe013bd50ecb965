import Domain
import Storage
import Testing

extension Conversation {
    /// The settings and protections of a person; nil for someone never seen.
    func profile(of person: Int64 = 7) async throws -> Profile? {
        let user = try await userID(of: person)
        return try await store.read { try $0.profile(of: user) }
    }

    /// The values of one field in a user's events of one type, in order.
    func logged(_ type: EventType, _ field: String, of person: Int64 = 7) async throws -> [String] {
        let user = try await userID(of: person)
        let tables = try await store.read { try $0.personalData(of: user) }
        let rows = tables.first { $0.table == "system_events" }?.rows ?? []
        return rows.compactMap { row in
            let cells = Dictionary(row.map { ($0.column, $0.value) }, uniquingKeysWith: { first, _ in first })
            guard cells["type"] == .text(type.rawValue), case .text(let json)? = cells["data"] else { return nil }
            return EventFields(json)[field]
        }
    }
}
