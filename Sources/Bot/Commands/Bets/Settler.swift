import Domain
import Storage
import Telegram
import Tracking

/// Settles bets and opens them again, inside one turn.
struct Settler {
    /// How a user came to say it; a code of the log.
    enum Source: String { case line, button, many }

    struct Settled {
        let bet: Bet
        let settlement: Settlement
    }

    let turn: ActionTurn

    /// - Throws: ``SettleFault``; nothing is kept then, not even of other bets of the same turn.
    func bet(_ id: BetID) throws -> Bet {
        guard let bet = try turn.book.bet(id, of: turn.user) else { throw SettleFault.notFound(id) }
        return bet
    }

    /// - Throws: ``SettleFault`` for a bet that is not the user's, too.
    func bet(_ claimed: Claimed<BetID>) throws -> Bet {
        guard let bet = try turn.book.bet(claimed, of: turn.user) else { throw SettleFault.gone }
        return bet
    }

    func settle(_ bet: Bet, as verdict: SettleLine.Verdict) throws -> Settled {
        guard bet.isOpen else { throw SettleFault.notOpen(bet.id, bet.state) }
        let (settlement, legs) = try settlement(of: bet, as: verdict)
        guard try turn.ledger.settle(bet, as: settlement, legs: legs) else {
            throw SettleFault.notOpen(bet.id, bet.state)
        }
        return Settled(bet: bet, settlement: settlement)
    }

    /// The settlement, and the results of the legs where they are known: a lost parlay does not say which leg lost.
    private func settlement(
        of bet: Bet,
        as verdict: SettleLine.Verdict
    ) throws(SettleFault) -> (Settlement, [LegResult]) {
        do {
            switch verdict {
            case .result(let result):
                guard let leg = LegResult(rawValue: result.rawValue) else { throw SettleFault.payout(.missing) }
                let legs = bet.slip.legs.map { _ in leg }
                guard bet.slip.isParlay else { return (try bet.slip.settled(legs, at: turn.occurredAt), legs) }
                guard leg != .halfWon, leg != .halfLost else { throw SettleFault.legsNeeded(bet.id) }
                return (try bet.slip.settled(legs, at: turn.occurredAt), leg == .lost ? [] : legs)
            case .legs(let legs):
                guard legs.count == bet.slip.legs.count else {
                    throw SettleFault.legCount(bet.id, found: legs.count, expected: bet.slip.legs.count)
                }
                return (try bet.slip.settled(legs, at: turn.occurredAt), legs)
            case .cashOut(let written):
                return (try bet.slip.cashedOut(for: try payout(written, bet), at: turn.occurredAt), [])
            case .reopen:
                throw SettleFault.notOpen(bet.id, .open)
            }
        } catch let fault as SettleFault {
            throw fault
        } catch SettlementFault.otherCurrency {
            throw .otherCurrency(bet.id, expected: bet.slip.stake.currency)
        } catch {
            throw .tooLarge(bet.id)
        }
    }

    private func payout(_ written: String, _ bet: Bet) throws(SettleFault) -> Money {
        let notation = turn.profile.amounts.in(bet.slip.stake.currency)
        do { return try Money.parse(written, in: notation) } catch { throw .payout(error) }
    }

    /// Opens a settled bet again.
    /// - Returns: the bet as it is now.
    func reopen(_ bet: Bet) throws -> (bet: Bet, event: Event) {
        guard bet.settlement != nil, bet.undoneAt == nil, try turn.ledger.unsettle(bet) else {
            throw SettleFault.notOpen(bet.id, bet.state)
        }
        var open = bet
        open.settlement = nil
        for index in open.slip.legs.indices { open.slip.legs[index].result = nil }
        return (open, reopened(bet))
    }

    func event(_ settled: Settled, _ source: Source) -> Event {
        let (slip, settlement) = (settled.bet.slip, settled.settlement)
        return turn.event(
            .betSettled,
            [
                "bet": .integer(settled.bet.id), "result": .code(settlement.result), "casino": .integer(slip.casino),
                "sport": .optional(slip.legs.first) { .code($0.sport) }, "legs": .integer(slip.legs.count),
                "price": .number(Parlay.combinedPrice(of: slip.legs)), "stake": .integer(slip.stake.minorUnits),
                "payout": .integer(settlement.payout.minorUnits), "profit": .integer(settlement.profit.minorUnits),
                "currency": .code(slip.stake.currency.code), "free": slip.marks.contains(.free) ? .flag(true) : nil,
                "open_ms": .integer(max(0, settlement.settledAt.since(settled.bet.placedAt).rawValue)),
                "source": .code(source),
            ]
        )
    }

    private func reopened(_ bet: Bet) -> Event {
        turn.event(
            .betReopened,
            [
                "bet": .integer(bet.id), "casino": .integer(bet.slip.casino),
                "result": .optional(bet.settlement) { .code($0.result) },
                "profit": .optional(bet.settlement) { .integer($0.profit.minorUnits) },
                "currency": .code(bet.slip.stake.currency.code),
                "stake": .integer(bet.slip.stake.minorUnits),
                "settled_ms": .optional(bet.settlement) {
                    .integer(max(0, turn.occurredAt.since($0.settledAt).rawValue))
                },
            ]
        )
    }
}

extension Bet {
    var state: SettleFault.State {
        if undoneAt != nil { return .undone }
        if settlement != nil { return .settled }
        switch decision {
        case .bet: return .open
        case .skip: return .skipped
        case .save: return .saved
        }
    }
}
