import Domain

/// A verb of buttons, with the values that stand behind it. What stands there on a press is decoded by this, before any
/// handler sees it: whoever writes to Telegram can send any bytes as a press.
package struct ButtonVerb: Sendable {
    package let name: String
    /// In their order.
    package let values: [ButtonValue]
    /// How many of the last ones may be missing.
    package let optional: Int
    /// Whether a user decides about a bet by it; a visit counts those.
    package let isDecision: Bool

    /// - Parameter optional: how many of the last values may be missing.
    package init(_ name: String, _ values: ButtonValue..., optional: Int = 0, isDecision: Bool = false) {
        self.name = name
        self.values = values
        self.optional = optional
        self.isDecision = isDecision
    }
}

/// How one value of a button is written, and which values it may have.
package enum ButtonValue: Sendable, Equatable {
    /// The id of a row, above zero: a claim that is looked up together with the user.
    case id
    /// The same, or nothing where all rows are meant.
    case idOrNone
    /// A whole number, in base 36.
    case number(ClosedRange<Int64>)
    /// One of these words.
    case word([String])
    /// Any text of so many bytes at most: it is compared, or looked up in a vocabulary, and never trusted.
    case text(most: Int)

    /// One of the codes of an enumeration.
    static func one<Code: CaseIterable & RawRepresentable>(of codes: Code.Type) -> Self where Code.RawValue == String {
        .word(codes.allCases.map(\.rawValue))
    }

    /// What tells the buttons of one dialogue from those of another.
    static var token: Self { .text(most: 40) }
    /// A page of a list, from 0.
    static var page: Self { .number(0...1_000_000) }
    /// Seconds since 1970, until the year 2100.
    static var moment: Self { .number(0...4_102_444_800) }
    /// An amount in minor units.
    static var amount: Self { .number(1...Money.largestMinorUnits) }
}
