import Domain
import Storage
import Telegram
import Tracking

/// The questions of `/deposit`, `/withdraw` and `/bonus`, and what their answers come to.
struct CashDialogue {
    let command: CashCommand
    let turn: ActionTurn

    func read(_ words: ArraySlice<Substring>, into draft: inout CashDraft) throws {
        let line = try CashLine(words, for: turn.user, in: turn.book)
        if let casino = line.casino { (draft.casino, draft.newName) = (casino.id, nil) }
        var fault: NumberFault?
        if !line.amount.isEmpty {
            do throws(NumberFault) {
                draft.amount = try Money.parse(line.amount, in: turn.profile.amounts)
            } catch { fault = error }
        }
        if let fault, let question = AmbiguousLine(fault, in: turn.language, line: { "\(line.name) \($0)" }) {
            throw question
        }
        if let name = line.unknownCasino {
            let isName = CasinoName.key(name) != nil
            if isName { draft.newName = name }
            let question =
                isName ? try command.choice.unknown(name, turn.turn) : try command.choice.noName(name, turn.turn)
            throw Refusal(
                isName ? "unknown_casino" : "not_a_casino",
                question.text,
                buttons: question.buttons,
                flow: try keep(draft)
            )
        }
        if let fault { throw try refusal(fault, draft) }
    }

    /// Reads what the user wrote in answer to the question that is open.
    func hear(_ words: ArraySlice<Substring>, _ draft: inout CashDraft) throws {
        guard draft.step == .amount else { return try read(words, into: &draft) }
        do throws(NumberFault) {
            draft.amount = try Money.parse(words.joined(separator: " "), in: turn.profile.amounts)
        } catch {
            if let question = AmbiguousLine(error, in: turn.language, line: { $0 }) { throw question }
            throw try refusal(error, draft)
        }
    }

    /// Asks for what is missing, or books it when nothing is.
    func proceed(_ draft: CashDraft, editing: Bool = false) throws -> Reply {
        switch draft.step {
        case .casino:
            let question =
                try draft.newName.map { try command.choice.unknown($0, turn.turn) } ?? command.choice.open(turn.turn)
            return reply(question.text, question.buttons, flow: try keep(draft), editing: editing)
        case .amount:
            guard let casino = try draft.casino.flatMap({ try turn.book.casino($0, for: turn.user) }) else {
                return over()
            }
            return reply(amountQuestion(casino), [], flow: try keep(draft), editing: editing)
        case nil:
            return try book(draft, editing: editing)
        }
    }

    /// What an old button comes to.
    func over() -> Reply {
        .text(
            turn.say(
                en: "That question is over. Send /\(command.name) to begin again.",
                fr: "Cette question est close. Envoyez /\(command.name) pour recommencer."
            )
        )
    }

    private func book(_ draft: CashDraft, editing: Bool) throws -> Reply {
        // What is kept of a flow is read anew each time: it may be of an older program.
        guard let id = draft.casino, let amount = draft.amount,
            (1...Money.largestMinorUnits).contains(amount.minorUnits),
            let casino = try turn.book.casino(id, for: turn.user)
        else { return over() }
        let movement = try turn.ledger.move(
            command.kind,
            amount,
            at: id,
            of: turn.user,
            occurredAt: turn.occurredAt,
            recordedAt: turn.interaction.recordedAt
        )
        let balance = try turn.book.accounts(of: turn.user)
            .first { $0.casino.id == id && $0.currency == amount.currency }?.balance
        let isWithdrawal = command.kind == .withdrawal
        let event = turn.event(
            .cashMoved,
            [
                "kind": .code(command.kind), "state": .code(isWithdrawal ? "requested" : "done"),
                "movement": .integer(movement), "casino": .integer(id), "amount": .integer(amount.minorUnits),
                "currency": .code(amount.currency.code), "source": .code(draft.source),
            ]
        )
        let buttons =
            isWithdrawal
            ? [try PendingWithdrawals(turn: turn).buttons(for: movement)]
            : [[try turn.button(turn.word("Undo", "Annuler"), command.undo, CallbackData.number(movement.rawValue))]]
        var reply = reply(noted(amount, casino, balance), buttons, flow: .end, editing: editing)
        reply.events = [event]
        return reply
    }

    private func noted(_ amount: Money, _ casino: Casino, _ balance: Money?) -> RichText {
        let (name, sum) = (casino.name, amount.formatted(turn.language))
        var text: RichText =
            switch command.kind {
            case .deposit:
                turn.say(
                    en: "Noted: \(bold: sum) paid in at \(name).",
                    fr: "C'est noté : \(bold: sum) déposés chez \(name)."
                )
            case .bonus:
                turn.say(
                    en: "Noted: a bonus of \(bold: sum) from \(name). A bonus is no money of yours until it is won.",
                    fr: """
                        C'est noté : un bonus de \(bold: sum) de \(name). Un bonus n'est pas votre argent tant qu'il \
                        n'est pas gagné.
                        """
                )
            case .withdrawal:
                turn.say(
                    en: "Noted: \(bold: sum) asked back from \(name). Tell me when it is paid or cancelled.",
                    fr: "C'est noté : \(bold: sum) demandés à \(name). Dites-moi quand c'est payé ou annulé."
                )
            }
        guard let balance, command.kind != .bonus else { return text }
        let shown = balance.formatted(turn.language)
        text += turn.say(en: "\nBalance there: \(shown)", fr: "\nSolde là-bas : \(shown)")
        if balance.isNegative {
            text += turn.say(
                en: "\nThat is below zero: a deposit may be missing here. /deposit adds it.",
                fr: "\nC'est inférieur à zéro : il manque peut-être un dépôt ici. /deposit l'ajoute."
            )
        }
        return text
    }

    private func amountQuestion(_ casino: Casino) -> RichText {
        let example = turn.word("50", "50")
        return switch command.kind {
        case .deposit:
            turn.say(
                en: "How much did you pay in at \(bold: casino.name)? For example \(code: example).",
                fr: "Combien avez-vous déposé chez \(bold: casino.name) ? Par exemple \(code: example)."
            )
        case .withdrawal:
            turn.say(
                en: "How much did you ask back from \(bold: casino.name)? For example \(code: example).",
                fr: "Combien avez-vous demandé à \(bold: casino.name) ? Par exemple \(code: example)."
            )
        case .bonus:
            turn.say(
                en: "How large is the bonus from \(bold: casino.name)? For example \(code: example).",
                fr: "De combien est le bonus de \(bold: casino.name) ? Par exemple \(code: example)."
            )
        }
    }

    private func refusal(_ fault: NumberFault, _ draft: CashDraft) throws -> Refusal {
        Refusal("amount_\(fault.code)", fault.amountWords(for: turn.language), flow: try keep(draft))
    }

    private func keep(_ draft: CashDraft) throws -> Reply.FlowChange { try .set(command.name, draft) }

    private func reply(
        _ text: RichText,
        _ buttons: [[InlineKeyboardButton]],
        flow: Reply.FlowChange,
        editing: Bool
    ) -> Reply {
        editing ? .edit(text, buttons: buttons, flow: flow) : .text(text, buttons: buttons, flow: flow)
    }
}
