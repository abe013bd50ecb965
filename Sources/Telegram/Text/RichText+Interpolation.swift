/// What can stand in an interpolation and be formatted: text, formatted or plain.
package protocol RichTextConvertible {
    var richText: RichText { get }
}

extension RichText: RichTextConvertible {
    package var richText: RichText { self }
}

extension String: RichTextConvertible {
    package var richText: RichText { RichText(self) }
}

extension Substring: RichTextConvertible {
    package var richText: RichText { RichText(String(self)) }
}

extension Int: RichTextConvertible {
    package var richText: RichText { RichText(String(self)) }
}

extension RichText: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init(value)
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.result
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var result = RichText()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) {
            result.append(literal)
        }

        /// Plain text stays plain, whatever characters it has.
        package mutating func appendInterpolation(_ text: String) {
            result.append(text)
        }

        package mutating func appendInterpolation(_ text: RichText) {
            result.append(text)
        }

        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            result.append(value.description)
        }

        package mutating func appendInterpolation(bold text: some RichTextConvertible) {
            result.append(text.richText.formatted(.bold))
        }

        package mutating func appendInterpolation(italic text: some RichTextConvertible) {
            result.append(text.richText.formatted(.italic))
        }

        package mutating func appendInterpolation(underline text: some RichTextConvertible) {
            result.append(text.richText.formatted(.underline))
        }

        package mutating func appendInterpolation(strikethrough text: some RichTextConvertible) {
            result.append(text.richText.formatted(.strikethrough))
        }

        package mutating func appendInterpolation(spoiler text: some RichTextConvertible) {
            result.append(text.richText.formatted(.spoiler))
        }

        /// Telegram allows nothing inside code, so the formatting of the text itself is dropped.
        package mutating func appendInterpolation(code text: some RichTextConvertible) {
            result.append(RichText(text.richText.text).formatted(.code))
        }

        /// A block of code; see `code`.
        package mutating func appendInterpolation(pre text: some RichTextConvertible, language: String? = nil) {
            result.append(RichText(text.richText.text).formatted(.pre, language: language))
        }

        package mutating func appendInterpolation(link text: some RichTextConvertible, _ url: String) {
            result.append(text.richText.formatted(.textLink, url: url))
        }
    }
}
