/// A text as the learnt reading counts it: words without case, accents or drawn-out letters, numbers as one sign.
struct SafetyText: Sendable {
    struct Word: Sendable {
        let bytes: [UInt8]
        let hash: UInt64
        /// Of what it sounds like.
        let sound: UInt64
        let isLetters: Bool
        /// Counted through the text.
        let sentence: Int
        let clause: Int

        var canSound: Bool { isLetters && bytes.count >= SafetyWords.shortestSounding }

        init(_ word: String, sentence: Int = 0, clause: Int = 0) {
            (self.sentence, self.clause) = (sentence, clause)
            var bytes: [UInt8] = []
            var isLetters = true
            for byte in word.utf8 {
                if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                    isLetters = false
                    if bytes.last != SafetyText.number { bytes.append(SafetyText.number) }
                } else {
                    if !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { isLetters = false }
                    bytes.append(byte)
                }
            }
            self.bytes = bytes
            self.isLetters = isLetters
            var hash = FeatureHash()
            for byte in bytes { hash.add(byte) }
            self.hash = hash.value
            sound = isLetters ? SafetyHash.of(WordSound.key(of: word)) : hash.value
        }
    }

    private(set) var words: [Word] = []
    let isQuestion: Bool

    fileprivate static let number = UInt8(ascii: "#")
    /// What follows says little that was not said.
    private static let mostWords = 200

    /// Hashes of the words that deny what follows.
    static let negators = Set(
        [
            "not", "never", "no", "dont", "didnt", "isnt", "wasnt", "aint", "wont", "cant", "without", "pas", "jamais",
            "aucun", "aucune", "sans", "ni", "plus", "rien",
        ].map { Word($0).hash }
    )

    init(_ text: String) { self.init(ReadText(text)) }

    init(_ text: ReadText) {
        isQuestion = text.questions > 0
        for token in text.tokens.prefix(Self.mostWords) {
            let word = Word(token.word, sentence: token.sentence, clause: token.clause)
            // "2.70 2.30 4.40" is one thing, however many prices stand there.
            if word.bytes == [Self.number], words.last?.bytes == [Self.number] { continue }
            words.append(word)
        }
    }
}
