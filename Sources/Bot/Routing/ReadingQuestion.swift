import Domain
import Operations
import Telegram

/// The question how a line is to be read, as it is kept until it is answered.
struct ReadingQuestion: Codable {
    static let flow = "reading"
    static let verb = "reading.as"

    /// What the user was in the middle of when they wrote the line.
    struct Outer: Codable {
        let kind: String
        let state: [UInt8]
    }

    /// Tells its buttons from those of an older question.
    let token: String
    let found: String
    let readings: [AmbiguousLine.Reading]
    /// The command whose line it is; nil for an answer within what the user was in the middle of.
    let command: String?
    /// A picture that came with the line.
    let picture: String?
    let outer: Outer?

    init(_ line: AmbiguousLine, command: String?, _ turn: ActionTurn) {
        token = turn.token
        (found, readings, self.command) = (line.found, line.readings, command)
        if case .photo(let fileID, _) = turn.request.input { picture = fileID } else { picture = nil }
        outer = turn.flow.flatMap { $0.kind == Self.flow ? nil : Outer(kind: $0.kind, state: $0.state) }
    }

    func text(_ turn: ActionTurn) -> RichText {
        turn.say(
            en: "“\(found)” can be read in more than one way. Which do you mean?",
            fr: "« \(found) » peut se lire de plusieurs façons. Laquelle est la bonne ?"
        )
    }

    func buttons(_ turn: ActionTurn) throws -> [[InlineKeyboardButton]] {
        try readings.enumerated().map { index, reading in
            [try turn.button(reading.label, Self.verb, token, CallbackData.number(Int64(index)))]
        }
    }
}

extension ActionTurn {
    /// Runs a reader of lines, and asks where it finds more than one reading.
    ///
    /// - Parameter command: whose line it is; nil for an answer to what the user is in the middle of.
    func asking(_ command: String?, _ read: () throws -> Reply) throws -> Reply {
        do {
            return try read()
        } catch let line as AmbiguousLine {
            let question = ReadingQuestion(line, command: command, self)
            throw Refusal(
                "several_readings",
                question.text(self),
                buttons: try question.buttons(self),
                flow: try .set(ReadingQuestion.flow, question)
            )
        }
    }

    /// The same turn as if something else had been written, in the middle of something else.
    fileprivate func with(_ input: Request.Input, in outer: ReadingQuestion.Outer?) -> ActionTurn {
        var request = turn.request
        request.input = input
        return ActionTurn(
            turn: Turn(request: request, profile: turn.profile, book: turn.book, now: turn.now, setting: turn.setting),
            interaction: interaction,
            flow: outer.map { ($0.kind, $0.state) }
        )
    }
}

/// Goes on with a line once it is known how it is to be read.
struct ReadingHandler: ButtonHandler, FlowHandler {
    let commands: [String: any Command]
    let flows: [String: any FlowHandler]

    var verbs: [ButtonVerb] { [ButtonVerb(ReadingQuestion.verb, .token, .number(0...7))] }
    var flow: String { ReadingQuestion.flow }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        guard let question: ReadingQuestion = turn.state(of: flow), question.token == (try button.word(at: 0)),
            let reading = question.readings.dropFirst(Int(try button.number(at: 1))).first
        else { return over(turn) }
        var reply = try go(on: reading, question, turn)
        // The question makes room for what came of it.
        if case .send(let message, .here)? = reply.items.first { reply.items[0] = .edit(message) }
        return reply
    }

    /// What is written instead of a press is one of the readings, or another answer to what was open before.
    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        guard let question: ReadingQuestion = turn.state(of: flow), let text = turn.writtenText else {
            return over(turn)
        }
        let amount = try? Money.parse(text, in: turn.profile.amounts)
        let said = question.readings.first { $0.label.folded == text.folded || amount != nil && $0.amount == amount }
        if let said { return try go(on: said, question, turn) }
        guard question.command == nil, let outer = question.outer else {
            return .text(question.text(turn), buttons: try question.buttons(turn))
        }
        return try go(on: .text(text), command: nil, outer, turn)
    }

    private func go(on reading: AmbiguousLine.Reading, _ question: ReadingQuestion, _ turn: ActionTurn) throws -> Reply
    {
        guard let name = question.command else {
            return try go(on: .text(reading.line), command: nil, question.outer, turn)
        }
        let input: Request.Input =
            question.picture.map { .photo(fileID: $0, caption: "/\(name) \(reading.line)") }
            ?? .command(name: name, arguments: reading.line)
        return try go(on: input, command: (name, reading.line), question.outer, turn)
    }

    private func go(
        on input: Request.Input,
        command: (name: String, arguments: String)?,
        _ outer: ReadingQuestion.Outer?,
        _ turn: ActionTurn
    ) throws -> Reply {
        let inner = turn.with(input, in: outer)
        var reply: Reply
        if let (name, arguments) = command {
            guard let known = commands[name], known.definition.audience == .everyone,
                let action = known as? any ActionCommand
            else { return over(turn) }
            reply = try inner.asking(name) { try action.perform(arguments, inner) }
        } else {
            guard let outer, let handler = flows[outer.kind] else { return over(turn) }
            reply = try inner.asking(nil) { try handler.resume(outer.state, inner) }
        }
        if reply.flow == .keep { reply.flow = outer.map { .set(kind: $0.kind, state: $0.state) } ?? .end }
        return reply
    }

    private func over(_ turn: ActionTurn) -> Reply {
        .text(
            turn.say(
                en: "That question is over. Please write the line again.",
                fr: "Cette question est close. Veuillez réécrire la ligne."
            ),
            flow: turn.flow?.kind == flow ? .end : .keep
        )
    }
}
