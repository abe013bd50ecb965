/// What somebody says who was just met with help, or asked how they are.
package enum AlarmReply: String, Sendable, Equatable {
    /// That they are safe.
    case safe
    /// That they are not, or nothing that can be told from it: help is given again.
    case unclear
}

/// Reads what somebody says who was just met with help.
///
/// Without it a «not really» to the question whether they are safe would be taken for a question about bets.
struct AlarmReplyReader {
    private let text: ReadText
    private let matches: [PhraseBook<AlarmReplyLexicon.Tag>.Match]

    init(_ text: String) {
        self.text = ReadText(text)
        matches = AlarmReplyLexicon.book.matches(in: self.text)
    }

    /// Whether it says that they are safe, and nothing else.
    /// - Parameter answering: whether they were asked: then a mere yes says so, too.
    func saysSafe(answering: Bool) -> Bool {
        guard has(.safe) || answering && has(.yes), !saysUnsafe else { return false }
        return isCovered(by: [.safe, .yes, .filler])
    }

    /// Whether it says so itself that they are not safe, or do not know.
    var saysUnsafe: Bool {
        let calming = matches.filter { $0.tag == .safe }.map(\.range)
        let isTold = matches.contains { match in
            match.tag == .unsafe
                && !calming.contains {
                    $0.lowerBound <= match.range.lowerBound && match.range.upperBound <= $0.upperBound
                }
        }
        return isTold || has(.no) && !has(.safe) && isCovered(by: [.no, .filler])
    }

    /// Whether it names something of bets, prices, casinos or RISK0.
    var namesSubject: Bool { has(.subject) }

    private func has(_ tag: AlarmReplyLexicon.Tag) -> Bool { matches.contains { $0.tag == tag } }

    /// Whether each of its words belongs to a phrase of one of these.
    private func isCovered(by tags: Set<AlarmReplyLexicon.Tag>) -> Bool {
        let spans = matches.filter { tags.contains($0.tag) }.map(\.range)
        return text.tokens.indices.allSatisfy { place in spans.contains { $0.contains(place) } }
    }
}
