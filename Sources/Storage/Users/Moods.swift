package import Domain
import GRDB

/// A mood as it is kept.
package struct KeptMood: Hashable, Sendable {
    package let score: MoodScore
    package let occurredAt: Timestamp
}

extension Ledger {
    /// Keeps the mood of a message, of somebody who consents to it.
    /// - Parameter recordedAt: nil where it is kept as it happens.
    /// - Returns: false where they do not: then nothing is kept.
    package func keepMood(
        _ score: MoodScore,
        of user: UserID,
        at occurredAt: Timestamp,
        recordedAt: Timestamp? = nil
    ) throws -> Bool {
        try database.run(
            """
            INSERT INTO mood_scores (user_id, tilt, chase, fomo, valence, occurred_at, recorded_at)
            SELECT id, ?2, ?3, ?4, ?5, ?6, ?7 FROM users WHERE id = ?1 AND consent_mood = 1
            """,
            [
                user.rawValue, score.tilt, score.chase, score.fomo, score.valence, occurredAt.rawValue,
                (recordedAt ?? occurredAt).rawValue,
            ]
        )
        return database.changesCount == 1
    }

    /// Drops the moods that have been kept long enough.
    package func forgetMoods(before moment: Timestamp) throws -> Int {
        try database.run("DELETE FROM mood_scores WHERE recorded_at < ?", [moment.rawValue])
        return database.changesCount
    }

    /// Drops the moods of somebody who withdraws their consent.
    func forgetMoods(of user: UserID) throws {
        try database.run("DELETE FROM mood_scores WHERE user_id = ?", [user.rawValue])
    }
}

extension Book {
    /// The moods of a user's messages from `moment` on, oldest first.
    package func moods(of user: UserID, since moment: Timestamp) throws -> [KeptMood] {
        try database.rows(
            """
            SELECT tilt, chase, fomo, valence, occurred_at FROM mood_scores
            WHERE user_id = ? AND occurred_at >= ? ORDER BY occurred_at, id
            """,
            [user.rawValue, moment.rawValue]
        ) {
            KeptMood(
                score: MoodScore(tilt: $0[0], chase: $0[1], fomo: $0[2], valence: $0[3]),
                occurredAt: Timestamp(rawValue: $0[4])
            )
        }
    }
}
