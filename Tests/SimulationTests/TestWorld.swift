import Domain

@testable import Simulation

/// Small worlds for tests.
enum TestWorld {
    static func plan(users: Int = 40, days: Int = 20, seed: UInt64 = 7) -> WorldPlan {
        WorldPlan(users: users, days: days, seed: seed, lastDay: 20_500)
    }

    static func casino(
        _ name: String,
        base: Double = 0,
        rules: [CasinoPolicy.Rule] = [],
        actions: [CasinoPolicy.Action] = [.init(kind: .stakeCut, weight: 1, factor: 0.1)]
    ) -> CasinoPolicy {
        CasinoPolicy(
            name: name,
            group: "Group",
            policy: rules.isEmpty ? "random" : "closing_line",
            margin: 0.05,
            noise: 0.03,
            lag: 1,
            limit: 200,
            offers: 0.7,
            base: base,
            rules: rules,
            sister: nil,
            actions: actions
        )
    }

    static func world(_ plan: WorldPlan, _ casinos: [CasinoPolicy]) -> World {
        World(plan, policies: PolicyBook(casinos: casinos), keys: casinos.compactMap { CasinoName.key($0.name) })
    }

    static func played(_ plan: WorldPlan, _ casinos: [CasinoPolicy]) -> (world: World, days: [[Act]]) {
        var world = world(plan, casinos)
        let days = (0..<plan.days).map { world.play($0) }
        return (world, days)
    }
}

extension Act {
    var line: String? {
        switch content {
        case .line(let text), .bet(_, let text), .withdrawal(_, let text): text
        case .settle, .paid, .noPicture: nil
        }
    }
}
