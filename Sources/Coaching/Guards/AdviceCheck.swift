/// What a model's answer must not say; the raw value names it in the log.
package enum AdviceFault: String, Sendable, CaseIterable, Comparable {
    /// Tells what to bet on.
    case pick
    /// Urges to bet more or to win losses back.
    case encouragement
    /// Advises bets that are meant to lose.
    case losingBets = "losing_bets"
    /// Advises other people's names, further accounts or false papers.
    case anotherName = "another_name"
    /// Shows a way past a self-exclusion.
    case selfExclusion = "self_exclusion"

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Reads a model's answer for advice that RISK0 does not give; such an answer is not shown.
package struct AdviceCheck: Sendable {
    package init() {}

    /// - Returns: empty for an answer that may be shown.
    package func faults(in answer: String) -> Set<AdviceFault> {
        let text = ReadText(answer)
        let matches = AdviceLexicon.book.matches(in: text)
        let idioms = matches.filter { $0.tag == .idiom }.map(\.range)
        var faults: Set<AdviceFault> = []
        for match in matches {
            guard case .fault(let fault) = match.tag, !idioms.contains(where: { $0.overlaps(match.range) }),
                !text.tokens[match.range].allSatisfy(\.isQuoted), !Negation.denies(match, in: text, window: 5)
            else { continue }
            faults.insert(fault)
        }
        return faults
    }
}
