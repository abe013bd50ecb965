import Storage

extension Conversation {
    /// The reports of a user that count, the newest first.
    func limitReports(of person: Int64 = 7) async throws -> [KeptLimitReport] {
        let user = try await userID(of: person)
        return try await store.read { book in
            try book.limitReports(of: user).compactMap { try book.limitReport($0.id, of: user) }
        }
    }
}
