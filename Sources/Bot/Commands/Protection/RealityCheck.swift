import Domain
import Storage
import Telegram
import Tracking

/// Tells a user how long their visit has lasted and what came of it: once in each hour of it, after an answer.
///
/// Only in the private chat; what falls due in a group waits for the next answer in private.
struct RealityCheck {
    static let interval = Milliseconds.minutes(60)

    private let turn: Turn
    private let interaction: Interaction

    init(_ turn: Turn, _ interaction: Interaction) {
        self.turn = turn
        self.interaction = interaction
    }

    /// The outcome with the check after its messages, where one is due.
    func following(_ outcome: Outcome) throws -> Outcome {
        let isLasting = outcome.messages.allSatisfy { !$0.outlivesRecipient }
        // Whoever was just met with help hears nothing of bets; the check follows the next answer.
        let isHelp = outcome.events.contains { $0.type == .harmSignalMet }
        guard !outcome.messages.isEmpty, isLasting, !isHelp, !turn.request.chat.isGroup, try isDue else {
            return outcome
        }
        let tally = try turn.book.visitTally(of: turn.user, since: interaction.visitBegan)
        let check = try Reply.text(text(tally), events: [event(tally)]).outcome(for: turn.request)
        return Outcome(
            events: outcome.events + check.events,
            messages: outcome.messages + check.messages,
            consequences: outcome.consequences
        )
    }

    private var duration: Milliseconds { interaction.occurredAt.since(interaction.visitBegan) }

    private var isDue: Bool {
        get throws {
            guard duration >= Self.interval, turn.profile.onboarding == .done else { return false }
            let last = max(interaction.visitBegan, interaction.occurredAt - Self.interval + Milliseconds(1))
            return try !turn.book.hasRealityCheck(of: turn.user, since: last)
        }
    }

    private func text(_ tally: VisitTally) -> RichText {
        let minutes = duration.rawValue / 60_000
        let (hours, rest) = (minutes / 60, minutes % 60)
        let padded = (rest < 10 ? "0" : "") + "\(rest)"
        return turn.say(
            en: "You have been here for \(bold: "\(hours) h \(padded) min"). \(result(tally))\n"
                + "For a pause: /break. For somebody to talk to: /helpline.",
            fr: "Vous êtes ici depuis \(bold: "\(hours) h \(padded) min"). \(result(tally))\n"
                + "Pour une pause : /break. Pour parler à quelqu'un : /helpline."
        )
    }

    private func result(_ tally: VisitTally) -> RichText {
        guard tally.settled > 0 else {
            return turn.say(
                en: "Bets logged since then: \(tally.bets); none settled.",
                fr: "Paris notés depuis : \(tally.bets) ; aucun réglé."
            )
        }
        let sums = tally.profits.map { $0.formattedSigned(turn.language) }.joined(separator: ", ")
        return turn.say(
            en: "Bets logged since then: \(tally.bets); settled: \(tally.settled), net result \(sums).",
            fr: "Paris notés depuis : \(tally.bets) ; réglés : \(tally.settled), résultat net \(sums)."
        )
    }

    /// Sums in several currencies are left out: the event holds one.
    private func event(_ tally: VisitTally) -> Event {
        var data: EventData = ["duration_ms": .integer(duration.rawValue), "bets": .integer(tally.bets)]
        if let profit = tally.profits.first, tally.profits.count == 1 {
            data.append("profit", .integer(profit.minorUnits))
            data.append("currency", .code(profit.currency.code))
        }
        return turn.event(.realityCheckShown, data)
    }
}
