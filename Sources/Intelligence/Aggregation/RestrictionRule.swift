package import Domain

extension LimitType {
    /// Whether it restricts what the account may do. A delay and a check are met, counted and told; they end no life.
    package var restricts: Bool {
        switch self {
        case .stakeCut, .marketBan, .promotionBan, .closed: true
        case .withdrawalDelay, .identityCheck: false
        }
    }
}
