import Domain
import Storage
import Telegram

/// The messages by which bets are settled with buttons: one bet, its legs, many at once.
struct SettleCards {
    let turn: ActionTurn

    private func id(_ bet: Bet) -> String { CallbackData.number(bet.id.rawValue) }

    /// All that can be said of one bet.
    func card(_ bet: Bet) throws -> (text: RichText, buttons: [[InlineKeyboardButton]]) {
        let text = BetWords(turn.turn).whole(bet.slip, at: bet.casinoName)
        let results: [BetResult] =
            bet.slip.isParlay ? [.won, .lost, .void] : [.won, .lost, .void, .halfWon, .halfLost]
        var buttons = try results.map { result in
            try turn.button(result.name(in: turn.language), "settle.as", id(bet), result.rawValue)
        }
        if bet.slip.isParlay {
            buttons.append(try turn.button(turn.word("Leg by leg", "Une par une"), "settle.leg", id(bet), ""))
        }
        buttons.append(try turn.button("Cash-out", "settle.cash", id(bet)))
        let undo = try turn.button(turn.word("Undo", "Annuler le pari"), "bet.undo", id(bet))
        return ("\(bold: "#\(bet.id)") · \(text)", buttons.keyboardRows(of: 3) + [[undo]])
    }

    /// Asks how the next leg ended. What was said of those before stands in the buttons, a letter each.
    func leg(_ bet: Bet, after known: String) throws -> (text: RichText, buttons: [[InlineKeyboardButton]]) {
        let number = known.utf8.count
        let selection = BetWords(turn.turn).selection(bet.slip.legs[number])
        let buttons = try LegResult.allCases.map { result in
            try turn.button(result.name(in: turn.language), "settle.leg", id(bet), known + result.letter)
        }
        let text = turn.say(
            en: "#\(bet.id), leg \(number + 1) of \(bet.slip.legs.count): \(selection)",
            fr: "#\(bet.id), sélection \(number + 1) sur \(bet.slip.legs.count) : \(selection)"
        )
        return (text, buttons.keyboardRows(of: 3))
    }

    /// Open bets to be picked, and what they are to be settled as.
    func picking(_ flow: SettleFlow) throws -> (text: RichText, buttons: [[InlineKeyboardButton]]) {
        let open = try turn.book.openCounts(of: turn.user).open
        let last = max(0, (open - 1) / BetList.pageLength)
        let page = min(max(0, flow.page), last)
        let bets = try turn.book.openBets(
            of: turn.user,
            limit: BetList.pageLength,
            offset: page * BetList.pageLength
        )
        let words = BetWords(turn.turn)
        var text = turn.say(
            en: "Pick bets, then say how they ended. Picked: \(flow.picked.count)",
            fr: "Choisissez des paris, puis leur résultat. Choisis : \(flow.picked.count)"
        )
        for bet in bets { text += "\n#\(bet.id) \(words.line(bet.slip, at: bet.casinoName))" as RichText }
        var buttons = try bets.map { bet in
            let mark = flow.picked.contains(bet.id) ? "✓ " : ""
            return try turn.button("\(mark)#\(bet.id)", "settle.pick", flow.token, id(bet))
        }.keyboardRows(of: 4)
        var row = [try turn.button(turn.word("All", "Tous"), "settle.every", flow.token)]
        if page > 0 { row.append(try pageButton("‹", page - 1, flow)) }
        if page < last { row.append(try pageButton("›", page + 1, flow)) }
        buttons.append(row)
        buttons.append(
            try [BetResult.won, .lost, .void].map { result in
                try turn.button(result.name(in: turn.language), "settle.apply", flow.token, result.rawValue)
            }
        )
        return (text, buttons)
    }

    private func pageButton(_ label: String, _ page: Int, _ flow: SettleFlow) throws -> InlineKeyboardButton {
        try turn.button(label, "settle.page", flow.token, CallbackData.number(Int64(page)))
    }
}

extension LegResult {
    /// One letter for a button's data.
    var letter: String {
        switch self {
        case .won: "w"
        case .lost: "l"
        case .void: "v"
        case .halfWon: "h"
        case .halfLost: "k"
        }
    }

    init?(letter: Character) {
        guard let result = Self.allCases.first(where: { $0.letter == String(letter) }) else { return nil }
        self = result
    }
}
