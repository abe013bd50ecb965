/// The one conversion of a floating value to a whole number: the initialiser of the language stops the program for NaN,
/// for infinity and for all that does not fit.
extension FixedWidthInteger {
    /// The whole number that `value` comes to, held at this type's ends.
    ///
    /// - Parameters:
    ///   - rule: how what stands behind the point is dropped.
    ///   - substitute: for NaN, which is no number.
    @inlinable
    package init(
        clamping value: Double,
        _ rule: FloatingPointRoundingRule = .towardZero,
        orForNaN substitute: Self = 0
    ) {
        let whole = value.rounded(rule)
        // The ends as a Double may lie one above what fits, so that only what is strictly inside them is converted.
        if whole > Double(Self.min), whole < Double(Self.max) {
            self.init(whole)
        } else if whole.isNaN {
            self = substitute
        } else {
            self = whole <= Double(Self.min) ? .min : .max
        }
    }
}
