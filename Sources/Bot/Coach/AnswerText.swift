import Foundation
import Telegram

extension RichText {
    /// An answer of the coach's as a message: `**bold**` is the only markup; whatever else a model writes stays as it is.
    init(answer text: String) {
        self.init()
        var rest = text[...]
        while let start = rest.range(of: "**") {
            let inside = rest[start.upperBound...]
            guard let end = inside.range(of: "**"), end.lowerBound > inside.startIndex,
                !inside[..<end.lowerBound].contains("\n")
            else {
                append(String(rest[..<start.upperBound]))
                rest = inside
                continue
            }
            append(String(rest[..<start.lowerBound]))
            append(RichText(String(inside[..<end.lowerBound])).formatted(.bold))
            rest = inside[end.upperBound...]
        }
        append(String(rest))
    }
}
