import Bot
import Domain

/// `docs/commands.md`: what users and admins can say, from the definitions that parse it.
enum CommandCatalogue {
    static var markdown: String {
        let definitions = StandardCommands.definitions
        let head = """
            # Commands

            Made from the code by `make docs`. Everything works by one line of text and by buttons; words in capitals are \
            yours to fill in, words in brackets may be left out.

            """
        return CommandDefinition.Topic.allCases.reduce(head) { text, topic in
            let rows = definitions.filter { $0.topic == topic }
            guard !rows.isEmpty else { return text }
            let table = rows.map { command in
                let examples = command.examples.map { "`\($0)`" }.joined(separator: "<br>")
                let form = command.usage.replacing("|", with: "\\|")
                return "| `\(form)` | \(command.summary(.english)) | \(command.summary(.french)) | \(examples) |"
            }
            return text + """

                ## \(topic.title(.english))
                \(note(on: topic))
                | command | what it does | ce qu'elle fait | examples |
                |---|---|---|---|
                \(table.joined(separator: "\n"))

                """
        }
    }

    private static func note(on topic: CommandDefinition.Topic) -> String {
        guard topic == .administration else { return "" }
        return """

            Only for those whose numeric Telegram ids stand in `ADMIN_USER_IDS` (in the terminal chat you are user 1). To \
            everybody else these commands do not exist.

            """
    }
}
