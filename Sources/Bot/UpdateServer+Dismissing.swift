import Domain
import Storage
import Telegram
import Tracking

/// Updates that are done with, though nobody served them.
extension UpdateServer {
    /// A fault of ours: the user is told that nothing was kept, and the update is done with.
    func apologise(for error: any Error, _ request: Request, _ update: Update) async throws {
        let language = setting.newcomer(request.user, languageCode: update.sender?.languageCode, at: clock.now).language
        let words = Words(
            en: "Something went wrong on my side, and nothing of this was saved. Please try again.",
            fr: "Quelque chose s'est mal passé de mon côté, et rien n'a été enregistré. Veuillez réessayer."
        )
        // Help does not wait until the store is well again.
        let text =
            request.isUrgent ? HelplineText(language: language).alone(in: nil) : RichText(words(language))
        var reply = Reply.text(
            text,
            events: [
                Event(
                    .errorOccurred,
                    data: [
                        "where": .code("bot.lane"), "kind": .code("\(type(of: error))".filter(\.isLetter)),
                        "update": .integer(update.id),
                    ],
                    occurredAt: request.occurredAt
                )
            ]
        )
        if request.isDoubtful {
            let (profile, flow) = try await tracker.store.read { book in
                (try book.profile(of: request.user), try book.flow(of: request.user)?.kind)
            }
            reply = router.asking(reply, request, profile, in: profile?.language ?? language, flow: flow)
        }
        try await deliver(
            try await tracker.dismiss(update.id, counting: .updatesFailed, outcome: try reply.outcome(for: request))
        )
    }

    /// Drops an update of a flood, counted.
    func shed(_ update: Update) async throws {
        let event = Event(
            .updatesShed,
            data: ["count": .integer(1), "reason": .code("flood")],
            occurredAt: clock.now
        )
        _ = try await tracker.dismiss(update.id, counting: .updatesShed, outcome: Outcome(events: [event]))
    }

    /// Notes that somebody pressed a button that is not theirs.
    func refuse(_ update: Update, by user: UserID?) async throws {
        let event = Event(
            .accessRefused,
            data: ["what": .code("button"), "reason": .code("not_owner")],
            occurredAt: clock.now
        )
        _ = try await tracker.dismiss(update.id, outcome: Outcome(events: [event]))
        if let user { try await erasures.forget(unlessKnown: user) }
    }

    /// What is not a request: a block or its end is noted, the rest passes.
    func pass(over update: Update) async throws {
        var outcome = Outcome()
        if case .myChatMember(let change) = update.content, change.chat.isPrivate {
            let person = TelegramIdentity(telegramID: change.from.id)
            if let user = try await tracker.store.vault.identify([person])[person] {
                let moment = RequestReader.moment(change.date, now: clock.now)
                let known = try await tracker.perform { ledger, _ in
                    guard try ledger.book.profile(of: user) != nil else { return false }
                    try ledger.setUnreachable(user, since: change.isShutOut ? moment : nil)
                    return true
                }
                if known {
                    outcome.events.append(
                        Event(
                            change.isShutOut ? .userUnreachable : .userReturned,
                            user: user,
                            data: change.isShutOut ? ["reason": .code("blocked")] : [:],
                            occurredAt: moment
                        )
                    )
                }
            }
        }
        _ = try await tracker.dismiss(update.id, outcome: outcome)
        if let sender = update.sender, update.chat?.isPrivate == true {
            let person = TelegramIdentity(telegramID: sender.id)
            if let user = try await tracker.store.vault.identify([person])[person] {
                try await erasures.forget(unlessKnown: user)
            }
        }
    }
}
