import Domain
import Storage
import Telegram
import Tracking

/// The guided way to a bet: one question after another, then the slip with I BET, Skip and Save.
///
/// Each answer may be a press or a line of text; the draft is kept in the database between them.
struct SlipDialogue {
    let turn: ActionTurn
    let boot: BootClock
    /// Whether the answer takes the place of the message whose button was pressed.
    let isInPlace: Bool

    /// - Parameter isInPlace: false for what a button of another message begins.
    init(turn: ActionTurn, boot: BootClock, isInPlace: Bool = true) {
        self.turn = turn
        self.boot = boot
        self.isInPlace = isInPlace && turn.isPress
    }

    /// Begins with a draft, whatever is known of it.
    func begin(_ draft: SlipDraft) throws -> Reply {
        if turn.isResting, !draft.isLogged { throw turn.restRefusal }
        var reply = try advance(draft)
        guard reply.flow != .end else { return reply }
        let source = draft.saved == nil ? "line" : "button"
        var begun = [turn.event(.flowStarted, ["flow": .code(draft.kind), "source": .code(source)])]
        if let replaced = turn.flow {
            begun.insert(
                turn.event(.flowCancelled, ["flow": .code(replaced.kind), "reason": .code("replaced")]),
                at: 0
            )
        }
        reply.events = begun + reply.events
        return reply
    }

    /// Asks what is open; logs or shows the slip when nothing is.
    func advance(_ draft: SlipDraft) throws -> Reply {
        guard draft.step == .slip else { return try ask(draft) }
        return draft.isLogged ? try decide(.bet, draft) : try show(draft)
    }

    private func ask(_ draft: SlipDraft) throws -> Reply {
        let questions = SlipQuestions(turn: turn, draft: draft)
        return try reply(questions.question(), try questions.buttons(), draft)
    }

    /// Puts the slip before the user. The time to the decision runs from the first showing, not from a mark set since.
    func show(_ draft: SlipDraft) throws -> Reply {
        guard let slip = draft.slip else { return try ask(draft) }
        do { try slip.validated() } catch { throw refusal(.slip(error), draft) }
        var draft = draft
        var events: [Event] = []
        if draft.shown == nil {
            draft.shown = ShownAt(sinceBoot: boot.now, wall: turn.now)
            var data: EventData = [:]
            slip.describe(in: &data, at: turn.occurredAt)
            data.append("source", .code(draft.saved == nil ? NewBet.Source.slip : .saved))
            events = [turn.event(slip.isParlay ? .parlayShown : .betShown, data)]
        }
        let questions = SlipQuestions(turn: turn, draft: draft)
        var reply = try reply(
            BetWords(turn.turn).whole(slip, at: draft.casinoName),
            try questions.slipButtons(),
            draft
        )
        reply.events = events
        return reply
    }

    /// Records what the user decided, and ends the flow.
    func decide(_ decision: Decision, _ draft: SlipDraft) throws -> Reply {
        guard let slip = draft.slip else { return try ask(draft) }
        if turn.isResting, !draft.isLogged { throw turn.restRefusal }
        guard try turn.book.casino(slip.casino, for: turn.user) != nil else { return gone(ending: true) }
        var released: [Event] = []
        if let id = draft.saved {
            guard let saved = try turn.book.bet(id, of: turn.user),
                try decision == .save || (turn.ledger.releaseSaved(saved, at: turn.interaction.recordedAt))
            else { return gone(ending: true) }
            if decision == .save { return try kept(saved) }
            released = [turn.undone(saved)]
        }
        let source: NewBet.Source = draft.isLogged ? .line : draft.saved == nil ? .slip : .saved
        let time = draft.isLogged ? nil : draft.shown?.elapsed(sinceBoot: boot.now, wall: turn.now)
        do {
            var reply = try BetRecorder(turn).record(
                BetDecision(slip: slip, decision: decision, source: source, decisionTime: time),
                at: draft.casinoName,
                inPlace: isInPlace
            )
            reply.events = released + reply.events
            reply.flow = .end
            return reply
        } catch let fault as BetLineFault {
            throw refusal(fault, draft)
        }
    }

    /// A saved bet that stays so.
    private func kept(_ saved: Bet) throws -> Reply {
        var reply = reply(
            turn.say(en: "#\(saved.id) stays saved. /bets shows it.", fr: "#\(saved.id) reste gardé. /bets le montre.")
        )
        reply.flow = .end
        return reply
    }

    /// The buttons pressed belong to nothing that is open. The message keeps what it says: it may be a logged bet.
    func gone(ending: Bool = false) -> Reply {
        .text(
            turn.say(
                en: "That slip is not open any more. /bet begins a new one, /bets shows what is logged.",
                fr: "Ce ticket n'est plus ouvert. /bet en commence un autre, /bets montre ce qui est noté."
            ),
            flow: ending ? .end : .keep
        )
    }

    /// What is wrong with an answer; the question stays open.
    func refusal(_ fault: BetLineFault, _ draft: SlipDraft) -> Refusal {
        Refusal(
            fault.code,
            fault.explanation(turn.turn) + "\n" + SlipQuestions(turn: turn, draft: draft).form()
                + turn.say(en: "\n/cancel leaves.", fr: "\n/cancel permet de quitter.")
        )
    }

    /// Where the question stood, or as a new message.
    func reply(_ text: RichText, _ buttons: [[InlineKeyboardButton]] = []) -> Reply {
        isInPlace ? .edit(text, buttons: buttons) : .text(text, buttons: buttons)
    }

    private func reply(
        _ text: RichText,
        _ buttons: [[InlineKeyboardButton]],
        _ draft: SlipDraft
    ) throws -> Reply {
        var reply = reply(text, buttons)
        reply.flow = .set(kind: draft.kind.rawValue, state: try draft.state)
        return reply
    }
}
