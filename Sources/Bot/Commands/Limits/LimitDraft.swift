import Domain

/// A limit report as far as the user has told it.
struct LimitDraft: Codable, Equatable {
    /// What is still to be asked, in this order.
    enum Step: String {
        case casino, type, amounts
        /// The report is recorded; a picture may follow.
        case evidence
    }

    var casino: CasinoID?
    /// A name that no casino has; the user was asked whether to add it.
    var newName: String?
    var type: LimitType?
    var before: Money?
    var after: Money?
    var amountsAreSkipped = false
    /// Telegram's file id of a picture that came before the report was complete.
    var evidence: String?
    /// Where it came from, for the log: `line` or `flow`.
    var source: String
    /// The recorded report, once there is one.
    var report: LimitReportID?

    init(source: String, evidence: String? = nil) {
        self.source = source
        self.evidence = evidence
    }

    /// Nil once all is known that a report needs.
    var step: Step? {
        if report != nil { return .evidence }
        if casino == nil { return .casino }
        guard let type else { return .type }
        let needsAmounts = type == .stakeCut && (before == nil || after == nil)
        return needsAmounts && !amountsAreSkipped ? .amounts : nil
    }
}
