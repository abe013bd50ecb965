// What the server is like, and what it has seen.

extension StandInBotAPI {
    /// Every call so far, in the order of arrival.
    package var requests: [RecordedCall] { state.calls }

    /// Every rule that the program broke; a test ends with `#expect(await api.violations.isEmpty)`.
    package var violations: [String] { state.violations }

    /// Updates that are queued and not confirmed.
    package var pendingUpdates: Int { state.queue.count }

    /// The kinds of updates that the bot asked for last; nil when it never did.
    package var allowedUpdates: Set<String>? { state.queue.allowed }

    /// The address of the webhook, empty when none is set.
    package var webhook: String { state.webhook }

    /// Presses that the bot has not answered.
    package var unansweredQueries: [String] {
        state.queries.filter { $0.value.answer == nil }.keys.sorted()
    }

    /// The messages of the bot in a chat, as they are now and without the deleted ones.
    package func messages(to recipient: some Addressable) -> [SentMessage] {
        state.conversations[recipient.chatID]?.messages ?? []
    }

    /// What the bot was shown to be doing in a chat, such as `typing`.
    package func actions(in recipient: some Addressable) -> [String] {
        state.conversations[recipient.chatID]?.actions ?? []
    }

    /// The command menu for a scope, such as `["type": "default"]`, and a two-letter language or none.
    package func menu(scope: JSON = ["type": "default"], language: String = "") -> [JSON]? {
        state.menus[ServerState.MenuKey(scope: scope, language: language)]
    }

    /// Makes the next `times` calls of `method` fail.
    package func fail(_ method: String, with fault: Fault, times: Int = 1) {
        state.faults.add(fault, to: method, times: times)
    }

    /// Forgets the faults that have not struck yet.
    package func clearFaults() {
        state.faults.clear()
    }

    /// The person blocks the bot: sending to them is refused with 403.
    package func block(_ person: Person) {
        state.unreachable[person.id] = .blocked
    }

    /// The person's account is gone: sending to them is refused with 403.
    package func deactivate(_ person: Person) {
        state.unreachable[person.id] = .deactivated
    }

    package func unblock(_ person: Person) {
        state.unreachable[person.id] = nil
    }

    /// Makes someone known to the bot without a message from them.
    package func introduce(_ person: Person) {
        state.meet(chat: person.id, person.chat)
    }

    package func introduce(_ group: Group) {
        state.meet(chat: group.id, group.chat)
    }

    /// Refuses sends above a rate with 429; nil, as at first, admits all.
    package func limitRate(to limit: RateLimit?) {
        state.meter.limit = limit
    }

    /// Holds back polls that repeat their offset within 3 s, as the real server does; at first they are not.
    package func holdRepeatedPolls(_ isOn: Bool) {
        state.queue.holdsRepeatedPolls = isOn
    }

    /// Numbers the next updates from `id`, lower or higher, as after a week of silence.
    package func jumpUpdateIDs(to id: Int64) {
        state.queue.jump(to: id)
    }

    /// Sets a webhook as another program would, which makes every poll a 409.
    package func setWebhook(_ address: String) {
        state.webhook = address
    }
}
