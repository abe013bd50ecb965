package import Domain
import Foundation

/// Scores the mood of a message by its words, in both languages: tilt, chasing losses, fear of missing out, valence.
///
/// Only for those who consent to it; of the message nothing but the score is kept. One weak word is no mood: it takes a
/// strong one, or two.
package struct MoodReader: Sendable {
    package init() {}

    /// - Parameter names: of casinos, teams and selections, whose words count for nothing: a team may be called
    ///   Lock Haven.
    /// - Returns: nil when the words say nothing of a mood.
    package func mood(of text: String, masking names: [String]) -> MoodScore? {
        let read = ReadText(masked(text, names))
        let matches = MoodLexicon.book.matches(in: read)
        let idioms = matches.filter { $0.tag == .idiom }.map(\.range)
        var sums: [MoodLexicon.Cue.Kind: Double] = [:]
        var counted: [MoodLexicon.Cue.Kind: [Range<Int>]] = [:]
        for match in matches {
            guard case .cue(let cue) = match.tag, !idioms.contains(where: { $0.overlaps(match.range) }),
                !read.tokens[match.range].contains(where: \.isQuoted), !isOthers(match.range, in: read),
                !Negation.denies(match, in: read, window: 3),
                !(counted[cue.kind] ?? []).contains(where: { $0.overlaps(match.range) })
            else { continue }
            counted[cue.kind, default: []].append(match.range)
            sums[cue.kind, default: 0] += cue.weight * strength(of: match.range, in: read)
        }
        let loudness = read.exclamations > 1 ? 1.15 : 1
        func score(_ kind: MoodLexicon.Cue.Kind) -> Double {
            guard let sum = sums[kind], sum >= 0.5 else { return 0 }
            // Each further cue adds less.
            return 1 - exp(-1.3 * sum * loudness)
        }
        let (tilt, chase, fomo) = (score(.tilt), score(.chase), score(.fomo))
        let feeling = (sums[.good] ?? 0) - (sums[.bad] ?? 0) - 0.5 * (sums[.tilt] ?? 0)
        guard tilt > 0 || chase > 0 || fomo > 0 || abs(feeling) >= 0.35 else { return nil }
        return MoodScore(tilt: tilt, chase: chase, fomo: fomo, valence: tanh(feeling))
    }

    /// Intensifiers before it and capitals raise a cue.
    private func strength(of range: Range<Int>, in text: ReadText) -> Double {
        var strength = 1.0
        if range.lowerBound > 0 {
            strength *= MoodLexicon.intensifiers[text.tokens[range.lowerBound - 1].word] ?? 1
        }
        // A text all in capitals stresses nothing.
        let isAllShouted = text.tokens.count > 3 && text.tokens.count(where: \.isShouted) * 2 > text.tokens.count
        if text.tokens[range].contains(where: \.isShouted), !isAllShouted { strength *= 1.2 }
        return strength
    }

    /// What is said of somebody else: «my mate is on tilt», «il est en tilt».
    private func isOthers(_ range: Range<Int>, in text: ReadText) -> Bool {
        let clause = text.clause(around: range.lowerBound)
        return text.tokens[clause.lowerBound..<range.lowerBound].suffix(3).contains { Self.others.contains($0.word) }
    }

    private static let others: Set<String> = [
        "he", "she", "hes", "shes", "mate", "friend", "brother", "wife", "husband", "il", "elle", "pote", "frere",
        "femme",
        "ami", "mari",
    ]

    private func masked(_ text: String, _ names: [String]) -> String {
        var text = text
        for name in names where name.count > 2 {
            text = text.replacingOccurrences(
                of: name,
                with: "\u{B7}",
                options: [.caseInsensitive, .diacriticInsensitive]
            )
        }
        return text
    }
}
