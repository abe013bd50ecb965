package import Domain

/// A restricted account, and accounts that were not restricted then, though they had bet about as much there.
package struct MatchedSet: Sendable {
    package var user: UserID
    /// Features in the order of the registry, NaN where unknown: at the moment of the restriction.
    package var limited: [Double]
    /// The others' at the same time.
    package var unlimited: [[Double]]
    package var type: LimitType
    /// Logged there before the restriction.
    package var bets: Int
    /// By the reporter's reliability.
    package var weight: Double

    package init(
        user: UserID,
        limited: [Double],
        unlimited: [[Double]],
        type: LimitType,
        bets: Int,
        weight: Double
    ) {
        self.user = user
        self.limited = limited
        self.unlimited = unlimited
        self.type = type
        self.bets = bets
        self.weight = weight
    }

    /// The half of the accounts to which it belongs: rules are chosen on one, and measured on the other.
    package var isForChoosing: Bool { AccountHash.of(user) & 1 == 0 }
}

/// A number that is always the same for a user, and tells nothing of when they came.
package enum AccountHash {
    /// SplitMix64's mixing of the id.
    package static func of(_ user: UserID, salt: UInt64 = 0) -> UInt64 {
        var mixed = UInt64(bitPattern: user.rawValue) &+ salt &* 0xD1B5_4A32_D192_ED03 &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
