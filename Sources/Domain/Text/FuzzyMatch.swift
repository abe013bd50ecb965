/// Finds what was probably meant by a mistyped name.
package enum FuzzyMatch {
    /// The nearest of `candidates` by edit distance, nearest first, then in their order; none further off than a
    /// third of the longer name, and at least one edit.
    ///
    /// - Parameters:
    ///   - text: compared in its folded form, so that case and accents do not count.
    ///   - most: how many to give.
    package static func closest(
        to text: some StringProtocol,
        among candidates: some Sequence<String>,
        most: Int = 3
    ) -> [String] {
        let sought = Array(text.folded.utf8.prefix(64))
        guard !sought.isEmpty else { return [] }
        var found: [(distance: Int, candidate: String)] = []
        for candidate in candidates where !found.contains(where: { $0.candidate == candidate }) {
            let known = Array(candidate.folded.utf8.prefix(64))
            let limit = max(1, max(sought.count, known.count) / 3)
            guard abs(sought.count - known.count) <= limit else { continue }
            let distance = editDistance(sought, known)
            // Two letters have nothing in common with another two after two edits.
            if distance <= limit, distance < max(sought.count, known.count) { found.append((distance, candidate)) }
        }
        // The sort is stable in practice but not by contract, so the position breaks ties.
        return found.enumerated()
            .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
            .prefix(most)
            .map(\.element.candidate)
    }

    /// Damerau-Levenshtein distance where no part is edited twice: insertions, deletions, substitutions and swaps of
    /// neighbours, each counted one.
    package static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = last
        for i in 1...left.count {
            current[0] = i
            for j in 1...right.count {
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    current[j] = min(current[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count]
    }
}
