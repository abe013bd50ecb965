/// One variable by which an operator sets RISK0. The program, `doctor`, `bot.env.example` and the documentation all come
/// from this one list.
struct SettingDefinition: Sendable {
    let name: String
    /// Nil where the variable may be left out and nothing takes its place.
    let defaultValue: String?
    /// What it does, for an operator; one line.
    let meaning: String
    /// What a value has to look like.
    let expected: String
    /// Never shown, not even in part.
    var isSecret = false

    static let all: [SettingDefinition] = [
        SettingDefinition(
            name: "TELEGRAM_BOT_TOKEN",
            defaultValue: nil,
            meaning: "The bot's token, from @BotFather. Without it, RISK0 is a chat in this terminal.",
            expected: "digits, a colon, then letters, digits, - or _",
            isSecret: true
        ),
        SettingDefinition(
            name: "TELEGRAM_API_URL",
            defaultValue: "https://api.telegram.org",
            meaning: "Where the Bot API is: Telegram's own, or a local server.",
            expected: "an http or https address without a path or with one, and without a slash at its end"
        ),
        SettingDefinition(
            name: "TELEGRAM_MESSAGES_PER_SECOND",
            defaultValue: "30",
            meaning: "Messages sent in one second, to all chats together; 0: no limit.",
            expected: "a number from 0 to 1000"
        ),
        SettingDefinition(
            name: "TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND",
            defaultValue: "1",
            meaning: "Messages sent to one chat in one second; 0: no limit.",
            expected: "a number from 0 to 100"
        ),
        SettingDefinition(
            name: "USER_UPDATES_PER_MINUTE",
            defaultValue: "60",
            meaning: "What one user may send in a minute before they are slowed down; 0: no limit.",
            expected: "a whole number from 0 to 100000"
        ),
        SettingDefinition(
            name: "ONBOARDING",
            defaultValue: "required",
            meaning: "required: country, age and consent come first. off: a private bot, everyone counts as an adult.",
            expected: "required or off"
        ),
        SettingDefinition(
            name: "RISK0_DATA_DIRECTORY",
            defaultValue: "./data",
            meaning: "Where everything is kept; made with mode 0700.",
            expected: "a folder that RISK0 may write to"
        ),
        SettingDefinition(
            name: "ADMIN_USER_IDS",
            defaultValue: nil,
            meaning: "Who may use the admin commands. In the terminal chat you are user 1.",
            expected: "numeric Telegram ids, separated by commas"
        ),
        SettingDefinition(
            name: "LLM_BASE_URL",
            defaultValue: nil,
            meaning: "An OpenAI-compatible server for the coach; without it, the built-in coach.",
            expected: "an http or https address that ends in /v1"
        ),
        SettingDefinition(
            name: "LLM_API_KEY",
            defaultValue: nil,
            meaning: "The key of that server.",
            expected: "text without spaces",
            isSecret: true
        ),
        SettingDefinition(
            name: "LLM_MODEL",
            defaultValue: "default",
            meaning: "The model that the coach asks for; servers with one model take any name.",
            expected: "the model's name, without spaces"
        ),
        SettingDefinition(
            name: "LLM_INPUT_PRICE",
            defaultValue: nil,
            meaning: "What a million tokens sent to that model cost, in dollars; with the next one, costs are counted.",
            expected: "a number from 0 to 10000"
        ),
        SettingDefinition(
            name: "LLM_OUTPUT_PRICE",
            defaultValue: nil,
            meaning: "What a million tokens of its answers cost, in dollars.",
            expected: "a number from 0 to 10000"
        ),
        SettingDefinition(
            name: "LLM_TOKENS_PER_USER_PER_DAY",
            defaultValue: "50000",
            meaning: "What one user may use of the model in a day (UTC); beyond it the built-in coach answers.",
            expected: "a whole number from 0 to 10000000000"
        ),
        SettingDefinition(
            name: "LLM_TOKENS_PER_DAY",
            defaultValue: "2000000",
            meaning: "The same for all users together.",
            expected: "a whole number from 0 to 10000000000"
        ),
        SettingDefinition(
            name: "PROMPTS_DIRECTORY",
            defaultValue: "Prompts",
            meaning: "The coach's prompts; looked for beside the program, then in the working directory.",
            expected: "a folder"
        ),
        SettingDefinition(
            name: "MIGRATIONS_DIRECTORY",
            defaultValue: "Migrations",
            meaning: "The database's migrations; looked for beside the program, then in the working directory.",
            expected: "a folder that holds 001_users.sql and on"
        ),
        SettingDefinition(
            name: "DEFAULT_LANGUAGE",
            defaultValue: "en",
            meaning: "For users whose language RISK0 does not speak.",
            expected: "en or fr"
        ),
        SettingDefinition(
            name: "LOG_LEVEL",
            defaultValue: "info",
            meaning: "How much is logged, to standard error.",
            expected: "trace, debug, info, notice, warning, error or critical"
        ),
    ]
}
