/// Which counts may be told beside their total.
package enum CellSuppression {
    /// Hides each count of 1 to 4 people; and then the smallest others, until what is hidden cannot be found by taking
    /// what is shown from the total.
    /// - Parameter counts: of people, none in two of them; their sum is told.
    /// - Returns: nil in the place of a hidden count.
    package static func visible(_ counts: [Int]) -> [Int?] {
        let least = PublicationRule.fewestInCell
        var hidden = Set(counts.indices.filter { (1..<least).contains(counts[$0]) })
        let others = counts.indices.filter { counts[$0] >= least }.sorted { counts[$0] < counts[$1] }
        for index in others {
            let people = hidden.reduce(0) { $0 + counts[$1] }
            guard !hidden.isEmpty, hidden.count < 2 || people < least else { break }
            hidden.insert(index)
        }
        return counts.indices.map { hidden.contains($0) ? nil : counts[$0] }
    }
}
