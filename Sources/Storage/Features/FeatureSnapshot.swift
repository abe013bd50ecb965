package import Domain
package import Foundation

/// The features of an account at the end of a day on which something happened to it.
package struct FeatureSnapshot: Sendable, Equatable {
    package var casino: CasinoID
    package var user: UserID
    /// Days since 1970-01-01, UTC.
    package var day: Int64
    /// The day's last millisecond: nothing recorded later is in it.
    package var asOf: Timestamp
    package var firstBetAt: Timestamp?
    package var lastBetAt: Timestamp?
    package var bets: Int
    /// The health score, 0 to 100; nil where there is none.
    package var score: Double?
    /// Of the registry of features.
    package var version: Int
    /// In the order of the registry; NaN where unknown.
    package var values: [Double]

    package init(
        casino: CasinoID,
        user: UserID,
        day: Int64,
        asOf: Timestamp,
        firstBetAt: Timestamp?,
        lastBetAt: Timestamp?,
        bets: Int,
        score: Double?,
        version: Int,
        values: [Double]
    ) {
        self.casino = casino
        self.user = user
        self.day = day
        self.asOf = asOf
        self.firstBetAt = firstBetAt
        self.lastBetAt = lastBetAt
        self.bets = bets
        self.score = score
        self.version = version
        self.values = values
    }

    /// Equal where the same values are unknown.
    package static func == (left: Self, right: Self) -> Bool {
        left.casino == right.casino && left.user == right.user && left.day == right.day && left.asOf == right.asOf
            && left.firstBetAt == right.firstBetAt && left.lastBetAt == right.lastBetAt && left.bets == right.bets
            && left.score == right.score && left.version == right.version
            && left.values.elementsEqual(right.values) { $0 == $1 || ($0.isNaN && $1.isNaN) }
    }
}

/// How the values of a snapshot are stored: doubles, little-endian, one after the other.
package enum FeatureValues {
    package static func bytes(of values: [Double]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: values.count * 8) { buffer, count in
            for (place, value) in values.enumerated() {
                UnsafeMutableRawBufferPointer(buffer).storeBytes(
                    of: value.bitPattern.littleEndian,
                    toByteOffset: place * 8,
                    as: UInt64.self
                )
            }
            count = values.count * 8
        }
    }

    /// - Returns: what whole doubles there are in it.
    package static func values(in bytes: Data) -> [Double] {
        bytes.withUnsafeBytes { buffer in
            (0..<buffer.count / 8).map { place in
                Double(
                    bitPattern: UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
                )
            }
        }
    }
}
