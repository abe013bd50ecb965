import Domain
import Features
import Intelligence
import Storage
import Telegram

/// `/score [CASINO]`: how safe the user's accounts are, or one of them with its reasons and a picture of its history.
struct ScoreCommand: QueryCommand {
    let definition = CommandDefinition(
        "score",
        topic: .limits,
        privacy: .privately,
        form: "[CASINO]",
        summary: Words(en: "How safe your accounts are, and why", fr: "La santé de vos comptes, et pourquoi"),
        examples: ["/score", "/score bet365"]
    )

    func answer(_ arguments: String, _ turn: Turn) throws -> Reply {
        let name = arguments.words.joined(separator: " ")
        guard !name.isEmpty else { return try overview(turn, editing: false) }
        guard let casino = try turn.book.casino(named: name, for: turn.user) else {
            throw try unknown(name, turn)
        }
        return try detail(casino, turn, editing: false)
    }

    /// All accounts, the busiest first.
    private func overview(_ turn: Turn, editing: Bool) throws -> Reply {
        let readings = try AccountReader().readings(of: turn.user, at: turn.now, in: turn.book)
        let accounts = try ScoredAccount.all(of: turn.user, readings, in: turn.book)
        let text = ScoreOverview(accounts: accounts, isSimulated: try turn.book.isSimulated, turn: turn).text
        let message = OutgoingMessage(text, buttons: try buttons(accounts, turn))
        return Reply(
            [editing ? .edit(message) : .send(message, to: .here)],
            events: accounts.map { turn.event(.scoreComputed, $0.reading.eventData(source: .score)) }
        )
    }

    /// One account, with its picture.
    private func detail(_ casino: Casino, _ turn: Turn, editing: Bool) throws -> Reply {
        guard let reading = try AccountReader().reading(of: turn.user, at: casino.id, at: turn.now, in: turn.book)
        else {
            return say(ScoreWords(turn: turn).nothing(at: casino), [[try all(turn)]], editing)
        }
        let account = ScoredAccount(casino: casino, reading: reading)
        let text = ScoreDetail(account: account, isSimulated: try turn.book.isSimulated, turn: turn).text
        var reply = say(text, [[try all(turn)]], editing)
        reply.events.append(turn.event(.scoreComputed, reading.eventData(source: .score)))
        if reading.score != nil {
            reply.items.append(
                .deferred(.scoreChart(user: turn.user, casino: casino.id, until: turn.now), to: .here)
            )
        }
        return reply
    }

    private func say(_ text: RichText, _ buttons: [[InlineKeyboardButton]], _ editing: Bool) -> Reply {
        editing ? .edit(text, buttons: buttons) : .text(text, buttons: buttons)
    }

    private func unknown(_ name: String, _ turn: Turn) throws -> Refusal {
        let shown = name.visible(limit: CasinoName.longest)
        let near = try CasinoChoice.nearest(to: shown, turn)
        return Refusal(
            "unknown_casino",
            turn.say(
                en:
                    "I do not know the casino “\(shown)”. For example: \(code: "/score bet365"), or \(code: "/score") for all.",
                fr: """
                    Je ne connais pas le casino « \(shown) ». Par exemple : \(code: "/score bet365"), ou \
                    \(code: "/score") pour tous.
                    """
            ),
            buttons: try near.map { [try one($0, turn)] }
        )
    }
}

extension ScoreCommand: ButtonHandler {
    static let show = "score.show"
    static let list = "score.all"

    private static let mostButtons = 8

    var verbs: [ButtonVerb] { [ButtonVerb(Self.show, .id), ButtonVerb(Self.list)] }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        guard button.verb == Self.show else { return try overview(turn.turn, editing: true) }
        guard let casino = try turn.book.casino(button.claim(at: 0), for: turn.user) else {
            return .text(
                turn.say(
                    en: "That button is out of date. /score shows your accounts.",
                    fr: "Ce bouton est périmé. /score montre vos comptes."
                )
            )
        }
        return try detail(casino, turn.turn, editing: true)
    }

    private func buttons(_ accounts: [ScoredAccount], _ turn: Turn) throws -> [[InlineKeyboardButton]] {
        let buttons = try accounts.prefix(Self.mostButtons).map { try one($0.casino, turn) }
        return stride(from: 0, to: buttons.count, by: 2).map { Array(buttons[$0..<min($0 + 2, buttons.count)]) }
    }

    private func one(_ casino: Casino, _ turn: Turn) throws -> InlineKeyboardButton {
        try turn.button(casino.name, Self.show, CallbackData.number(casino.id.rawValue))
    }

    private func all(_ turn: Turn) throws -> InlineKeyboardButton {
        try turn.button(turn.word("All accounts", "Tous les comptes"), Self.list)
    }
}
