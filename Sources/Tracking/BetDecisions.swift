package import Domain
package import Storage

/// A decision about a bet, before RISK0 knows where its user stands.
package struct BetDecision: Sendable {
    package var slip: BetSlip
    package var decision: Decision
    package var source: NewBet.Source
    /// From being shown to being decided; nil for a line of text.
    package var decisionTime: Milliseconds?

    package init(slip: BetSlip, decision: Decision, source: NewBet.Source, decisionTime: Milliseconds? = nil) {
        self.slip = slip
        self.decision = decision
        self.source = source
        self.decisionTime = decisionTime
    }
}

extension Interaction {
    /// Records a decision with where the user stands at this moment, and the event that tells of it.
    package func decide(_ decision: BetDecision) throws -> (bet: BetID, context: DecisionContext, event: Event) {
        let context = try ledger.book.context(of: profile.id, in: decision.slip.stake.currency)
        let bet = try ledger.record(
            NewBet(
                user: profile.id,
                session: session,
                slip: decision.slip,
                decision: decision.decision,
                source: decision.source,
                context: context,
                decisionTime: decision.decisionTime,
                decidedAt: occurredAt,
                recordedAt: recordedAt
            )
        )
        return (bet, context, decision.event(of: bet, by: profile, at: occurredAt))
    }
}

extension MLEventTracker {
    /// Records a decision about a bet: the visit, the row with its context, and its event, together.
    package func trackBetDecision(_ decision: BetDecision, on visit: Visit) async throws -> BetID {
        try await submit { scope in
            let interaction = try scope.begin(visit)
            let (bet, _, event) = try interaction.decide(decision)
            try scope.store(event, session: interaction.session)
            return bet
        }
    }
}

extension BetDecision {
    fileprivate func event(of bet: BetID, by profile: Profile, at moment: Timestamp) -> Event {
        let type: EventType
        switch decision {
        case .bet: type = .betPlaced
        case .skip: type = slip.isParlay ? .parlaySkipped : .betSkipped
        case .save: type = slip.isParlay ? .parlaySaved : .betSaved
        }
        var data: EventData = ["bet": .integer(bet), "decision_ms": .optional(decisionTime) { .integer($0.rawValue) }]
        slip.describe(in: &data, at: moment)
        let local = ZoneClock.shared(profile.zone).local(moment)
        data.append("hour_of_week", .integer((local.weekday - 1) * 24 + local.hour))
        data.append("source", .code(source))
        return Event(type, user: profile.id, data: data, occurredAt: moment)
    }
}

extension BetSlip {
    /// The fields that all events about a slip carry. A mark that is not set is left out.
    package func describe(in data: inout EventData, at moment: Timestamp) {
        data.append("casino", .integer(casino))
        if let first = legs.first {
            data.append("sport", .code(first.sport))
            data.append("market", .code(first.market))
        }
        data.append("legs", .integer(legs.count))
        data.append("price", .number(Parlay.combinedPrice(of: legs)))
        data.append("stake", .integer(stake.minorUnits))
        data.append("currency", .code(stake.currency.code))
        if let requestedStake { data.append("requested_stake", .integer(requestedStake.minorUnits)) }
        for (word, mark) in BetMarks.named where marks.contains(mark) { data.append(word, .flag(true)) }
        if let start = legs.compactMap(\.startsAt).min() {
            data.append("hours_before_start", .number(Double(start.since(moment).rawValue) / 3_600_000))
        }
    }
}
