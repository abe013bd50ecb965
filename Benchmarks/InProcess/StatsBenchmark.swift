import Bot
import Domain
import Storage
import Tracking

/// `/stats` for a user with 10,000 settled bets, answered from a store with millions of events.
struct StatsBenchmark {
    let world: World

    func run(events: Int) async throws {
        let user = world.users[0]
        try await placeBets(of: user)
        let table = StandardCommands.table(live: LiveFigures(startedAt: world.clock.now), coach: nil)
        let router = Router(table: table, setting: BotSetting(onboarding: .off))
        let chat = ChatReference(id: user, telegramID: 1_000_001, isGroup: false)
        var times: [Double] = []
        let clock = ContinuousClock()
        for _ in 0..<200 {
            let request = Request(
                input: .command(name: "stats", arguments: ""),
                user: user,
                chat: chat,
                privateChat: chat,
                message: 1,
                occurredAt: world.clock.now,
                isAdmin: false
            )
            let visit = world.visit(of: user)
            let now = world.clock.now
            let before = clock.now
            let outcome = try await world.tracker.store.read { book in
                let profile = try book.profile(of: user) ?? visit.newcomer
                let turn = Turn(
                    request: request,
                    profile: profile,
                    book: book,
                    now: now,
                    setting: BotSetting(onboarding: .off)
                )
                return try router.answer(turn).outcome(for: request)
            }
            _ = try await world.tracker.commit(visit) { _ in outcome }
            times.append((clock.now - before).milliseconds)
        }
        let size = events == 10_000_000 ? "10 million" : "\(events)"
        Result.show("/stats with 10,000 bets in \(size) events, p95", Result.percentile(0.95, of: times), "ms")
    }

    private func placeBets(of user: UserID) async throws {
        let visit = world.visit(of: user)
        guard let price = Price(numerator: 19, denominator: 10),
            let casino = try await world.tracker.store.read({ try $0.casino(named: "bet365", for: user) })
        else { return }
        for start in stride(from: 0, to: 10_000, by: 250) {
            _ = try await world.tracker.commit(visit) { interaction in
                for number in start..<(start + 250) {
                    let slip = BetSlip(
                        casino: casino.id,
                        legs: [Leg(price: price, sport: .football, selection: "Arsenal")],
                        stake: Money(minorUnits: 2_000, currency: .euro)
                    )
                    let (id, _, _) = try interaction.decide(BetDecision(slip: slip, decision: .bet, source: .line))
                    let result: LegResult = number % 19 < 10 ? .won : .lost
                    let moment = interaction.occurredAt - .minutes(Int64(10_000 - number))
                    guard let bet = try interaction.ledger.book.bet(id, of: user) else { continue }
                    _ = try interaction.ledger.settle(bet, as: slip.settled([result], at: moment), legs: [result])
                }
                return Outcome()
            }
        }
    }
}
