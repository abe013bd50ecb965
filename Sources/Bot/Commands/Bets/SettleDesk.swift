import Domain
import Storage
import Telegram

/// Carries out what a line says of bets.
struct SettleDesk {
    let turn: ActionTurn

    private var settler: Settler { Settler(turn: turn) }

    /// Settles all of them; where one cannot be, the fault that is thrown undoes the others.
    func settle(_ target: SettleLine.Target, as verdict: SettleLine.Verdict, _ source: Settler.Source) throws -> Reply {
        let bets = try bets(target)
        guard !bets.isEmpty else { throw target == .all ? SettleFault.nothingOpen : .noBet }
        switch verdict {
        case .reopen: return try reopen(bets)
        case .legs, .cashOut: guard bets.count == 1 else { throw SettleFault.oneAtATime }
        case .result: break
        }
        return try settle(bets, as: verdict, bets.count > 1 ? .many : source)
    }

    func settle(_ bets: [Bet], as verdict: SettleLine.Verdict, _ source: Settler.Source) throws -> Reply {
        let settled = try bets.map { try settler.settle($0, as: verdict) }
        return try SettleAnswer(turn: turn).reply(settled, source)
    }

    private func bets(_ target: SettleLine.Target) throws -> [Bet] {
        switch target {
        case .none: []
        case .bets(let ids): try ids.map { try settler.bet($0) }
        case .all: try turn.book.openBets(of: turn.user, limit: SettleCommand.mostAtOnce)
        }
    }

    func reopen(_ bets: [Bet]) throws -> Reply {
        let reopened = try bets.map { try settler.reopen($0) }
        let words = BetWords(turn.turn)
        let lines = reopened.map { "#\($0.bet.id) \(words.line($0.bet.slip, at: $0.bet.casinoName))" as RichText }
        let list = lines.joined(separator: "\n")
        return .text(
            turn.say(en: "Open again:\n\(list)", fr: "De nouveau ouvert :\n\(list)"),
            buttons: try reopened.prefix(8).map { try resultButtons(for: $0.bet) },
            events: reopened.map(\.event)
        )
    }

    private func resultButtons(for bet: Bet) throws -> [InlineKeyboardButton] {
        let id = CallbackData.number(bet.id.rawValue)
        let results = try [BetResult.won, .lost].map { result in
            try turn.button("#\(bet.id) \(result.name(in: turn.language))", "settle.as", id, result.rawValue)
        }
        return results + [try turn.button("…", "settle.card", id)]
    }
}
