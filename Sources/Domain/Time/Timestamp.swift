/// A moment: milliseconds since 1970-01-01T00:00:00Z. The only form in which RISK0 stores and compares time.
package struct Timestamp: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// - Parameter seconds: whole seconds since 1970, as the Bot API gives them.
    package init(seconds: Int64) {
        let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
        self.rawValue = overflow ? (seconds < 0 ? .min : .max) : milliseconds
    }

    /// Milliseconds since 1970, UTC.
    package var milliseconds: Int64 { rawValue }
    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 { rawValue >> 63 == 0 ? rawValue / 1_000 : (rawValue - 999) / 1_000 }

    /// The day that it falls on, UTC, counted from 1970-01-01.
    package var daysSince1970: Int64 { rawValue.flooredQuotient(by: 86_400_000) }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The time from `earlier` to `self`; negative when `self` is the earlier one.
    package func since(_ earlier: Timestamp) -> Milliseconds { Milliseconds(rawValue &- earlier.rawValue) }

    package static func + (moment: Self, span: Milliseconds) -> Self {
        Timestamp(rawValue: moment.rawValue.addingSaturating(span.rawValue))
    }

    package static func - (moment: Self, span: Milliseconds) -> Self {
        Timestamp(rawValue: moment.rawValue.addingSaturating(0 &- span.rawValue))
    }
}

/// A span of time in milliseconds.
package struct Milliseconds: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }
    package init(_ value: Int64) { self.rawValue = value }
    /// Whole milliseconds of it, rounded down.
    package init(_ duration: Duration) {
        rawValue = duration.components.seconds * 1_000 + duration.components.attoseconds / 1_000_000_000_000_000
    }

    package static func seconds(_ count: Int64) -> Self { Self(count * 1_000) }
    package static func minutes(_ count: Int64) -> Self { Self(count * 60_000) }
    package static func hours(_ count: Int64) -> Self { Self(count * 3_600_000) }
    package static func days(_ count: Int64) -> Self { Self(count * 86_400_000) }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Int64 {
    /// The sum, held at the type's limits instead of overflowing.
    fileprivate func addingSaturating(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }
}
