import Domain
import Storage
import Telegram

/// The questions of `/limit`, and what their answers come to.
struct LimitDialogue {
    let turn: ActionTurn

    private var choice: CasinoChoice { CasinoChoice(pick: LimitCommand.pick, add: LimitCommand.add) }
    private var words: LimitWords { LimitWords(turn: turn.turn) }

    /// Reads a line into the draft. What is not understood is asked for, and the rest is kept.
    func read(_ line: ArraySlice<Substring>, into draft: inout LimitDraft) throws {
        let parts = try LimitLine(line, for: turn.user, in: turn.book)
        if let casino = parts.casino { (draft.casino, draft.newName) = (casino.id, nil) }
        if let type = parts.type { draft.type = type }
        let amountFault = try readAmounts(parts.amounts, into: &draft)
        if let name = parts.unknownCasino {
            guard CasinoName.key(name) != nil else {
                throw refusal("not_a_casino", try choice.noName(name, turn.turn), try keep(draft))
            }
            draft.newName = name
            throw refusal("unknown_casino", try choice.unknown(name, turn.turn), try keep(draft))
        }
        if let text = parts.unknownType, draft.casino != nil {
            throw Refusal(
                "unknown_limit_type",
                words.unknownType(text),
                buttons: try typeButtons(),
                flow: try keep(draft)
            )
        }
        if let amountFault { throw try refusal(amountFault, draft) }
    }

    /// Reads what the user wrote in answer to the question that is open.
    func hear(_ line: ArraySlice<Substring>, _ draft: inout LimitDraft) throws {
        switch draft.step {
        case .casino: try read(line, into: &draft)
        case .type:
            guard let (type, rest) = LimitLine.type(at: line) else {
                throw Refusal(
                    "unknown_limit_type",
                    words.unknownType(line.joined(separator: " ")),
                    buttons: try typeButtons()
                )
            }
            draft.type = type
            if let fault = try readAmounts(rest, into: &draft) { throw try refusal(fault, draft) }
        case .amounts:
            if let fault = try readAmounts(line, into: &draft) { throw try refusal(fault, draft) }
        case .evidence, nil: break
        }
    }

    /// Asks for what is missing, or records the report when nothing is.
    func proceed(_ draft: LimitDraft, editing: Bool = false) throws -> Reply {
        let (text, buttons): (RichText, [[InlineKeyboardButton]])
        switch draft.step {
        case .casino:
            let question = try draft.newName.map { try choice.unknown($0, turn.turn) } ?? choice.open(turn.turn)
            (text, buttons) = (question.text, question.buttons)
        case .type:
            guard let casino = try draft.casino.flatMap({ try turn.book.casino($0, for: turn.user) }) else {
                return over()
            }
            (text, buttons) = (words.typeQuestion(casino), try typeButtons())
        case .amounts:
            (text, buttons) = (words.amountQuestion(draft), [[try skipButton()]])
        case .evidence:
            text = turn.say(
                en: "The report is noted. I am waiting for a picture of it; send one, or Skip.",
                fr: "Le signalement est noté. J'attends une image ; envoyez-en une, ou passez."
            )
            buttons = [[try skipButton()]]
        case nil:
            return try record(draft, editing: editing)
        }
        let flow = try keep(draft)
        return editing ? .edit(text, buttons: buttons, flow: flow) : .text(text, buttons: buttons, flow: flow)
    }

    /// What an old button comes to.
    func over() -> Reply {
        .text(
            turn.say(
                en: "That question is over. Send /limit to report something else.",
                fr: "Cette question est close. Envoyez /limit pour signaler autre chose."
            )
        )
    }

    func keep(_ draft: LimitDraft) throws -> Reply.FlowChange { try .set(LimitCommand.name, draft) }

    func skipButton() throws -> InlineKeyboardButton {
        try turn.button(turn.word("Skip", "Passer"), LimitCommand.skip)
    }

    private func readAmounts(_ line: ArraySlice<Substring>, into draft: inout LimitDraft) throws -> LimitAmountFault? {
        guard let first = line.first, let last = line.last else { return nil }
        do {
            try draft.read(amounts: line, turn.turn)
            return nil
        } catch let fault as LimitAmountFault {
            return fault
        } catch let amounts as AmbiguousLine {
            throw amounts.within(first.base[first.startIndex..<last.endIndex].replaced(by:))
        }
    }

    private func refusal(_ fault: LimitAmountFault, _ draft: LimitDraft) throws -> Refusal {
        let canSkip = draft.step == .amounts
        return Refusal(
            fault.code,
            fault.words(turn.turn),
            buttons: canSkip ? [[try skipButton()]] : [],
            flow: try keep(draft)
        )
    }

    private func refusal(_ code: String, _ question: CasinoChoice.Question, _ flow: Reply.FlowChange) -> Refusal {
        Refusal(code, question.text, buttons: question.buttons, flow: flow)
    }

    private func typeButtons() throws -> [[InlineKeyboardButton]] {
        let buttons = try LimitType.allCases.map {
            try turn.button($0.name(in: turn.language), LimitCommand.type, $0.rawValue)
        }
        return stride(from: 0, to: buttons.count, by: 2).map { Array(buttons[$0..<min($0 + 2, buttons.count)]) }
    }
}
