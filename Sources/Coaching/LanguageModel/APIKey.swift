/// The secret that a model's server knows its customer by. It prints as `<redacted>`, whichever way it is printed.
package struct APIKey: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let secret: String

    /// Takes a key with any white space around it, as people paste it.
    package init(_ text: String) throws(ModelSettingFault) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard let key = parts.first else { throw .emptyKey }
        guard parts.count == 1, key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .invalidKey(length: text.utf8.count)
        }
        secret = String(key)
    }

    package var description: String { "<redacted>" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// The text with every appearance of the key taken out.
    func redacting(_ text: String) -> String {
        text.replacing(secret, with: description)
    }
}
