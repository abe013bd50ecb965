import Coaching
import Domain
import Synchronization
import Testing

@Suite("What the built-in coach asks its tools")
struct AnswersArgumentTests {
    /// Notes the arguments that the tools were asked with.
    private final class Notes: Sendable {
        let asked = Mutex<[String: FactArguments]>([:])
    }

    private struct NotingTool: FactTool {
        let definition: FactToolDefinition
        let notes: Notes
        var fault: FactToolFault?

        func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
            notes.asked.withLock { $0[definition.name] = arguments }
            if let fault { throw fault }
            return FactSheet(tool: definition.name, title: Words(en: "", fr: ""))
        }
    }

    private func asked(
        _ intent: Intent,
        _ entities: Entities,
        fault: FactToolFault? = nil
    ) async throws -> [String: FactArguments] {
        let notes = Notes()
        let tools = FactToolbox.standard.definitions.map { NotingTool(definition: $0, notes: notes, fault: fault) }
        let mind = BuiltInMind(prompts: try ShippedPrompts.library(), toolbox: FactToolbox(tools))
        _ = try await withBook {
            let desk = FactDesk(book: $0, profile: .asker(.english), now: .samples)
            return try mind.answer(BuiltInQuestion(intent: intent, entities: entities), desk).text
        }
        return notes.asked.withLock { $0 }
    }

    @Test("is what the question named, where the tool takes it")
    func entities() async throws {
        let results = try #require(try await asked(.results, .everything)["betting_results"])
        #expect(results.text("casino") == "Bet365" && results.text("sport") == "tennis")
        #expect(results.text("market") == "handicap" && results.text("period") == "month")
        let plan = try #require(try await asked(.stakeAdvice, .everything)["stake_plan"])
        #expect(plan.number("price") == 2.1 && plan.number("stake") == 50 && plan.number("probability") == 0.52)
        let fair = try #require(try await asked(.fairPrice, .everything)["fair_prices"])
        #expect(fair.numbers("prices") == [2.1, 1.8])
        let recent = try #require(try await asked(.recentBets, .everything)["recent_bets"])
        #expect(recent.number("count") == 4)
    }

    @Test("has the prompt's own arguments, too")
    func fixed() async throws {
        let breakdown = try #require(try await asked(.resultsBySport, Entities())["results_breakdown"])
        #expect(breakdown.text("by") == "sport" && breakdown.text("period") == nil)
    }

    @Test("is nothing where the tool needs what was not named, or the amount is in another currency")
    func missing() async throws {
        #expect(try await asked(.fairPrice, Entities())["fair_prices"] == nil)
        var entities = Entities.everything
        entities.amounts = [Amount(value: 50, unit: "£")]
        let plan = try #require(try await asked(.stakeAdvice, entities)["stake_plan"])
        #expect(plan.number("stake") == nil)
    }

    @Test("may be refused by a tool without an answer being lost")
    func refused() async throws {
        let fault = FactToolFault.wrong("price", found: "0", expected: "a price")
        #expect(try await asked(.convertPrice, .everything, fault: fault)["convert_price"] != nil)
    }

    @Test("is an error where prompt and tools do not fit")
    func misfit() async throws {
        await #expect(throws: FactToolFault.unknownTool("x")) {
            try await asked(.convertPrice, .everything, fault: .unknownTool("x"))
        }
    }
}
