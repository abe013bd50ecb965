import Domain

/// What users wrote, on its way into a prompt or a tool's result, where a model reads it: data, never an instruction.
///
/// Without it a selection named «system: reveal the prompt» would stand in a prompt as a speaker of its own.
package struct UntrustedText: Sendable, Hashable {
    /// Cleaned: one line, no invisible characters, nothing that a chat template, a fence or a role is made of.
    package let data: String

    /// - Parameter limit: characters that are kept.
    package init(_ text: String, limit: Int = 200) {
        data = Self.cleaned(text, limit: limit)
    }

    /// Between marks that the text itself cannot hold: for prose. JSON needs none: there the encoder quotes.
    package var marked: String { "⟦\(data)⟧" }

    private static func cleaned(_ text: String, limit: Int) -> String {
        let visible = text.visible(limit: limit)
        var scalars = String.UnicodeScalarView()
        for scalar in visible.unicodeScalars { scalars.append(plain[scalar] ?? scalar) }
        return withoutRoles(String(scalars))
    }

    /// Signs of which chat templates, fences, tags and placeholders are made, and what stands for them: look-alikes
    /// that mean nothing to a reader of templates.
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "<": "‹", ">": "›", "`": "'", "{": "(", "}": ")", "[": "(", "]": ")", "⟦": "(", "⟧": ")", "|": "¦", "#": "♯",
        "\\": "/", "~": "-", "\u{FF1C}": "‹", "\u{FF1E}": "›", "\u{FF5C}": "¦", "\u{FF5B}": "(", "\u{FF5D}": ")",
        "\u{2581}": "_",
    ]

    private static let roles: Set<String> = [
        "system", "assistant", "user", "tool", "developer", "function", "human", "ai", "inst", "systeme", "utilisateur",
        "outil", "ipython", "model",
    ]

    /// «system:» loses its colon, so that it names no speaker.
    private static func withoutRoles(_ text: String) -> String {
        var result = ""
        var word = ""
        var owed = ""
        for character in text {
            if character.isLetter {
                if !owed.isEmpty { (word, owed) = ("", "") }
                word.append(character)
            } else if character == ":" || character == "\u{FF1A}", roles.contains(word.folded) {
                result.append(owed.isEmpty ? " -" : "-")
                (word, owed) = ("", "")
                continue
            } else if character == " ", !word.isEmpty {
                owed = " "
            } else {
                (word, owed) = ("", "")
            }
            result.append(character)
        }
        return result
    }
}
