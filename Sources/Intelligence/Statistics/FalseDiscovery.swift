/// The share of false ones to be expected among all that are claimed, when many things are tried at once.
package enum FalseDiscovery {
    /// For each probability the smallest share of false discoveries at which it would be claimed, by Benjamini and
    /// Hochberg (1995); in the order of `probabilities`.
    package static func adjusted(_ probabilities: [Double]) -> [Double] {
        let order = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }
        let count = Double(probabilities.count)
        var adjusted = Array(repeating: 1.0, count: probabilities.count)
        var smallest = 1.0
        for (place, index) in order.enumerated() {
            smallest = min(smallest, probabilities[index] * count / (count - Double(place)))
            adjusted[index] = smallest
        }
        return adjusted
    }
}
