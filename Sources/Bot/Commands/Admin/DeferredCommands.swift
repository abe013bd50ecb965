import Domain
import Telegram

/// `/backup`: a verified copy of the database, made while the bot runs. The action is kept in the log when it is done.
struct BackupCommand: ActionCommand {
    let definition = CommandDefinition.admin(
        "backup",
        summary: Words(en: "Copy the database and check the copy", fr: "Copier la base et vérifier la copie")
    )

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let words = turn.say(
            en: "Making a backup; I will tell you when it is checked.",
            fr: "Sauvegarde en cours ; je vous dirai quand elle sera vérifiée."
        )
        return Reply([.send(OutgoingMessage(words), to: .here), .deferred(.backup(admin: turn.user), to: .here)])
    }
}
