import Domain
import Foundation
import Telegram

/// All that is read for danger of what somebody wrote in a message: the one place that knows where people write, and what
/// surrounds their words.
///
/// Without it a cry for help is one thing under a picture and another behind a command. What follows a command is read
/// whole, and apart each run of words that numbers and marks part in it: a bet's line around it must not hush it. What
/// follows a start link is read as the words that it stands for.
struct MessageTexts: Sequence {
    private var texts: [String] = []

    /// Longer lists are cut: what follows says little that was not said.
    private static let most = 32
    /// Words at the end of a line that are read apart.
    private static let lastWords = 5

    /// - Parameter bot: the bot's own name, in lower case without the `@`; it is no word of the writer's.
    init(_ message: Message, bot: String?) {
        for writing in message.writings {
            let writing = bot.map { Self.removing($0, from: writing) } ?? writing
            if let command = CommandText(writing) { add(command) } else { add(writing) }
        }
    }

    func makeIterator() -> some IteratorProtocol<String> { texts.prefix(Self.most).makeIterator() }

    private mutating func add(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if !text.isEmpty, !texts.contains(text) { texts.append(text) }
    }

    private mutating func add(_ command: CommandText) {
        guard command.name != CoachCommand.name else { return add(command.arguments) }
        // "/kill_myself" is said, too; "/die" is what its writer wants.
        let name = command.name.replacing("_", with: " ")
        add(name + " " + command.arguments)
        add(name)
        guard command.name != StartCommand.name else { return add(link: command.arguments) }
        add(command.arguments)
        for run in Self.runs(of: command.arguments) { add(run) }
    }

    private mutating func add(link payload: String) {
        add(payload.replacing("_", with: " ").replacing("-", with: " "))
        let digits = payload.replacing("-", with: "+").replacing("_", with: "/").filter { $0 != "=" }
        let padding = String(repeating: "=", count: (4 - digits.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: digits + padding), let text = String(data: bytes, encoding: .utf8),
            text.unicodeScalars.allSatisfy({ !$0.properties.generalCategory.isControl || $0 == "\n" })
        else { return }
        add(text.replacing("_", with: " "))
    }

    /// The words between numbers and marks, the last ones, and the last.
    private static func runs(of line: String) -> [String] {
        var runs: [[Substring]] = [[]]
        for word in line.split(whereSeparator: \.isWhitespace) {
            guard !word.contains(where: \.isNumber) else {
                runs.append([])
                continue
            }
            runs[runs.count - 1].append(word)
            if let last = word.last, ",;:.!?|/".contains(last) { runs.append([]) }
        }
        let last = line.split(whereSeparator: \.isWhitespace).suffix(lastWords)
        return (runs.filter { $0.count > 1 } + [Array(last), last.suffix(1)]).map { $0.joined(separator: " ") }
    }

    private static func removing(_ bot: String, from text: String) -> String {
        BotMention(of: bot, in: text).map { text.replacingCharacters(in: $0.range, with: "") } ?? text
    }
}

/// Where a text names a bot, `@risk0_bot`, as a word of its own: `/bet@risk0_bot` is a command's way to name it.
struct BotMention {
    let range: Range<String.Index>

    /// - Parameter bot: in lower case without the `@`.
    /// - Returns: nil where it names none, or another.
    init?(of bot: String, in text: String) {
        guard let range = text.range(of: "@" + bot, options: .caseInsensitive),
            text[range.upperBound...].first.map(Self.goesOn) != true,
            text[..<range.lowerBound].last.map(Self.goesOn) != true
        else { return nil }
        self.range = range
    }

    private static func goesOn(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isControl: Bool { self == .control || self == .unassigned || self == .privateUse }
}
