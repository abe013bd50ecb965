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
    /// What the writer quotes of themselves; others' words tell nothing of them.
    let quoted: String?
    /// What things in it are called; people pick most of them.
    let names: ArraySlice<String>

    /// Longer lists are cut: what follows says little that was not said.
    private static let most = 32
    /// Words at the end of a line that are read apart.
    private static let mostLastWords = 5

    /// - Parameters:
    ///   - bot: the bot's own name, in lower case without the `@`; it is no word of the writer's.
    ///   - commands: names that are the bot's words, not the writer's.
    init(_ message: Message, bot: String?, commands: Set<String>) {
        quoted = message.ownQuote.map { Self.removing(bot, from: $0) }
        names = message.names.prefix(Self.most)
        for writing in message.writings {
            let writing = Self.removing(bot, from: writing)
            if let command = CommandText(writing) {
                add(command, isKnown: commands.contains(command.name))
            } else {
                add(writing)
            }
        }
    }

    func makeIterator() -> some IteratorProtocol<String> { texts.prefix(Self.most).makeIterator() }

    private mutating func add(_ text: String) {
        let text = Self.trimmed(text)
        guard texts.count < Self.most, !text.isEmpty, !texts.contains(text) else { return }
        texts.append(text)
    }

    private mutating func add(_ command: CommandText, isKnown: Bool) {
        guard command.name != CoachCommand.name else { return add(command.arguments) }
        // "/kill_myself" is said, too.
        if !isKnown { add(command.name.replacing("_", with: " ") + " " + command.arguments) }
        guard command.name != StartCommand.name else { return add(link: command.arguments) }
        add(command.arguments)
        let words = command.arguments.split(whereSeparator: \.isWhitespace)
        // First of the parts: a long line before a cry for help must not cut it off.
        add(words.suffix(Self.mostLastWords).joined(separator: " "))
        for run in Self.runs(of: words) { add(run) }
    }

    private mutating func add(link payload: String) {
        add(payload.replacing("_", with: " ").replacing("-", with: " "))
        let parts = payload.split { $0 == "_" || $0 == "-" }
        for part in [payload[...]] + parts { add(hexadecimal: part) }
        let digits = payload.replacing("-", with: "+").replacing("_", with: "/").filter { $0 != "=" }
        let padding = String(repeating: "=", count: (4 - digits.utf8.count % 4) % 4)
        if let bytes = Data(base64Encoded: digits + padding) { add(bytes) }
    }

    /// Two digits a byte, as a link's maker may have put words into it.
    private mutating func add(hexadecimal digits: Substring) {
        let values = digits.compactMap(\.hexDigitValue)
        guard values.count == digits.count, values.count > 7, values.count.isMultiple(of: 2) else { return }
        add(Data(stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }))
    }

    /// What a link's bytes say, where they are text.
    private mutating func add(_ bytes: Data) {
        guard let text = String(data: bytes, encoding: .utf8),
            text.unicodeScalars.allSatisfy({ !$0.properties.generalCategory.isControl || $0 == "\n" })
        else { return }
        add(text.replacing("_", with: " "))
    }

    /// Most is written without spaces around it.
    private static func trimmed(_ text: String) -> String {
        guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The words between numbers and marks.
    private static func runs(of words: [Substring]) -> [String] {
        var runs: [[Substring]] = [[]]
        for word in words {
            guard !word.contains(where: \.isNumber) else {
                runs.append([])
                continue
            }
            runs[runs.count - 1].append(word)
            if let last = word.last, ",;:.!?|/".contains(last) { runs.append([]) }
        }
        return runs.filter { $0.count > 1 }.map { $0.joined(separator: " ") }
    }

    private static func removing(_ bot: String?, from text: String) -> String {
        let mention = bot.flatMap { BotMention(of: $0, in: text) }
        return mention.map { text.replacingCharacters(in: $0.range, with: "") } ?? text
    }
}

/// Where a text names a bot, `@risk0_bot`, as a word of its own: `/bet@risk0_bot` is a command's way to name it.
struct BotMention {
    let range: Range<String.Index>

    /// - Parameter bot: in lower case without the `@`.
    /// - Returns: nil where it names none, or only others.
    init?(of bot: String, in text: String) {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
        var rest = text.startIndex..<text.endIndex
        while let range = text.range(of: "@" + bot, options: .caseInsensitive, range: rest) {
            if text[range.upperBound...].first.map(Self.goesOn) != true,
                text[..<range.lowerBound].last.map(Self.goesOn) != true
            {
                self.range = range
                return
            }
            rest = range.upperBound..<text.endIndex
        }
        return nil
    }

    private static func goesOn(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isControl: Bool { self == .control || self == .unassigned || self == .privateUse }
}
