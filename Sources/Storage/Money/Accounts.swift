package import Domain
import Foundation
import GRDB

/// What a user has at one casino, in one currency; minor units.
package struct Account: Sendable, Equatable {
    package let casino: Casino
    package let currency: Currency
    package let deposited: Int64
    package let withdrawn: Int64
    package let withdrawalPending: Int64
    package let bonus: Int64
    package let profit: Int64
    package let openStake: Int64
    package let openBets: Int
    package let bets: Int

    /// Money that could be staked or withdrawn now.
    package var balance: Money {
        Money(minorUnits: deposited - withdrawn - withdrawalPending + profit - openStake, currency: currency)
    }
}

extension Book {
    /// The accounts of a user, by casino; nothing where they never bet or paid in.
    package func accounts(of user: UserID) throws -> [Account] {
        try database.rows(
            """
            SELECT c.id, c.name, c.sealed_name, c.group_name, c.owner_id, a.currency, a.deposited, a.withdrawn,
                   a.withdrawal_pending, a.bonus, a.profit, a.open_stake, a.open_bets, a.bets
            FROM accounts AS a JOIN casinos AS c ON c.id = a.casino_id
            WHERE a.user_id = ? ORDER BY a.bets DESC, c.id, a.currency
            """,
            [user.rawValue]
        ) { row in
            let code = row[5] as String
            guard let currency = Currency(code: code) else { throw UnknownWord(column: "currency", word: code) }
            return Account(
                casino: try casino(from: row),
                currency: currency,
                deposited: row[6],
                withdrawn: row[7],
                withdrawalPending: row[8],
                bonus: row[9],
                profit: row[10],
                openStake: row[11],
                openBets: row[12],
                bets: row[13]
            )
        }
    }

    /// Movements of a user, the newest first.
    package func cashMovements(of user: UserID, limit: Int = 20) throws -> [CashMovement] {
        try movements("WHERE m.user_id = ? ORDER BY m.occurred_at DESC, m.id DESC LIMIT ?", [user.rawValue, limit])
    }

    /// Withdrawals that were asked for and neither paid nor cancelled.
    package func pendingWithdrawals(of user: UserID) throws -> [CashMovement] {
        try movements(
            """
            WHERE m.user_id = ? AND m.kind = 'withdrawal' AND m.state = 'requested'
            ORDER BY m.occurred_at, m.id LIMIT 50
            """,
            [user.rawValue]
        )
    }

    package func cashMovement(_ id: CashMovementID, of user: UserID) throws -> CashMovement? {
        try movements("WHERE m.id = ? AND m.user_id = ?", [id.rawValue, user.rawValue]).first
    }

    private func movements(_ condition: String, _ arguments: Bindings) throws -> [CashMovement] {
        try database.rows(
            """
            SELECT c.id, c.name, c.sealed_name, c.group_name, c.owner_id, m.id, m.user_id, m.kind, m.state, m.amount,
                   m.currency, m.occurred_at
            FROM cash_movements AS m JOIN casinos AS c ON c.id = m.casino_id
            \(condition)
            """,
            arguments
        ) { row in
            let code = row[10] as String
            guard let currency = Currency(code: code) else { throw UnknownWord(column: "currency", word: code) }
            let casino = try casino(from: row)
            return CashMovement(
                id: CashMovementID(row[5] as Int64),
                user: UserID(row[6] as Int64),
                casino: casino.id,
                casinoName: casino.name,
                kind: try .stored(row[7], in: "kind"),
                state: try .stored(row[8], in: "state"),
                amount: Money(minorUnits: row[9], currency: currency),
                occurredAt: Timestamp(rawValue: row[11])
            )
        }
    }
}

extension Ledger {
    /// Books money or a bonus that went in or out. A withdrawal begins as asked for.
    package func move(
        _ kind: CashMovement.Kind,
        _ amount: Money,
        at casino: CasinoID,
        of user: UserID,
        occurredAt: Timestamp,
        recordedAt: Timestamp
    ) throws -> CashMovementID {
        let state: CashMovement.State = kind == .withdrawal ? .requested : .done
        try database.run(
            """
            INSERT INTO cash_movements (user_id, casino_id, kind, state, amount, currency, occurred_at, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                user.rawValue, casino.rawValue, kind.rawValue, state.rawValue, amount.minorUnits,
                amount.currency.code, occurredAt.rawValue, recordedAt.rawValue,
            ]
        )
        let id = CashMovementID(database.lastInsertedRowID)
        try database.run(
            """
            INSERT INTO accounts (user_id, casino_id, currency, deposited, withdrawal_pending, bonus)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (user_id, casino_id, currency) DO UPDATE SET deposited = deposited + excluded.deposited,
                withdrawal_pending = withdrawal_pending + excluded.withdrawal_pending, bonus = bonus + excluded.bonus
            """,
            [
                user.rawValue, casino.rawValue, amount.currency.code, kind == .deposit ? amount.minorUnits : 0,
                kind == .withdrawal ? amount.minorUnits : 0, kind == .bonus ? amount.minorUnits : 0,
            ]
        )
        return id
    }

    /// Ends a withdrawal that was asked for: paid, or cancelled and back on the account.
    /// - Returns: false where it was ended already.
    package func resolve(_ movement: CashMovement, as state: CashMovement.State, at moment: Timestamp) throws -> Bool {
        try database.run(
            """
            UPDATE cash_movements SET state = ?, resolved_at = ?
            WHERE id = ? AND user_id = ? AND kind = 'withdrawal' AND state = 'requested'
            """,
            [state.rawValue, moment.rawValue, movement.id.rawValue, movement.user.rawValue]
        )
        guard database.changesCount == 1 else { return false }
        try database.run(
            """
            UPDATE accounts SET withdrawal_pending = withdrawal_pending - ?, withdrawn = withdrawn + ?
            WHERE user_id = ? AND casino_id = ? AND currency = ?
            """,
            [
                movement.amount.minorUnits, state == .done ? movement.amount.minorUnits : 0, movement.user.rawValue,
                movement.casino.rawValue, movement.amount.currency.code,
            ]
        )
        return true
    }
}
