import Domain
import Storage
import Telegram
import Tracking

/// Records what a user decided about a bet, and answers.
struct BetRecorder {
    let turn: ActionTurn

    init(_ turn: ActionTurn) { self.turn = turn }

    /// - Throws: ``BetLineFault/slip(_:)`` for a slip that cannot be kept.
    func record(_ decision: BetDecision, at casino: String) throws -> Reply {
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
            reply.items = [.send(.init(text, buttons: [try buttons(for: bet)]), to: .here)]
        case .skip:
            let line = words.line(decision.slip, at: casino)
            let text = turn.say(en: "Skipped #\(bet): \(line)", fr: "Passé nº\(bet) : \(line)")
            reply.items = [.send(OutgoingMessage(text), to: .here)]
        case .save:
            let line = words.line(decision.slip, at: casino)
            let text = turn.say(
                en: "Saved #\(bet): \(line)\n/bets shows it, to place it or to drop it.",
                fr: "Gardé nº\(bet) : \(line)\n/bets le montre, pour le placer ou l'écarter."
            )
            reply.items = [.send(OutgoingMessage(text), to: .here)]
        }
        return reply
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
