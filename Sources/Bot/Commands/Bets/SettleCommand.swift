import Domain
import Storage
import Telegram

/// `/settle`: says how bets ended, on one line or with buttons, one or many.
package struct SettleCommand: ActionCommand {
    package init() {}

    /// Bets that `all` takes at once.
    static let mostAtOnce = 500

    package let definition = CommandDefinition(
        "settle",
        topic: .bets,
        privacy: .privately,
        form: "[NUMBERS RESULT]",
        summary: Words(en: "Say how bets ended", fr: "Dire comment des paris ont fini"),
        examples: [
            "/settle 12 won", "/settle 12,13,15 lost", "/settle all void", "/settle 12 cashout 34.50",
            "/settle 12 won,void,won", "/settle 12 open",
        ]
    )

    package func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        do {
            return try perform(try SettleLine(arguments), turn)
        } catch let fault as SettleFault {
            throw question(fault, about: arguments, turn) ?? fault.refusal(turn.turn)
        }
    }

    private func question(_ fault: SettleFault, about text: String, _ turn: ActionTurn) -> (any Error)? {
        guard case .cashOut(let amount)? = (try? SettleLine(text))?.verdict else { return nil }
        return fault.question(about: LineWord.plain(text), amount: amount, turn.language)
    }

    private func perform(_ line: SettleLine, _ turn: ActionTurn) throws -> Reply {
        switch (line.target, line.verdict) {
        case (.none, nil):
            let list = BetList(turn.turn)
            let page = try list.page(0)
            return .text(page.text, buttons: page.buttons, events: [list.event(page, .settle)])
        case (.none, _): throw SettleFault.noBet
        case (.bets(let ids), nil):
            guard ids.count == 1, let id = ids.first else { throw SettleFault.missingResult }
            let bet = try Settler(turn: turn).bet(id)
            guard bet.isOpen else { throw SettleFault.notOpen(id, bet.state) }
            let card = try SettleCards(turn: turn).card(bet)
            return .text(card.text, buttons: card.buttons)
        case (.all, nil): throw SettleFault.missingResult
        case (let target, let verdict?):
            return try SettleDesk(turn: turn).settle(target, as: verdict, .line)
        }
    }
}

extension SettleCommand: FlowHandler {
    package var flow: String { SettleFlow.kind }

    /// A cash-out's amount, or a line: without numbers it speaks of the bets that are picked.
    package func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        guard let flow = SettleFlow(state: state), case .text(let text) = turn.request.input else {
            return .text(turn.say(en: "/settle begins anew.", fr: "/settle recommence."), flow: .end)
        }
        do {
            var reply: Reply
            if let bet = flow.cashOut {
                let amount = LineWord.plain(text)
                guard amount.utf8.count <= SettleLine.longestLine else {
                    throw SettleFault.tooLong(characters: text.count)
                }
                reply = try SettleDesk(turn: turn).settle(.bets([bet]), as: .cashOut(amount), .line)
            } else {
                let line = try SettleLine(text)
                guard let verdict = line.verdict else { throw SettleFault.missingResult }
                let target = line.target == .none ? SettleLine.Target.bets(flow.picked) : line.target
                reply = try SettleDesk(turn: turn).settle(target, as: verdict, .many)
            }
            reply.flow = .end
            return reply
        } catch let fault as SettleFault {
            let plain = LineWord.plain(text)
            let asked =
                flow.cashOut == nil
                ? question(fault, about: text, turn) : fault.question(about: plain, amount: plain, turn.language)
            throw asked ?? fault.refusal(turn.turn)
        }
    }
}

extension SettleCommand: ButtonHandler {
    package var verbs: [ButtonVerb] { SettlePresses.verbs }

    package func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        do {
            return try SettlePresses(button, turn).reply()
        } catch let fault as SettleFault {
            // A message of its own: the one pressed keeps what it says.
            throw Refusal(fault.code, fault.explanation(turn.turn))
        }
    }
}
