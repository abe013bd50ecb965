import Domain

/// Gets an answer to one question out of a model: lets it call tools, a bounded number of times, and sees to the
/// budget.
package struct ModelConversation: Sendable {
    /// Runs a tool. `FactToolFault` is told to the model, which may mend its call; any other error ends the question.
    package typealias ToolRunner = @Sendable (_ name: String, _ arguments: FactArguments) async throws -> FactSheet

    private let model: OpenAIModel
    private let encode: @Sendable (FactSheet) -> String

    /// - Parameter encode: a sheet as the JSON that a model reads.
    package init(_ model: OpenAIModel, encode: @escaping @Sendable (FactSheet) -> String) {
        self.model = model
        self.encode = encode
    }

    /// - Parameters:
    ///   - budget: what may still be used; `nil` for no limit. Each request is checked against it and counted in it.
    ///   - event: is awaited, so that a slow listener slows down the answer and not the memory.
    package func run(
        _ request: ChatRequest,
        budget: TokenBudget? = nil,
        callTool: ToolRunner,
        on event: @escaping @Sendable (ModelEvent) async -> Void
    ) async throws(ModelFault) -> ModelAnswer {
        let start = model.elapsed()
        let ledger = AnswerLedger(budget: budget)
        let listen: @Sendable (ModelEvent) async -> Void = { [elapsed = model.elapsed] item in
            ledger.note(item, at: elapsed() - start)
            await event(item)
        }
        var request = request
        let asked = request.messages.count
        var loop = ToolLoop(limits: model.limits)
        var sheets: [FactSheet] = []
        while true {
            try ledger.check(request)
            if ledger.isShowing { await listen(.restarted) }
            var completion = try await model.complete(request, until: start + model.limits.total, on: listen)
            guard !completion.toolCalls.isEmpty else {
                request.messages.append(.assistant(completion.text))
                let usage = ledger.usage
                return ModelAnswer(
                    messages: Array(request.messages[asked...]),
                    text: completion.text,
                    sheets: sheets,
                    finishReason: completion.finishReason,
                    usage: usage,
                    costMicros: model.price?.cost(of: usage),
                    firstChunk: ledger.firstText,
                    duration: model.elapsed() - start
                )
            }
            completion.toolCalls = try loop.take(completion.toolCalls)
            request.messages.append(completion.callingMessage)
            for call in completion.toolCalls {
                await listen(.toolCall(name: call.name))
                let (result, sheet) = try await answer(call, callTool)
                request.messages.append(.tool(result, answers: call))
                if let sheet { sheets.append(sheet) }
            }
        }
    }

    /// What the model is told, and what the tool found.
    private func answer(
        _ call: ToolCall,
        _ callTool: ToolRunner
    ) async throws(ModelFault) -> (result: String, sheet: FactSheet?) {
        do {
            let sheet = try await callTool(call.name, FactArguments(json: call.arguments))
            return (encode(sheet), sheet)
        } catch let fault as ToolArgumentsFault {
            return (Self.error(fault.description), nil)
        } catch let fault as FactToolFault {
            return (Self.error(fault.description), nil)
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .toolFailed(name: call.name.visible(limit: 60), reason: "\(error)".visible(limit: 200))
        }
    }

    private static func error(_ sentence: String) -> String {
        JSONValue.object(["error": .string(sentence)]).text
    }
}
