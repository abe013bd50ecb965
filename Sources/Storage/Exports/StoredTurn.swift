package import Domain
package import Foundation

/// A finished turn with the coach, as it stands in the table: what is sealed is still sealed.
package struct StoredTurn: Sendable {
    package let id: Int64
    package let user: UserID
    package let conversation: String
    /// The turn before it; for a sibling, the first answer to the same question.
    package let parent: Int64?
    /// 0 for the first answer; 1 and on for answers asked for again.
    package let candidate: Int
    package let language: String
    package let model: String?
    package let promptName: String?
    package let promptHash: String?
    package let systemPrompt: Data?
    package let inputMessages: Data
    package let outputMessages: Data
    /// JSON array of the tools offered.
    package let tools: String?
    /// -1, 1, or 0 where none was given.
    package let feedback: Int
    package let occurredAt: Timestamp

    /// What its user's key opens.
    /// - Throws: `SealError.keyDestroyed` after an erasure.
    package func open(_ sealed: Data, with vault: Vault) throws -> [UInt8] {
        try vault.open(sealed, for: user, as: .conversation)
    }
}

/// Which turns are asked for.
package struct TurnFilter: Codable, Sendable, Equatable {
    /// When the question was asked: from `since` to before `until`.
    package var since: Timestamp?
    package var until: Timestamp?
    package var language: Language?

    package init(since: Timestamp? = nil, until: Timestamp? = nil, language: Language? = nil) {
        self.since = since
        self.until = until
        self.language = language
    }
}

/// How far an export of turns has come. Turns go by user, then by conversation, then in their order.
package struct TurnCursor: Codable, Sendable, Equatable {
    package var user: Int64
    package var conversation: String
    package var turn: Int64

    package static let start = TurnCursor(user: 0, conversation: "", turn: 0)

    package init(user: Int64, conversation: String, turn: Int64) {
        self.user = user
        self.conversation = conversation
        self.turn = turn
    }

    package init(after turn: StoredTurn) {
        self.init(user: turn.user.rawValue, conversation: turn.conversation, turn: turn.id)
    }
}

/// How much there is to export, counted before it begins.
package struct TurnExtent: Sendable, Equatable {
    /// The last turn that it goes to: what comes later is for the next export.
    package let last: Int64
    /// Turns up to there of users who agree to training.
    package let turns: Int
    /// Turns of users who do not.
    package let withheld: Int
    /// How many users agree to training, whether they have spoken with the coach or not.
    package let consenting: Int
}
