import Domain
import Foundation

/// What somebody wrote, as the guards read it: folded words with what stands around them.
struct ReadText: Sendable {
    struct Token: Sendable {
        /// Lower case, without accents; letters drawn out are one, digits within letters are those they stand for.
        var word: String
        /// Sentences and clauses are counted through the text.
        var sentence: Int
        var clause: Int
        var isQuoted = false
        /// In capitals, and longer than an abbreviation.
        var isShouted = false
    }

    private(set) var tokens: [Token] = []
    private(set) var exclamations = 0
    private(set) var questions = 0

    /// What is read of a message at most, in Unicode scalars.
    static let limit = 10_000

    init(_ text: String) {
        var reader = TextReader()
        reader.read(text.inPlainLetters.unicodeScalars.prefix(Self.limit))
        tokens = reader.tokens
        exclamations = reader.exclamations
        questions = reader.questions
        joinSpelledWords()
    }

    /// "s u i c i d e" is one word; two or three letters may be anything.
    private mutating func joinSpelledWords() {
        var joined: [Token] = []
        var index = 0
        while index < tokens.count {
            var end = index
            while end < tokens.count, tokens[end].word.utf8.count == 1, tokens[end].word.first?.isLetter == true {
                end += 1
            }
            if end - index >= 4 {
                var token = tokens[index]
                token.word = tokens[index..<end].map(\.word).joined()
                joined.append(token)
                index = end
            } else {
                joined.append(tokens[index])
                index += 1
            }
        }
        tokens = joined
    }

    /// The words of one sentence as positions.
    func sentence(around position: Int) -> Range<Int> { span(around: position, \.sentence) }

    func clause(around position: Int) -> Range<Int> { span(around: position, \.clause) }

    private func span(around position: Int, _ part: KeyPath<Token, Int>) -> Range<Int> {
        let number = tokens[position][keyPath: part]
        var (start, end) = (position, position + 1)
        while start > 0, tokens[start - 1][keyPath: part] == number { start -= 1 }
        while end < tokens.count, tokens[end][keyPath: part] == number { end += 1 }
        return start..<end
    }
}

/// Splits a text into words, sentence by sentence.
private struct TextReader {
    var tokens: [ReadText.Token] = []
    var exclamations = 0
    var questions = 0
    private var word = String.UnicodeScalarView()
    private var sentence = 0
    private var clause = 0
    /// Where an open quotation began, by its closing mark.
    private var opened: [(closing: Unicode.Scalar, at: Int)] = []
    /// Whether the line began with ">".
    private var isQuotedLine = false
    private var lineIsEmpty = true

    /// French words that lose their last letter before a vowel: what follows the apostrophe is a word of its own.
    private static let elided: Set<String> = [
        "j", "m", "t", "s", "l", "d", "n", "c", "y", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "p",
    ]
    /// «Jveux», «jvais»: written together as they are spoken.
    private static let verbsAfterJe = Set(
        """
        veux vais suis pense peux ai en sais me men voulais voudrai voudrais crois vois perds joue parie mise cache \
        mens dors dois arrive fais creve meurs tiens rejoue redepose craque vis etais serai songe feel file pars saute
        """.split { $0 == " " || $0 == "\n" }
    )
    private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{AB}": "\u{BB}", "\u{201C}": "\u{201D}", "\u{201E}": "\u{201C}", "\"": "\"",
    ]

    mutating func read(_ text: some BidirectionalCollection<Unicode.Scalar>) {
        var index = text.startIndex
        while index < text.endIndex {
            let scalar = text[index]
            let following = text.index(after: index)
            let next = following < text.endIndex ? text[following] : nil
            read(scalar, before: next)
            index = following
        }
        endWord()
    }

    private mutating func read(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
        let stands = next?.isWordPart == true
        if scalar.isWordPart {
            if stands, let plain = scalar.disguised, next?.isLetter == true, word.last?.isLetter == true {
                word.append(plain)
            } else {
                word.append(scalar)
            }
        } else if scalar.isApostrophe {
            if !word.isEmpty, stands { elide() } else { quote(scalar, stands: stands) }
        } else if let plain = scalar.disguised, word.last?.isLetter == true, next?.isLetter == true {
            if plain != "*" { word.append(plain) }
        } else if scalar.isUndrawn {
            // Draws nothing of its own: a word with one inside is still that word.
        } else {
            endWord()
            if scalar.isEmoji { append(String(scalar)) }
            mark(scalar, stands: stands)
        }
        if scalar == "\n" {
            (lineIsEmpty, isQuotedLine) = (true, false)
        } else if !scalar.isSpace {
            if lineIsEmpty { isQuotedLine = scalar == ">" }
            lineIsEmpty = false
        }
    }

    private mutating func elide() {
        if Self.elided.contains(String(word).folded) { endWord() }
    }

    /// Punctuation: ends of sentences and clauses, quotations.
    private mutating func mark(_ scalar: Unicode.Scalar, stands: Bool) {
        switch scalar {
        case "!":
            exclamations += 1
            endSentence()
        case "?":
            questions += 1
            endSentence()
        case "\u{2026}": endSentence()
        // A point within "3.5", "k.m.s" or an address ends nothing.
        case ".": if !stands { endSentence() }
        case "\n": if lineIsEmpty { endSentence() } else { clause += 1 }
        case ",", ";", ":", "(", ")", "\u{2013}", "\u{2014}": clause += 1
        default: quote(scalar, stands: stands)
        }
    }

    private mutating func quote(_ scalar: Unicode.Scalar, stands: Bool) {
        endWord()
        if let open = opened.lastIndex(where: { $0.closing == scalar }), scalar != "'" || !stands {
            for index in opened[open].at..<tokens.count { tokens[index].isQuoted = true }
            opened.removeSubrange(open...)
        } else if let closing = Self.closing[scalar] {
            opened.append((closing, tokens.count))
        } else if stands, scalar == "'" || scalar == "\u{2018}" {
            opened.append((scalar == "'" ? "'" : "\u{2019}", tokens.count))
        }
    }

    private mutating func endSentence() {
        sentence += 1
        clause += 1
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        defer { word.removeAll(keepingCapacity: true) }
        let written = String(word)
        let folded = written.folded.squeezed
        guard !folded.isEmpty else { return }
        if folded.first == "j", Self.verbsAfterJe.contains(folded.dropFirst()) {
            append("j")
            append(String(folded.dropFirst()))
        } else {
            append(folded)
        }
        tokens[tokens.count - 1].isShouted = word.isShouted
    }

    private mutating func append(_ folded: String) {
        tokens.append(ReadText.Token(word: folded, sentence: sentence, clause: clause, isQuoted: isQuotedLine))
    }
}

/// What is asked of each letter of each text: the Unicode tables are looked up only where a plain letter does not tell.
extension Unicode.Scalar {
    fileprivate var isLetter: Bool {
        isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
    }

    fileprivate var isUppercase: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

    fileprivate var isSpace: Bool {
        isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
    }

    fileprivate var isEmoji: Bool { !isASCII && properties.isEmojiPresentation }

    /// Whether it draws nothing of its own.
    fileprivate var isUndrawn: Bool {
        !isASCII && (properties.isDefaultIgnorableCodePoint || properties.generalCategory == .nonspacingMark)
    }

    fileprivate var isApostrophe: Bool {
        switch self {
        case "'", "\u{2019}", "\u{2BC}", "`", "\u{B4}", "\u{2018}": true
        default: false
        }
    }

    /// What a digit or a sign between letters stands for.
    fileprivate var disguised: Unicode.Scalar? {
        switch self {
        case "0": "o"
        case "1": "i"
        case "3": "e"
        case "4", "@": "a"
        case "5", "$": "s"
        case "*": "*"
        default: nil
        }
    }

    fileprivate var isWordPart: Bool { isLetter || decimalDigit != nil }
}

extension String.UnicodeScalarView {
    /// Whether a word stands in capitals, and is longer than an abbreviation.
    fileprivate var isShouted: Bool {
        var letters = 0
        for scalar in self where scalar.isLetter {
            guard scalar.isUppercase else { return false }
            letters += 1
        }
        return letters >= 4
    }
}

extension String {
    /// Letters that were drawn out, "sooooo", are written once; doubled ones stay.
    fileprivate var squeezed: String {
        guard hasTriple else { return self }
        let bytes = Array(utf8)
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            var end = index
            while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index])
            let count = isLetter && end - index > 2 ? 1 : end - index
            kept += repeatElement(bytes[index], count: count)
            index = end
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Whether a byte stands in it three times in a row.
    private var hasTriple: Bool {
        var before: (UInt8, UInt8) = (0, 0)
        for byte in utf8 {
            if byte == before.0, byte == before.1 { return true }
            before = (before.1, byte)
        }
        return false
    }
}
