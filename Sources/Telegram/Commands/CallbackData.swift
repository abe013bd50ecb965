/// What a button carries back when it is pressed: a verb, who may press it, and arguments.
///
/// Telegram allows 1–64 bytes and says so only when the message is sent, long after the mistake; here the size is
/// checked where the data is made.
package struct CallbackData: Sendable, Hashable {
    package let verb: String
    /// The internal id of the one user who may press; 0 = anyone who sees the button.
    package let owner: Int64
    package let arguments: [String]
    /// What Telegram keeps: `verb|owner|argument|…`, the owner in base 36.
    package let encoded: String

    /// In bytes of UTF-8.
    package static let maximumSize = 64
    private static let separator: Character = "|"

    package init(verb: String, owner: Int64 = 0, arguments: [String] = []) throws(CallbackDataError) {
        guard !verb.isEmpty else { throw CallbackDataError.emptyVerb }
        for field in [verb] + arguments where field.utf8.contains(UInt8(ascii: "|")) {
            throw .separatorInside(verb: verb)
        }
        let fields = [verb, owner == 0 ? "" : Self.number(owner)] + arguments
        let encoded = fields.joined(separator: String(Self.separator))
        guard encoded.utf8.count <= Self.maximumSize else {
            throw .tooLong(verb: verb, size: encoded.utf8.count)
        }
        self.verb = verb
        self.owner = owner
        self.arguments = arguments
        self.encoded = encoded
    }

    /// nil if the text is not of this form: anyone can send anything, and old buttons outlive the code that made them.
    package init?(parsing text: String) {
        guard text.utf8.count <= Self.maximumSize else { return nil }
        let fields = text.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
        guard fields.count >= 2, let verb = fields.first, !verb.isEmpty else { return nil }
        guard let owner = fields[1].isEmpty ? 0 : Int64(fields[1], radix: 36) else { return nil }
        self.verb = verb
        self.owner = owner
        arguments = Array(fields[2...])
        encoded = text
    }

    /// Whether this user may press the button.
    package func mayBePressed(by user: Int64) -> Bool {
        owner == 0 || owner == user
    }

    /// The shortest form of a number for an argument.
    package static func number(_ value: Int64) -> String {
        String(value, radix: 36)
    }

    /// The argument at this place, as `number` wrote it; nil if there is none or it is no number.
    package func number(at index: Int) -> Int64? {
        arguments.indices.contains(index) ? Int64(arguments[index], radix: 36) : nil
    }
}

package enum CallbackDataError: Error, Equatable, CustomStringConvertible {
    case emptyVerb
    case separatorInside(verb: String)
    case tooLong(verb: String, size: Int)

    package var description: String {
        switch self {
        case .emptyVerb:
            "callback data has no verb; give the button one"
        case .separatorInside(let verb):
            "callback data of “\(verb)” holds “|”, which separates its fields; send an id instead of the text"
        case .tooLong(let verb, let size):
            "callback data of “\(verb)” has \(size) bytes and may have \(CallbackData.maximumSize); "
                + "keep the values in a row and send its id"
        }
    }
}
