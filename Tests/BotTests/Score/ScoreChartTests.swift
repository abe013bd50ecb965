import Domain
import Features
import Foundation
import Intelligence
import Storage
import Testing
import Tracking

@testable import Bot

@Suite("Score chart", .timeLimit(.minutes(1)))
struct ScoreChartTests {
    /// A user of a week with a bet a day, as the workshop draws them.
    private func chart(days: Int64, language: Language = .english) async throws -> (any Chart)? {
        var drawn: (any Chart)?
        try await Desk.open { desk in
            let user = try await desk.user(language: language)
            let casino = try await desk.tracker.perform { ledger, _ in
                try ledger.addCasino(named: "Corner 'Shop` $(1)", for: user, at: Conversation.start)?.id
            }
            let place = try #require(casino)
            for day in 0..<days {
                await desk.tracker.track(
                    Event(
                        .betPlaced,
                        user: user,
                        data: [
                            "bet": .integer(Int64(day) + 1), "casino": .integer(place), "sport": .code("football"),
                            "market": .code("winner"), "legs": .integer(1), "price": .number(1.9),
                            "stake": .integer(Int64(1_000)), "currency": .code("EUR"),
                        ],
                        occurredAt: desk.clock.now
                    )
                )
                try await desk.tracker.flush()
                desk.clock.wait(.days(1))
            }
            let task = DeferredTask.scoreChart(user: user, casino: place, until: desk.clock.now)
            let seen = Box()
            let call = try await desk.workshop(draw: { chart in
                await seen.keep(chart)
                return [1]
            }).prepare(try desk.item(task, for: user))
            drawn = await seen.chart
            #expect((call == nil) == (drawn == nil))
        }
        return drawn
    }

    private actor Box {
        var chart: (any Chart)?
        func keep(_ chart: any Chart) { self.chart = chart }
    }

    @Test("each day on which something happened is a point, and now is the last")
    func points() async throws {
        let chart = try #require(try await chart(days: 6) as? ScoreChart)
        #expect(chart.points.count == 7)
        #expect(chart.points.map(\.at) == chart.points.map(\.at).sorted())
        #expect(chart.points.allSatisfy { (0...100).contains($0.low) && $0.low <= $0.high && $0.high <= 100 })
        let script = try #require(chart.script)
        #expect(script.contains("Account health – Corner ’Shop"))
        #expect(!script.contains("`") && !script.contains("$("))
        #expect(!script.contains("simulated"))
    }

    @Test("nothing is sent where there is nothing to see")
    func nothing() async throws {
        #expect(try await chart(days: 0) == nil)
    }

    @Test("it can be drawn, in both languages", .enabled(if: BalanceChartTests.canDraw, "install gnuplot-nox"))
    func draws() async throws {
        for language in Language.allCases {
            let chart = try #require(try await chart(days: 5, language: language))
            let png = try await chart.png(using: Gnuplot())
            #expect(Array(png[16..<24]) == [0, 0, 0x03, 0x84, 0, 0, 0x01, 0xA4])
        }
    }
}
