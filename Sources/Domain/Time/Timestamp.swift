/// A moment: milliseconds since 1970-01-01T00:00:00Z. The only form in which RISK0 stores and compares time.
///
/// Its arithmetic stops at the first and the last moment that there is: any client can send any number as a date.
package struct Timestamp: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// - Parameter seconds: whole seconds since 1970, as the Bot API gives them.
    package init(seconds: Int64) {
        rawValue = seconds.multipliedSaturating(by: 1_000)
    }

    /// Milliseconds since 1970, UTC.
    package var milliseconds: Int64 { rawValue }
    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 { rawValue.flooredQuotient(by: 1_000) }

    /// The day that it falls on, UTC, counted from 1970-01-01.
    package var daysSince1970: Int64 { rawValue.flooredQuotient(by: 86_400_000) }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The time from `earlier` to `self`; negative when `self` is the earlier one.
    package func since(_ earlier: Timestamp) -> Milliseconds {
        Milliseconds(rawValue.subtractingSaturating(earlier.rawValue))
    }

    package static func + (moment: Self, span: Milliseconds) -> Self {
        Timestamp(rawValue: moment.rawValue.addingSaturating(span.rawValue))
    }

    package static func - (moment: Self, span: Milliseconds) -> Self {
        Timestamp(rawValue: moment.rawValue.subtractingSaturating(span.rawValue))
    }
}

/// A span of time in milliseconds. Its arithmetic stops at the longest span that there is.
package struct Milliseconds: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }
    package init(_ value: Int64) { self.rawValue = value }
    /// Whole milliseconds of it, rounded down.
    package init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        rawValue = seconds.multipliedSaturating(by: 1_000).addingSaturating(attoseconds / 1_000_000_000_000_000)
    }

    package static func seconds(_ count: Int64) -> Self { Self(count.multipliedSaturating(by: 1_000)) }
    package static func minutes(_ count: Int64) -> Self { Self(count.multipliedSaturating(by: 60_000)) }
    package static func hours(_ count: Int64) -> Self { Self(count.multipliedSaturating(by: 3_600_000)) }
    package static func days(_ count: Int64) -> Self { Self(count.multipliedSaturating(by: 86_400_000)) }

    package static func + (left: Self, right: Self) -> Self { Self(left.rawValue.addingSaturating(right.rawValue)) }
    package static func - (left: Self, right: Self) -> Self {
        Self(left.rawValue.subtractingSaturating(right.rawValue))
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
