package import Domain
import Foundation
import GRDB

extension Ledger {
    /// Records a decision, and books the stake of a placed bet on the account.
    package func record(_ bet: NewBet) throws -> BetID {
        let slip = bet.slip
        guard let first = slip.legs.first else { throw UnknownWord(column: "bet_decisions.legs", word: "no leg") }
        try database.run(
            """
            INSERT INTO bet_decisions (user_id, session_id, casino_id, decision, source, sport, market, legs, price,
                stake, currency, requested_stake, is_live, is_boost, is_free, is_prop, is_max, bankroll, open_exposure,
                open_bets, streak, recent_results, decision_ms, decided_at, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                bet.user.rawValue, bet.session?.rawValue, slip.casino.rawValue, bet.decision.rawValue,
                bet.source.rawValue, first.sport.rawValue, first.market.rawValue, slip.legs.count,
                Parlay.combinedPrice(of: slip.legs), slip.stake.minorUnits, slip.stake.currency.code,
                slip.requestedStake?.minorUnits,
                slip.marks.contains(.live), slip.marks.contains(.boost), slip.marks.contains(.free),
                slip.marks.contains(.prop), slip.marks.contains(.max), bet.context.bankroll.minorUnits,
                bet.context.openExposure.minorUnits, bet.context.openBets, bet.context.streak,
                bet.context.recentText, bet.decisionTime?.rawValue, bet.decidedAt.rawValue, bet.recordedAt.rawValue,
            ]
        )
        let id = BetID(database.lastInsertedRowID)
        for (position, leg) in slip.legs.enumerated() {
            let detail = try LegDetail(selection: leg.selection, match: leg.match).map {
                try vault.seal($0.bytes, for: bet.user, as: .leg)
            }
            try database.run(
                """
                INSERT INTO bet_legs (bet_id, position, sport, market, price_numerator, price_denominator, detail,
                    starts_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    id.rawValue, position, leg.sport.rawValue, leg.market.rawValue, leg.price.numerator,
                    leg.price.denominator, detail, leg.startsAt?.rawValue,
                ]
            )
        }
        if bet.decision == .bet { try book(slip, of: bet.user, Booking(open: 1, bets: 1)) }
        return id
    }

    /// Settles an open bet, and books its profit.
    /// - Returns: false where it is not open: settled, undone or not placed.
    package func settle(_ bet: Bet, as settlement: Settlement, legs: [LegResult]) throws -> Bool {
        try database.run(
            """
            UPDATE bet_decisions SET result = ?, payout = ?, profit = ?, settled_at = ?
            WHERE id = ? AND user_id = ? AND result IS NULL AND undone_at IS NULL AND decision = 'bet'
            """,
            [
                settlement.result.rawValue, settlement.payout.minorUnits, settlement.profit.minorUnits,
                settlement.settledAt.rawValue, bet.id.rawValue, bet.user.rawValue,
            ]
        )
        guard database.changesCount == 1 else { return false }
        for (position, result) in legs.enumerated() {
            try database.run(
                "UPDATE bet_legs SET result = ? WHERE bet_id = ? AND position = ?",
                [result.rawValue, bet.id.rawValue, position]
            )
        }
        try book(bet.slip, of: bet.user, Booking(open: -1, profit: settlement.profit.minorUnits))
        return true
    }

    /// Opens a settled bet again, as if it had never been settled.
    /// - Returns: false where it is not settled, or no longer as `bet` says.
    package func unsettle(_ bet: Bet) throws -> Bool {
        guard let settlement = bet.settlement else { return false }
        try database.run(
            """
            UPDATE bet_decisions SET result = NULL, payout = NULL, profit = NULL, settled_at = NULL
            WHERE id = ? AND user_id = ? AND result = ? AND profit = ? AND undone_at IS NULL
            """,
            [
                bet.id.rawValue, bet.user.rawValue, settlement.result.rawValue, settlement.profit.minorUnits,
            ]
        )
        guard database.changesCount == 1 else { return false }
        try database.run("UPDATE bet_legs SET result = NULL WHERE bet_id = ?", [bet.id.rawValue])
        try book(bet.slip, of: bet.user, Booking(open: 1, profit: -settlement.profit.minorUnits))
        return true
    }

    /// Withdraws a bet that was logged by mistake; it stays on record and counts nowhere.
    /// - Returns: false where it is settled or undone already.
    package func undo(_ bet: Bet, at moment: Timestamp) throws -> Bool {
        try database.run(
            """
            UPDATE bet_decisions SET undone_at = ?
            WHERE id = ? AND user_id = ? AND result IS NULL AND undone_at IS NULL
            """,
            [moment.rawValue, bet.id.rawValue, bet.user.rawValue]
        )
        guard database.changesCount == 1 else { return false }
        if bet.decision == .bet { try book(bet.slip, of: bet.user, Booking(open: -1, bets: -1)) }
        return true
    }

    /// Takes a saved bet off the list: it was placed now (as a new decision) or let go.
    package func releaseSaved(_ bet: Bet, at moment: Timestamp) throws -> Bool {
        guard bet.decision == .save else { return false }
        return try undo(bet, at: moment)
    }

    /// What a bet changes on its account.
    private struct Booking {
        var open: Int64
        var bets: Int64 = 0
        var profit: Int64 = 0
    }

    /// A bonus stake is not the user's money: it is at no risk and binds nothing.
    private func book(_ slip: BetSlip, of user: UserID, _ booking: Booking) throws {
        let risked = slip.marks.contains(.free) ? 0 : slip.stake.minorUnits
        try database.run(
            """
            INSERT INTO accounts (user_id, casino_id, currency, profit, open_stake, open_bets, bets)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (user_id, casino_id, currency) DO UPDATE SET profit = profit + excluded.profit,
                open_stake = open_stake + excluded.open_stake, open_bets = open_bets + excluded.open_bets,
                bets = bets + excluded.bets
            """,
            [
                user.rawValue, slip.casino.rawValue, slip.stake.currency.code, booking.profit, booking.open * risked,
                booking.open, booking.bets,
            ]
        )
    }
}

extension DecisionContext {
    /// `["won","lost"]`: words of the enumeration need no escaping.
    var recentText: String {
        recent.isEmpty ? "[]" : "[\"" + recent.map(\.rawValue).joined(separator: "\",\"") + "\"]"
    }
}
