import Domain
import Foundation
import Storage
import Telegram

/// `/break [DURATION]`: a rest that begins at once, or a self-exclusion, which asks once more.
struct BreakCommand: ActionCommand, ButtonHandler, FlowHandler {
    private enum Verb {
        static let rest = "break.rest"
        static let exclude = "break.exclude"
        static let confirm = "break.confirm"
        static let keep = "break.keep"
    }

    /// Nil months: the length is being asked for; otherwise the confirmation of a self-exclusion.
    private struct State: Codable {
        var months: Int?
    }

    let definition = CommandDefinition(
        "break",
        topic: .protection,
        privacy: .privately,
        isOpenToNewcomers: true,
        form: "[DURATION]",
        summary: Words(en: "Rest for a while, or shut yourself out", fr: "Faire une pause, ou s'exclure"),
        examples: ["/break 24h", "/break 7d", "/break 6 months"]
    )

    let verbs =
        [ButtonVerb(Verb.rest, .one(of: PauseLength.CoolOff.self), .moment), ButtonVerb(Verb.keep)]
        + [Verb.exclude, Verb.confirm].map { ButtonVerb($0, .number(BreakCommand.months), .moment) }
    private static let months =
        Int64(
            PauseLength.exclusionMonths.lowerBound
        )...Int64(PauseLength.exclusionMonths.upperBound)
    let flow = "break"

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        guard !arguments.isEmpty else { return try offer(turn) }
        return try begin(try parse(arguments, turn), offeredAt: turn.now, turn)
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        // Offered in the future is offered now: else it would hold for what is not there yet.
        let offeredAt = min(try button.numberIfAny(at: 1).map { Timestamp(seconds: $0) } ?? turn.now, turn.now)
        switch button.verb {
        case Verb.rest: return try begin(.coolOff(button.code(at: 0)), offeredAt: offeredAt, turn)
        case Verb.exclude, Verb.confirm:
            let length = PauseLength.exclusion(months: Int(try button.number(at: 0)))
            guard button.verb == Verb.confirm else { return try begin(length, offeredAt: offeredAt, turn) }
            return try start(length, offeredAt: offeredAt, turn)
        default:
            let words = turn.say(en: "Nothing was changed.", fr: "Rien n'a changé.")
            return turn.show(OutgoingMessage(words), flow: turn.flow?.kind == flow ? .end : .keep)
        }
    }

    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        let months = (try? JSONDecoder().decode(State.self, from: Data(state)))?.months
        guard let text = turn.writtenText else { return try offer(turn) }
        guard let months else { return try begin(try parse(text, turn), offeredAt: turn.now, turn) }
        let length = PauseLength.exclusion(months: months)
        switch YesNo(text) {
        case .yes: return try start(length, offeredAt: turn.now, turn)
        case .no:
            return turn.show(OutgoingMessage(turn.say(en: "Nothing was changed.", fr: "Rien n'a changé.")), flow: .end)
        case nil:
            throw Refusal(
                "exclusion_not_answered",
                turn.say(
                    en: "Please write \(code: "yes") to shut yourself out, or \(code: "no").",
                    fr: "Veuillez écrire \(code: "oui") pour vous exclure, ou \(code: "non")."
                ),
                buttons: try confirmation(months, offeredAt: turn.now, turn)
            )
        }
    }

    /// Explains, and offers the lengths.
    private func offer(_ turn: ActionTurn) throws -> Reply {
        let offered = CallbackData.number(turn.now.seconds)
        let rests = try PauseLength.CoolOff.allCases.map {
            try turn.button(BreakTexts.name(of: .coolOff($0), turn.language), Verb.rest, $0.rawValue, offered)
        }
        let exclusions = try [6, 12, 60].map { months in
            let name = BreakTexts.name(of: .exclusion(months: months), turn.language)
            return try turn.button(
                turn.word("Exclude me: \(name)", "M'exclure\u{A0}: \(name)"),
                Verb.exclude,
                CallbackData.number(Int64(months)),
                offered
            )
        }
        return turn.show(
            OutgoingMessage(BreakTexts(turn: turn).offer(), buttons: [rests] + exclusions.map { [$0] }),
            flow: try kept(State())
        )
    }

    /// Starts a rest at once; asks once more before a self-exclusion.
    private func begin(_ length: PauseLength, offeredAt moment: Timestamp, _ turn: ActionTurn) throws -> Reply {
        guard case .exclusion(let months) = length else { return try start(length, offeredAt: moment, turn) }
        if let running = turn.profile.protection.excludedUntil, running > length.end(from: turn.now) {
            throw shorter(running, turn)
        }
        let end = turn.momentText(length.end(from: turn.now))
        let text = BreakTexts(turn: turn).confirmation(of: length, until: end)
        return turn.show(
            OutgoingMessage(text, buttons: try confirmation(months, offeredAt: turn.now, turn)),
            flow: try kept(State(months: months))
        )
    }

    /// - Parameter moment: when the button was offered; where what runs covers that already, it was pressed before.
    private func start(_ length: PauseLength, offeredAt moment: Timestamp, _ turn: ActionTurn) throws -> Reply {
        var profile = turn.profile
        let running = profile.protection.running(length, at: turn.now)
        let isPressed = if case .button = turn.request.input { true } else { false }
        let ending: Reply.FlowChange = turn.flow?.kind == flow ? .end : .keep
        if let running, isPressed, running >= length.end(from: moment) {
            let text = turn.say(
                en: "That is running already, until \(bold: turn.momentText(running)).",
                fr: "C'est déjà en cours, jusqu'au \(bold: turn.momentText(running))."
            )
            return turn.show(OutgoingMessage(text), flow: ending)
        }
        let end: Timestamp
        do throws(ProtectionFault) {
            end = try profile.protection.start(length, at: turn.now)
        } catch {
            throw shorter(running ?? turn.now, turn)
        }
        try turn.ledger.keep(profile)
        // A store that is restored from before does not end it.
        try turn.ledger.vault.keepRests(profile.protection, of: turn.user, at: turn.now)
        let rest = profile.protection.restsUntil(at: turn.now) ?? end
        return turn.show(
            OutgoingMessage(BreakTexts(turn: turn.knowing(profile)).started(length, until: rest)),
            events: [
                event(length, until: end, extended: running != nil, turn),
                turn.event(
                    .helplineShown,
                    ["country": .optional(profile.country) { .code($0) }, "reason": .code("rest")]
                ),
            ],
            flow: ending
        )
    }

    private func event(_ length: PauseLength, until end: Timestamp, extended: Bool, _ turn: ActionTurn) -> Event {
        switch length {
        case .coolOff(let rest):
            turn.event(
                .coolOffStarted,
                ["until": .timestamp(end), "length_ms": .integer(rest.span.rawValue), "extended": .flag(extended)]
            )
        case .exclusion(let months):
            turn.event(
                .selfExclusionStarted,
                ["until": .timestamp(end), "months": .integer(months), "extended": .flag(extended)]
            )
        }
    }

    private func parse(_ text: String, _ turn: ActionTurn) throws -> PauseLength {
        do throws(PauseFault) {
            return try PauseLength.parse(text)
        } catch {
            throw BreakTexts(turn: turn).refusal(of: error)
        }
    }

    private func shorter(_ running: Timestamp, _ turn: ActionTurn) -> Refusal {
        let end = turn.momentText(running)
        return Refusal(
            "would_shorten",
            turn.say(
                en: "What runs ends on \(bold: end), and is never shortened. A longer one is possible.",
                fr: "Ce qui est en cours finit le \(bold: end), et ne se raccourcit jamais. Plus long reste possible."
            )
        )
    }

    private func confirmation(_ months: Int, offeredAt moment: Timestamp, _ turn: ActionTurn) throws
        -> [[InlineKeyboardButton]]
    {
        let offered = CallbackData.number(moment.seconds)
        let yes = turn.word("Yes, shut me out", "Oui, excluez-moi")
        return [
            [try turn.button(yes, Verb.confirm, CallbackData.number(Int64(months)), offered)],
            [try turn.button(turn.word("No", "Non"), Verb.keep)],
        ]
    }

    private func kept(_ state: State) throws -> Reply.FlowChange {
        .set(kind: flow, state: Array(try JSONEncoder().encode(state)))
    }
}

extension Protection {
    /// The end of what runs and is of the same kind; nil where nothing does.
    fileprivate func running(_ length: PauseLength, at now: Timestamp) -> Timestamp? {
        let end =
            switch length {
            case .coolOff: coolOffUntil
            case .exclusion: excludedUntil
            }
        return end.flatMap { now < $0 ? $0 : nil }
    }
}
