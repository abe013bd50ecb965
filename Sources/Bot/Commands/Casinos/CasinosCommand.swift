import Domain
import Storage
import Telegram

/// `/casinos`: the casinos of which something is known, with how often each restricts accounts and how.
struct CasinosCommand: QueryCommand {
    private static let most = 12

    let definition = CommandDefinition(
        "casinos",
        topic: .limits,
        summary: Words(en: "What casinos do to accounts", fr: "Ce que les casinos font aux comptes"),
        examples: ["/casinos"]
    )

    func answer(_ arguments: String, _ turn: Turn) throws -> Reply {
        guard arguments.words.isEmpty else { return try CasinoCommand().answer(arguments, turn) }
        let known = try turn.book.publishedIntelligence()
        let words = IntelligenceWords(turn, isSimulated: try turn.book.isSimulated)
        let shown = known.prefix(Self.most)
        let buttons = try shown.map { casino, _ in
            try turn.button(casino.name, CasinoCommand.show, CallbackData.number(casino.id.rawValue))
        }
        let rows = stride(from: 0, to: buttons.count, by: 3).map { Array(buttons[$0..<min($0 + 3, buttons.count)]) }
        return Reply(
            [.send(OutgoingMessage(words.list(Array(shown), of: known.count), buttons: rows), to: .here)],
            events: [turn.event(.casinosShown, ["published": .integer(known.count)])]
        )
    }
}
