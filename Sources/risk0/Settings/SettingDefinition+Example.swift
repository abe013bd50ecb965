extension SettingDefinition {
    /// `bot.env.example`: every variable with what it means, commented out where its default does.
    static var exampleFile: String {
        let head = """
            # RISK0: every variable there is. Copy this to bot.env, which `make run` reads, and change what you need.
            # The environment wins over the file. Keep the file to yourself (chmod 600): the token is in it.

            """
        return all.reduce(head) { text, setting in
            text + """

                # \(setting.meaning)
                # Expected: \(setting.expected).\(setting.defaultValue.map { " Default: \($0)." } ?? "")
                #\(setting.name)=\(setting.defaultValue ?? "")

                """
        }
    }
}
