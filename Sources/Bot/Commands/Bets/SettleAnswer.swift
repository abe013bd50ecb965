import Domain
import Storage
import Telegram

/// What is said when bets are settled: profit, the balance where it went, and a way back.
struct SettleAnswer {
    let turn: ActionTurn

    private static let mostButtons = 8

    func reply(_ settled: [Settler.Settled], _ source: Settler.Source) throws -> Reply {
        let settler = Settler(turn: turn)
        var events = settled.map { settler.event($0, source) }
        var text = settled.map(line).joined(separator: "\n")
        if settled.count > 1 { text += "\n" + total(of: settled) }
        text += try balances(of: settled)
        if let last = settled.last(where: { $0.settlement.profit.isNegative }),
            let note = try BudgetWatch(turn).note(for: last.bet.id, kinds: [.loss])
        {
            text += note.text
            events += note.events
        }
        return .text(text, buttons: try buttons(settled), events: events)
    }

    private func line(_ settled: Settler.Settled) -> RichText {
        let result = settled.settlement.result.name(in: turn.language)
        let profit = settled.settlement.profit.formattedSigned(turn.language)
        let words = BetWords(turn.turn)
        var bet = words.line(settled.bet.slip, at: settled.bet.casinoName)
        if let closing = words.closing(settled.bet) { bet += " · " + closing }
        return turn.say(
            en: "#\(settled.bet.id) \(result): \(bold: profit) · \(bet)",
            fr: "#\(settled.bet.id) \(result) : \(bold: profit) · \(bet)"
        )
    }

    private func total(of settled: [Settler.Settled]) -> RichText {
        let sums = Dictionary(grouping: settled, by: \.settlement.profit.currency)
            .compactMap { Money.sum($1.map(\.settlement.profit), in: $0)?.formattedSigned(turn.language) }.sorted()
        let sum = sums.joined(separator: ", ")
        return turn.say(
            en: "\(settled.count) bets settled: \(bold: sum)",
            fr: "\(settled.count) paris réglés : \(bold: sum)"
        )
    }

    private func balances(of settled: [Settler.Settled]) throws -> RichText {
        let accounts = try turn.book.accounts(of: turn.user).filter { account in
            settled.contains {
                $0.bet.slip.casino == account.casino.id && $0.settlement.profit.currency == account.currency
            }
        }
        return accounts.map { account in
            let balance = account.balance.formatted(turn.language)
            return turn.say(
                en: "\nBalance at \(account.casino.name): \(balance)",
                fr: "\nSolde chez \(account.casino.name) : \(balance)"
            )
        }.joined()
    }

    private func buttons(_ settled: [Settler.Settled]) throws -> [[InlineKeyboardButton]] {
        let word = turn.word("Reopen", "Rouvrir")
        return try settled.prefix(Self.mostButtons).map { one in
            let label = settled.count == 1 ? word : "\(word) #\(one.bet.id)"
            return try turn.button(label, "settle.open", CallbackData.number(one.bet.id.rawValue))
        }.keyboardRows(of: 2)
    }
}
