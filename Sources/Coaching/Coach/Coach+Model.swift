package import Domain
package import Storage
import Synchronization

/// Turns that a model answers, after they are on record.
extension Coach {
    /// Has the model answer a turn; where it fails, the built-in coach does, and says so.
    ///
    /// - Parameters:
    ///   - now: when it is being answered.
    ///   - show: gets the text as it grows.
    /// - Throws: `CancellationError` when the program stops: the turn stays unanswered. What the store throws.
    package func converse(
        _ kept: KeptTurn,
        isInGroup: Bool,
        store: Store,
        now: Timestamp,
        show: @escaping @Sendable (ModelEvent) async -> Void
    ) async throws -> CoachAnswer {
        guard let model else { return try await fallBack(kept, isInGroup, store, now, because: "no_model") }
        let user = kept.turn.user
        let (profile, mine, all) = try await store.read { book in
            let day = now.daysSince1970
            return (
                try book.profile(of: user), try book.modelUsage(of: user, day: day),
                try book.modelUsage(of: nil, day: day)
            )
        }
        guard var profile else { throw CancellationError() }
        profile.language = kept.turn.language
        let task = ModelMind.Task(
            brief: brief(of: kept, isInGroup: isInGroup),
            profile: profile,
            isResting: profile.protection.isResting(at: now),
            seed: Int(kept.id),
            usedByUser: mine.tokens,
            usedByEveryone: all.tokens
        )
        let (toolbox, asker, meter) = (toolbox, profile, UsageMeter())
        let outcome: ModelMind.Outcome
        do throws(ModelFault) {
            outcome = try await model.answer(
                task,
                callTool: { name, arguments in
                    try await store.read { book in
                        try toolbox.run(name, arguments, FactDesk(book: book, profile: asker, now: now))
                    }
                },
                show: { event in
                    meter.note(event)
                    await show(event)
                }
            )
        } catch .cancelled {
            throw CancellationError()
        } catch {
            var answer = try await fallBack(kept, isInGroup, store, now, because: error.code)
            answer.usage = meter.usage(at: model.model.price)
            answer.trouble = error.description
            return answer
        }
        guard let rejection = outcome.rejection else {
            return made(outcome, from: task.brief.prompt, meter, by: model)
        }
        var answer = try await fallBack(kept, isInGroup, store, now, because: rejection)
        answer.usage = meter.usage(at: model.model.price)
        answer.trouble = "the model's answer did not pass its checks twice in a row (\(rejection))"
        return answer
    }

    /// The built-in answer to a turn that no model is asked about.
    /// - Parameter code: why not.
    package func standIn(
        for kept: KeptTurn,
        isInGroup: Bool,
        store: Store,
        now: Timestamp,
        because code: String
    ) async throws -> CoachAnswer {
        try await fallBack(kept, isInGroup, store, now, because: code)
    }

    /// What a turn on record asked, with what was said before it.
    package func question(of kept: KeptTurn, isInGroup: Bool, in book: Book) throws -> CoachQuestion {
        let first = kept.turn.candidate == 0 ? kept.id : kept.turn.parent ?? kept.id
        let before = try book.turns(of: kept.turn.user, conversation: kept.turn.conversation, limit: Self.remembered)
            .filter { $0.id < first }
        let asked = ChatMessage.list(from: kept.turn.inputMessages).last { $0.role == .user }
        return CoachQuestion(
            text: asked?.content ?? "",
            history: before.compactMap(PastTurn.init),
            isInGroup: isInGroup,
            candidate: kept.turn.candidate
        )
    }

    /// Turns of a conversation that are looked back on.
    package static let remembered = 12

    private func brief(of kept: KeptTurn, isInGroup: Bool) -> ModelBrief {
        ModelBrief(
            prompt: RenderedSystemPrompt(
                text: kept.turn.systemPrompt.map { String(decoding: $0, as: UTF8.self) } ?? "",
                name: kept.turn.promptName ?? "",
                hash: kept.turn.promptHash ?? ""
            ),
            messages: ChatMessage.list(from: kept.turn.inputMessages),
            tools: tools(isInGroup: isInGroup)
        )
    }

    private func made(
        _ outcome: ModelMind.Outcome,
        from prompt: RenderedSystemPrompt,
        _ meter: UsageMeter,
        by mind: ModelMind
    ) -> CoachAnswer {
        var made = CoachAnswer(
            text: outcome.answer.text,
            sheets: outcome.sheets,
            server: .model,
            promptName: prompt.name,
            promptHash: prompt.hash
        )
        made.messages = outcome.answer.messages
        made.model = mind.name
        made.finishReason = outcome.answer.finishReason.rawValue
        made.usage = meter.usage(at: mind.model.price)
        made.firstChunk = outcome.answer.firstChunk.map { Milliseconds($0) }
        made.duration = Milliseconds(outcome.answer.duration)
        return made
    }

    private func fallBack(
        _ kept: KeptTurn,
        _ isInGroup: Bool,
        _ store: Store,
        _ now: Timestamp,
        because code: String
    ) async throws -> CoachAnswer {
        let (user, language) = (kept.turn.user, kept.turn.language)
        try await learnt()
        var answer = try await store.read { book in
            guard let profile = try book.profile(of: user) else { throw CancellationError() }
            return try stand(
                in: question(of: kept, isInGroup: isInGroup, in: book),
                FactDesk(book: book, profile: profile, now: now),
                language: language
            )
        }
        let notice = Words(
            en: "(The language model did not answer; this is my built-in answer.)",
            fr: "(Le modèle de langage n'a pas répondu ; voici ma réponse intégrée.)"
        )
        answer.text += "\n\n" + notice(language)
        answer.messages = [.assistant(answer.text)]
        answer.server = .fallback
        answer.model = model?.name
        answer.error = code
        return answer
    }
}

/// What the requests for one answer used, failed ones included.
private final class UsageMeter: Sendable {
    private let used = Mutex(TokenUsage.none)

    func note(_ event: ModelEvent) {
        if case .used(let usage) = event { used.withLock { $0 = $0 + usage } }
    }

    /// - Returns: nil where nothing was used.
    func usage(at price: TokenPrice?) -> ModelUsage? {
        let usage = used.withLock { $0 }
        guard usage.total > 0 else { return nil }
        return ModelUsage(
            inputTokens: usage.input,
            outputTokens: usage.output,
            costMicros: Int64(price?.cost(of: usage) ?? 0)
        )
    }
}
