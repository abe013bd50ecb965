/// What is true of a simulated world and no analyst is told: the policies of its casinos, and how they stand to each
/// account.
package struct WorldTruth: Codable, Sendable, Equatable {
    package struct Casino: Codable, Sendable, Equatable {
        package var name: String
        package var policy: String
        /// The feature of an account that its main rule asks for; nil where it limits anybody alike.
        package var factor: String?
        /// Other features that measure the same thing.
        package var proxies: [String]
        package var random: Bool
        /// Accounts with a bet; first restrictions that were decided, and those that were met and reported.
        package var accounts: Int
        package var decided: Int
        package var reported: Int
    }

    package struct Account: Codable, Sendable, Equatable {
        /// The user's number in the store.
        package var user: Int64
        package var casino: String
        /// Restrictions per week, when the casino last looked: before the first restriction, or at the end.
        package var hazard: Double
        /// The same over all days on which it looked.
        package var meanHazard: Double
        package var kind: String

        enum CodingKeys: String, CodingKey {
            case user, casino, hazard, kind
            case meanHazard = "mean_hazard"
        }
    }

    /// Always true: nobody knows the truth of another world.
    package var simulated = true
    package var seed: UInt64
    package var casinos: [Casino]
    package var accounts: [Account]
}

extension World {
    /// - Parameter user: the store's number of a bettor.
    package func truth(user: (Int) -> Int64) -> WorldTruth {
        let played = accounts.filter { $0.reviewedDays > 0 }
        let counts = Dictionary(grouping: played, by: \.casino).mapValues(\.count)
        return WorldTruth(
            seed: plan.seed,
            casinos: policies.enumerated().map { place, policy in
                let main = policy.rules.first?.reading
                return WorldTruth.Casino(
                    name: policy.name,
                    policy: policy.policy,
                    factor: main?.feature,
                    proxies: main?.proxies ?? [],
                    random: policy.isRandom,
                    accounts: counts[place] ?? 0,
                    decided: decided[place],
                    reported: reported[place]
                )
            },
            accounts: played.map { account in
                WorldTruth.Account(
                    user: user(account.bettor),
                    casino: policies[account.casino].name,
                    hazard: account.hazard,
                    meanHazard: account.hazardSum / Double(account.reviewedDays),
                    kind: bettors[account.bettor - 1].kind.rawValue
                )
            }
        )
    }
}
