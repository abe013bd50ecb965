package import Domain

/// Checks the numbers of a model's answer against the facts that it was given.
///
/// Without it a model's guess would look like a user's own figure. A number stands when it is a fact to the precision
/// shown, in any form that people write it; the sum or difference of two facts found together; a number of the
/// question; or one that says nothing: 0, 1 and 2, 100 %, 24 hours, 7 and 30 days, a list's numbers.
package struct GroundingCheck: Sendable {
    private let allowed: [[Int]]
    private let zone: ZoneClock

    /// - Parameters:
    ///   - allowed: texts whose digits may stand anywhere: the helplines of the user's country, today's date.
    ///   - zone: in which the answer tells times.
    package init(allowed: [String] = [], zone: ZoneClock = .shared("UTC")) {
        self.allowed = allowed.map { $0.unicodeScalars.compactMap(\.decimalDigit) }.filter { $0.count > 1 }
            .sorted { $0.count > $1.count }
        self.zone = zone
    }

    /// - Returns: the numbers that stand on nothing, as they are written; empty when all are grounded.
    package func ungrounded(
        in answer: String,
        sheets: [FactSheet],
        question: String,
        language: Language
    ) -> [String] {
        let values = GroundedValues(sheets: sheets, question: question, zone: zone)
        return NumberScanner.numbers(in: masked(answer)).filter { !values.hold($0) }.map(\.text)
    }

    /// The answer without what is allowed, however it is grouped: «1 800 461-0140» is 18004610140.
    private func masked(_ answer: String) -> String {
        guard !allowed.isEmpty else { return answer }
        var scalars = Array(answer.unicodeScalars)
        var place = 0
        while place < scalars.count {
            let begins = scalars[place].decimalDigit != nil && (place == 0 || scalars[place - 1].decimalDigit == nil)
            if begins, let end = allowed.lazy.compactMap({ Self.end(of: $0, at: place, in: scalars) }).first {
                for index in place..<end { scalars[index] = "\u{B7}" }
                place = end
            } else {
                place += 1
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static func end(of digits: [Int], at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var place = start
        for (index, digit) in digits.enumerated() {
            var skipped = 0
            while index > 0, skipped < 3, place < scalars.count, isGrouping(scalars[place]) {
                place += 1
                skipped += 1
            }
            guard place < scalars.count, scalars[place].decimalDigit == digit else { return nil }
            place += 1
        }
        return place < scalars.count && scalars[place].decimalDigit != nil ? nil : place
    }

    private static func isGrouping(_ scalar: Unicode.Scalar) -> Bool {
        [" ", "-", ".", "(", ")", "/", "\u{A0}", "\u{202F}", "\u{2011}", "\u{2013}"].contains(scalar)
    }
}
