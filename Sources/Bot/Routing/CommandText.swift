/// A line that begins with a slash.
package struct CommandText: Equatable, Sendable {
    package let name: String
    /// The bot that it is addressed to, `/bet@risk0_bot`; nil for all.
    package let bot: String?
    package let arguments: String

    /// - Returns: nil for a line that is no command.
    package init?(_ text: String) {
        let line = text.drop(while: \.isWhitespace)
        guard line.first == "/" else { return nil }
        let word = line.dropFirst().prefix { !$0.isWhitespace }
        guard let first = word.first, first.isASCII, first.isLetter else { return nil }
        let parts = word.split(separator: "@", maxSplits: 1)
        guard let name = parts.first else { return nil }
        self.name = name.lowercased()
        bot = parts.count > 1 ? parts[1].lowercased() : nil
        arguments = String(line[word.endIndex...].drop(while: \.isWhitespace))
    }
}
