import Domain
import Storage
import Telegram

/// Carries out what the buttons of `/bets` and `/settle` say of bets.
struct SettlePresses {
    static let verbs =
        ["settle.card", "settle.cash", "settle.open"].map { ButtonVerb($0, .id) } + [
            ButtonVerb("settle.list", .id, .one(of: BetResult.self), .page, optional: 1),
            ButtonVerb("settle.as", .id, .one(of: BetResult.self)),
            ButtonVerb("settle.leg", .id, .text(most: BetSlip.mostLegs), optional: 1),
            ButtonVerb("settle.many"), ButtonVerb("settle.pick", .token, .id), ButtonVerb("settle.every", .token),
            ButtonVerb("settle.page", .token, .page),
            ButtonVerb("settle.apply", .token, .one(of: BetResult.self)),
        ]

    private let turn: ActionTurn
    private let button: Press
    private let desk: SettleDesk
    private let cards: SettleCards

    init(_ button: Press, _ turn: ActionTurn) {
        self.turn = turn
        self.button = button
        desk = SettleDesk(turn: turn)
        cards = SettleCards(turn: turn)
    }

    /// - Throws: ``SettleFault``, which undoes what was written.
    func reply() throws -> Reply {
        switch button.verb {
        case "settle.list": try settleInList()
        case "settle.as": try settle(as: verdict(at: 1)).inPlace
        case "settle.leg": try settleLeg()
        case "settle.open": try desk.reopen([try bet()]).inPlace
        case "settle.cash": try askForCashOut()
        case "settle.many": try show(SettleFlow(token: turn.token))
        case "settle.pick", "settle.every", "settle.page", "settle.apply": try pick()
        default: try card()
        }
    }

    private func bet() throws -> Bet {
        try Settler(turn: turn).bet(button.claim(at: 0))
    }

    private func openBet() throws -> Bet {
        let bet = try bet()
        guard bet.isOpen else { throw SettleFault.notOpen(bet.id, bet.state) }
        return bet
    }

    private func verdict(at index: Int) throws -> SettleLine.Verdict { .result(try button.code(at: index)) }

    private func settle(as verdict: SettleLine.Verdict) throws -> Reply {
        try desk.settle([try bet()], as: verdict, .button)
    }

    /// The list stays and shows what is left; what came of the bet is a message of its own.
    private func settleInList() throws -> Reply {
        var answer = try settle(as: verdict(at: 1))
        let rest = try BetList(turn.turn).page(Int(button.numberIfAny(at: 2) ?? 0))
        answer.items.insert(.edit(.init(rest.text, buttons: rest.buttons)), at: 0)
        return answer
    }

    private func card() throws -> Reply {
        let card = try cards.card(try openBet())
        return .text(card.text, buttons: card.buttons)
    }

    private func settleLeg() throws -> Reply {
        let bet = try openBet()
        let known = try button.wordIfAny(at: 1) ?? ""
        let results = known.compactMap(LegResult.init(letter:))
        guard results.count == known.utf8.count else { throw SettleFault.unknownResult(found: known) }
        guard results.count < bet.slip.legs.count else {
            return try settle(as: .legs(results)).inPlace
        }
        let question = try cards.leg(bet, after: known)
        return .edit(question.text, buttons: question.buttons)
    }

    private func askForCashOut() throws -> Reply {
        let bet = try openBet()
        var flow = SettleFlow(token: turn.token)
        flow.cashOut = bet.id
        let line = BetWords(turn.turn).line(bet.slip, at: bet.casinoName)
        return .edit(
            turn.say(
                en: "#\(bet.id) \(line)\nWhat was paid? For example \(code: "34.50"). /cancel leaves.",
                fr: "#\(bet.id) \(line)\nCombien a été payé ? Par exemple \(code: "34,50"). /cancel permet de quitter."
            ),
            flow: .set(kind: SettleFlow.kind, state: try flow.state)
        )
    }

    private func pick() throws -> Reply {
        guard let kept = turn.flow, kept.kind == SettleFlow.kind, var flow = SettleFlow(state: kept.state),
            flow.token == (try button.word(at: 0))
        else {
            return .text(
                turn.say(
                    en: "That choice is over. /settle begins a new one.",
                    fr: "Ce choix est terminé. /settle en commence un autre."
                )
            )
        }
        switch button.verb {
        case "settle.pick":
            guard let bet = try turn.book.bet(button.claim(at: 1), of: turn.user), bet.isOpen else { break }
            flow.toggle(bet.id)
        case "settle.page": flow.page = Int(try button.number(at: 1))
        case "settle.every":
            flow.picked = try turn.book.openBets(of: turn.user, limit: SettleCommand.mostAtOnce).map(\.id)
        default: return try apply(flow)
        }
        return try show(flow)
    }

    /// Settles those picked that are still open.
    private func apply(_ flow: SettleFlow) throws -> Reply {
        let bets = try flow.picked.compactMap { try turn.book.bet($0, of: turn.user) }.filter(\.isOpen)
        guard !bets.isEmpty else { throw SettleFault.noBet }
        var reply = try desk.settle(bets, as: verdict(at: 1), .many).inPlace
        reply.flow = .end
        return reply
    }

    private func show(_ flow: SettleFlow) throws -> Reply {
        let message = try cards.picking(flow)
        return .edit(
            message.text,
            buttons: message.buttons,
            flow: .set(kind: SettleFlow.kind, state: try flow.state)
        )
    }
}

extension Reply {
    /// The same where the pressed button stands.
    fileprivate var inPlace: Reply {
        var reply = self
        reply.items = items.map { item in
            if case .send(let message, .here) = item { .edit(message) } else { item }
        }
        return reply
    }
}
