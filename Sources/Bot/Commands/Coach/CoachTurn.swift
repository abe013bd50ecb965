import Coaching
import Domain
import Storage
import Telegram
import Tracking

/// One question to the coach: read for on a snapshot, then kept with its answer in one transaction, or kept for a model
/// to answer.
struct CoachTurn {
    /// Characters of a question that are kept.
    static let longestQuestion = 10_000

    private let coach: Coach
    private let turn: Turn

    init(_ coach: Coach, _ turn: Turn) {
        self.coach = coach
        self.turn = turn
    }

    /// - Parameter reply: what it says to help that was given before; nil for a question.
    func ask(_ text: String, source: String, as reply: AlarmReply? = nil) throws -> Prepared {
        let conversation = try turn.book.conversation(of: turn.user)?.id
        let history =
            try conversation.map {
                try turn.book.turns(of: turn.user, conversation: $0, limit: Coach.remembered)
            } ?? []
        var question = CoachQuestion(
            text: text,
            history: history.compactMap(PastTurn.init),
            isInGroup: turn.request.chat.isGroup
        )
        question.reply = reply
        question.spoken = history.last { $0.turn.intent == Intent.crisis.rawValue }?.turn.language
        // It counts only where the words are of danger themselves: the log is asked for no other question.
        question.followsAlarm = try turn.request.alarm != nil && turn.recentAlarm?.isLast ?? false
        let record = CoachRecord(
            question: question,
            consideration: try coach.consider(question, desk),
            conversation: conversation,
            parent: history.last.map { $0.turn.candidate == 0 ? $0.id : $0.turn.parent ?? $0.id },
            source: source
        )
        return { action in try record.keep(in: action) }
    }

    /// - Returns: nil for a turn that is not the user's.
    func askAgain(_ claimed: Claimed<TurnID>) throws -> Prepared? {
        guard let kept = try turn.book.turn(claimed, of: turn.user) else { return nil }
        let first = kept.turn.candidate == 0 ? kept.id : kept.turn.parent ?? kept.id
        var question = try coach.question(of: kept, isInGroup: turn.request.chat.isGroup, in: turn.book)
        question.candidate = try turn.book.candidates(of: first, user: turn.user)
        let record = CoachRecord(
            question: question,
            consideration: try coach.consider(question, desk),
            conversation: kept.turn.conversation,
            parent: first,
            source: "again"
        )
        return { action in try record.keep(in: action) }
    }

    private var desk: FactDesk { FactDesk(book: turn.book, profile: turn.profile, now: turn.now) }
}
