import Domain
import Storage
import Telegram
import Tracking

/// Records what a user decided about a bet, and answers.
struct BetRecorder {
    let turn: ActionTurn

    init(_ turn: ActionTurn) { self.turn = turn }

    /// - Throws: ``BetLineFault/slip(_:)`` for a slip that cannot be kept.
    /// - Parameter inPlace: whether the answer takes the place of the slip.
    func record(_ decision: BetDecision, at casino: String, inPlace: Bool = false) throws -> Reply {
        do { try decision.slip.validated() } catch { throw BetLineFault.slip(error) }
        let (bet, _, event) = try turn.interaction.decide(decision)
        var reply = Reply(events: [event])
        let words = BetWords(turn.turn)
        switch decision.decision {
        case .bet:
            var text = title(bet) + words.whole(decision.slip, at: casino)
            if let note = try BudgetWatch(turn).note(for: bet, kinds: [.stake, .loss]) {
                text += note.text
                reply.events += note.events
            }
            if turn.isResting { text += turn.restNote }
            reply.items = [item(text, [try buttons(for: bet)], inPlace)]
        case .skip:
            let line = words.line(decision.slip, at: casino)
            let text = turn.say(en: "Skipped #\(bet): \(line)", fr: "Passé #\(bet) : \(line)")
            reply.items = [item(text, [], inPlace)]
        case .save:
            let line = words.line(decision.slip, at: casino)
            let text = turn.say(
                en: "Saved #\(bet): \(line)\n/bets shows it, to place it or to drop it.",
                fr: "Gardé #\(bet) : \(line)\n/bets le montre, pour le placer ou l'écarter."
            )
            reply.items = [item(text, [], inPlace)]
        }
        return reply
    }

    private func item(_ text: RichText, _ buttons: [[InlineKeyboardButton]], _ inPlace: Bool) -> Reply.Item {
        let message = OutgoingMessage(text, buttons: buttons)
        return inPlace ? .edit(message) : .send(message, to: .here)
    }

    private func title(_ bet: BetID) -> RichText {
        turn.say(en: "\(bold: "Logged #\(bet)") · ", fr: "\(bold: "Noté #\(bet)") · ")
    }

    /// Undo, and the way to the marks.
    func buttons(for bet: BetID) throws -> [InlineKeyboardButton] {
        let id = CallbackData.number(bet.rawValue)
        return [
            try turn.button(turn.word("Undo", "Annuler"), "bet.undo", id), try turn.button("…", "bet.more", id),
        ]
    }
}
