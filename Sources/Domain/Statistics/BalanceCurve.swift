/// Cumulated profit over time, in at most 500 points that keep every part's lowest and highest.
///
/// A chart is at most some hundred pixels wide, and a user may have a hundred thousand bets: consecutive points share
/// a bucket, and when the buckets are used up each two become one. Amortised O(1) a bet, bounded memory.
package struct BalanceCurve: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        /// Which bet it follows, from 1; 0 is the start.
        package let index: Int
        package let at: Timestamp
        /// Minor units.
        package let balance: Int64
    }

    package static let mostPoints = 500
    /// Three points a bucket, and the start.
    private static let mostBuckets = (mostPoints - 1) / 3

    private struct Bucket: Hashable {
        var lowest: Point
        var highest: Point
        var last: Point

        init(_ point: Point) { (lowest, highest, last) = (point, point, point) }

        mutating func merge(_ later: Bucket) {
            if later.lowest.balance < lowest.balance { lowest = later.lowest }
            if later.highest.balance > highest.balance { highest = later.highest }
            last = later.last
        }
    }

    private var buckets: [Bucket] = []
    private var bucketSize = 1
    private var inLast = 0
    package private(set) var count = 0

    package init() {}

    package mutating func add(balance: Int64, at moment: Timestamp) {
        count += 1
        let bucket = Bucket(Point(index: count, at: moment, balance: balance))
        if inLast < bucketSize, let position = buckets.indices.last {
            buckets[position].merge(bucket)
            inLast += 1
            return
        }
        if buckets.count == Self.mostBuckets { halve() }
        // Halving an odd number of buckets leaves the last one half full.
        if inLast < bucketSize, let position = buckets.indices.last {
            buckets[position].merge(bucket)
            inLast += 1
        } else {
            buckets.append(bucket)
            inLast = 1
        }
    }

    private mutating func halve() {
        var merged: [Bucket] = []
        merged.reserveCapacity(Self.mostBuckets)
        for position in stride(from: 0, to: buckets.count, by: 2) {
            var bucket = buckets[position]
            if position + 1 < buckets.count { bucket.merge(buckets[position + 1]) }
            merged.append(bucket)
        }
        inLast = buckets.count.isMultiple(of: 2) ? 2 * bucketSize : bucketSize
        bucketSize *= 2
        buckets = merged
    }

    /// In the order of the bets; empty of no bets, otherwise beginning with the start at 0.
    package var points: [Point] {
        guard let first = buckets.first else { return [] }
        let opening = [first.lowest, first.highest, first.last].min { $0.index < $1.index } ?? first.lowest
        var points = [Point(index: 0, at: opening.at, balance: 0)]
        for bucket in buckets {
            for point in [bucket.lowest, bucket.highest, bucket.last].sorted(by: { $0.index < $1.index })
            where points.last?.index != point.index {
                points.append(point)
            }
        }
        return points
    }
}
