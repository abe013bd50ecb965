import Domain
import Telegram

/// `/export`: all that is held of a user, as one JSON file.
struct ExportCommand: QueryCommand {
    let definition = CommandDefinition(
        "export",
        topic: .settings,
        privacy: .privately,
        isOpenToNewcomers: true,
        summary: Words(en: "All of your data, as one file", fr: "Toutes vos données, en un fichier")
    )

    func answer(_ arguments: String, _ turn: Turn) throws -> Reply {
        let text = turn.say(
            en: "Your file is being made; it follows in a moment. It holds all that I keep of you, readable, as JSON.",
            fr:
                "Votre fichier se prépare\u{A0}; il arrive dans un instant. Il contient tout ce que je garde de vous, lisible, en JSON."
        )
        return Reply(
            [.send(OutgoingMessage(text), to: .here), .deferred(.personalExport(user: turn.user), to: .privately)],
            events: [turn.event(.dataExported, ["format": .code("json"), "scope": .code("user")])]
        )
    }
}
