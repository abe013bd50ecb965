package import Domain

/// A picture: what it shows is in it, how it looks is its script.
package protocol Chart: Sendable {
    /// What gnuplot is told; nil where there is nothing to draw.
    var script: String? { get }
    /// Of the words in it.
    var language: Language { get }
}

extension Chart {
    /// Draws it.
    package func png(using gnuplot: Gnuplot) async throws(ChartError) -> [UInt8] {
        guard let script else { throw .nothingToShow }
        return try await gnuplot.draw(script)
    }

    /// A word of the chart.
    func word(_ english: String, _ french: String) -> String {
        switch language {
        case .english: english
        case .french: french
        }
    }
}
