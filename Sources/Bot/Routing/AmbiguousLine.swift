package import Domain

/// A line that can be read in several ways, of which nothing settles one: the user is asked. Thrown by whoever reads the
/// line; the router asks, keeps the line, and goes on with the reading that is pressed.
package struct AmbiguousLine: Error, Equatable, Sendable {
    package struct Reading: Codable, Equatable, Sendable {
        /// The whole line again, written so that it can be read in this way only.
        package var line: String
        /// What it says then, as the label of a button.
        package let label: String
        /// The amount that it has then, so that it can be answered in digits; nil where there is none, or more than one.
        package let amount: Money?
    }

    /// What can be read in several ways; at most 40 characters.
    package let found: String
    package let readings: [Reading]

    init(found: String, _ readings: [Reading]) {
        self.found = found
        self.readings = readings
    }

    /// Of an amount whose fault is that it can be read in several ways; nil for any other fault.
    ///
    /// - Parameter line: the whole line with another text in the place of the amount.
    init?(_ fault: NumberFault, in language: Language, line: (String) -> String) {
        guard case .severalReadings(let found, let amounts) = fault else { return nil }
        self.found = found
        readings = amounts.map { amount in
            // Two currencies may share the sign that is shown.
            let isAlone = amounts.allSatisfy { $0.currency == amount.currency }
            let label = amount.formatted(language) + (isAlone ? "" : " (\(amount.currency.code))")
            return Reading(line: line(amount.plainText), label: label, amount: amount)
        }
    }

    /// The same within a longer line.
    func within(_ line: (String) -> String) -> AmbiguousLine {
        AmbiguousLine(
            found: found,
            readings.map { Reading(line: line($0.line), label: $0.label, amount: $0.amount) }
        )
    }
}

extension Substring {
    /// The text that this is part of, with something else in its place.
    func replaced(by text: String) -> String { base[..<startIndex] + text + base[endIndex...] }
}
