import Domain
import Telegram

/// Requests that are read for on a snapshot before they are written.
extension Router {
    /// Whether ``prepare(_:flow:)`` may have something to do for the request.
    package func mayPrepare(_ request: Request) -> Bool {
        if case .button(let data) = request.input {
            return table.button(data.verb)?.handler is any PreparedButtonHandler
        }
        return request.isUrgent || preparer(of: request) != nil
    }

    /// Does all the reading for a request.
    /// - Parameter flow: what the user is in the middle of.
    /// - Returns: what is left to be written; nil where the request is for the writer alone.
    package func prepare(_ turn: Turn, flow: (kind: String, state: [UInt8])?) throws -> Prepared? {
        if let met = try meet(turn, flow: flow?.kind) { return met }
        if case .button(let data) = turn.request.input { return try prepare(data, turn) }
        guard let handler = preparer(of: turn.request) else { return nil }
        if let name = turn.request.command?.name {
            let used = turn.event(.commandUsed, Self.fields(of: name, turn.request))
            return try prepared(handler, table.command(name)?.definition, turn, noting: used)
        }
        guard self.flow(flow, turn.request) == nil, gate.refusal(for: nil, turn) == nil else { return nil }
        return try prepared(handler, turn, noting: heard(turn))
    }

    /// Meets danger, and what is said to help, before flows, onboarding, rights and models have their turn; what the
    /// user was in the middle of stays as it was.
    /// - Parameter flow: the kind of what the user is in the middle of.
    /// - Returns: nil where there is none, or nobody to meet it.
    func meet(_ turn: Turn, flow: String?) throws -> Prepared? {
        guard let listener = table.listener, !isAnnouncement(turn.request, flow: flow),
            let rest = turn.request.isUrgent
                ? try listener.prepare(turn) : try listener.follow(turn, isInFlow: flow != nil)
        else { return nil }
        let heard = heard(turn)
        return { action in
            var reply = try rest(action)
            reply.events.insert(heard, at: 0)
            return reply
        }
    }

    /// Asks its writer how they are, where that is not certain: beside what was done, refused, or went wrong.
    /// - Parameters:
    ///   - profile: nil for who is not on record, of whom nothing can be noted.
    ///   - flow: the kind of what they are in the middle of.
    func asking(_ reply: Reply, _ request: Request, _ profile: Profile?, in language: Language, flow: String?) -> Reply
    {
        guard request.isDoubtful, !isAnnouncement(request, flow: flow) else { return reply }
        var reply = reply
        let question = HelplineText(language: language).question(in: profile?.country)
        reply.items.append(.send(OutgoingMessage(question), to: request.chat.isGroup ? .privately : .here))
        guard let profile else { return reply }
        var data: EventData = ["signal": .code("doubt"), "kind": .code("crisis")]
        if let country = profile.country { data.append("country", .code(country)) }
        reply.events.append(
            Event(.harmSignalMet, user: profile.id, data: data, occurredAt: request.occurredAt)
        )
        return reply
    }

    /// Whether the words are an admin's for other people.
    private func isAnnouncement(_ request: Request, flow: String?) -> Bool {
        guard request.isAdmin else { return false }
        if let name = request.command?.name { return table.command(name) is any Announcement }
        return flow.flatMap(table.flow) is any Announcement
    }

    private func heard(_ turn: Turn) -> Event {
        turn.event(.messageReceived, ["kind": .code(turn.request.input.kind)])
    }

    private func prepare(_ data: CallbackData, _ turn: Turn) throws -> Prepared? {
        guard case .press(let press, let handler, let command) = admission(of: data, turn.request),
            let handler = handler as? any PreparedButtonHandler, gate.refusal(for: command, turn) == nil
        else { return nil }
        let pressed = turn.event(.buttonPressed, ["button": .code(press.verb)])
        return prepared(try handler.prepare(press, turn), noting: pressed)
    }

    private func preparer(of request: Request) -> (any PreparedHandler)? {
        guard request.isMessage else { return nil }
        if let name = request.command?.name {
            guard let command = table.command(name), mayUse(command.definition, request) else { return nil }
            return command as? any PreparedCommand
        }
        return request.chat.isGroup || request.written == nil ? nil : table.listener
    }

    private func prepared(
        _ handler: any PreparedHandler,
        _ command: CommandDefinition?,
        _ turn: Turn,
        noting event: Event
    ) throws -> Prepared? {
        if let refusal = gate.refusal(for: command, turn) {
            return { _ in
                var reply = refusal
                reply.events.insert(event, at: 0)
                return reply
            }
        }
        return try prepared(handler, turn, noting: event)
    }

    private func prepared(_ handler: any PreparedHandler, _ turn: Turn, noting event: Event) throws -> Prepared? {
        prepared(try handler.prepare(turn), noting: event)
    }

    private func prepared(_ rest: Prepared?, noting event: Event) -> Prepared? {
        guard let rest else { return nil }
        return { [self] action in
            var reply = try rest(action)
            reply.events.insert(event, at: 0)
            return addressed(reply, action.turn)
        }
    }
}
