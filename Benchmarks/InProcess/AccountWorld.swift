import Domain
import Foundation
import GRDB
import Storage

/// A log with the lives of many accounts, made up: bets, what the market said of them, results, a little cash, a limit
/// here and there. Rows as the tracker writes them, put in directly.
struct AccountWorld {
    static let accountsPerUser = 5
    /// Of one bet: placed, priced, settled.
    static let eventsPerBet = 3
    /// 2026-03-01T00:00:00Z; the history is of the year before.
    static let day: Int64 = 20_513

    let folder: String
    let store: Store
    let users: [UserID]
    let casinos: [CasinoID]

    init(folder: String, store: Store, users: [UserID], casinos: [CasinoID]) {
        (self.folder, self.store, self.users, self.casinos) = (folder, store, users, casinos)
    }

    init(folder: String, accounts: Int) async throws {
        self.folder = folder
        try? FileManager.default.removeItem(atPath: folder)
        store = try Store(folder: folder, migrations: try Migrations(folder: "Migrations"))
        let people = (1...(accounts / Self.accountsPerUser)).map { TelegramIdentity(telegramID: 3_000_000 + Int64($0)) }
        var users: [UserID] = []
        for start in stride(from: 0, to: people.count, by: 5_000) {
            let some = Array(people[start..<min(start + 5_000, people.count)])
            users += try await store.vault.identify(some).values.sorted()
        }
        self.users = users
        let first = users[0]
        casinos = try await store.read { book in
            try ["bet365", "winamax", "unibet", "betclic", "bwin", "betway", "888sport", "pinnacle"].compactMap {
                try book.casino(named: $0, for: first)?.id
            }
        }
        let ids = users
        try await store.write { ledger in for user in ids { try ledger.enroll(.made(user)) } }
    }

    /// Appends events, all recorded on one day.
    /// - Parameters:
    ///   - count: how many.
    ///   - share: of the users to whom they belong.
    ///   - firstBet: the number of the first bet; of one day they are apart from all others.
    func fill(_ count: Int, share: Double = 1, firstBet: Int, day: Int64) throws {
        let queue = try DatabaseQueue(path: folder + "/risk0.sqlite")
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
        }
        let bets = count / Self.eventsPerBet
        let active = max(1, Int(Double(users.count) * share))
        for start in stride(from: 0, to: bets, by: 20_000) {
            try queue.write { database in
                for number in start..<min(start + 20_000, bets) {
                    try insert(firstBet + number, of: users[number % active], number / active, day: day, database)
                }
            }
        }
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try queue.close()
    }

    private func insert(_ bet: Int, of user: UserID, _ turn: Int, day: Int64, _ database: Database) throws {
        var random = UInt64(truncatingIfNeeded: bet) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return Int(random % UInt64(bound))
        }
        let casino = casinos[(Int(user.rawValue) + turn % Self.accountsPerUser) % casinos.count].rawValue
        let price = Double(130 + next(270)) / 100
        let close = price * (0.93 + Double(next(120)) / 1_000)
        let stake = (1 + next(40)) * 250 + (next(4) == 0 ? 37 : 0)
        let won = next(100) < 47
        let occurred = day * 86_400_000 - Int64(turn % 300) * 86_400_000 + Int64(next(80_000_000))
        let recorded = day * 86_400_000 + Int64(next(86_000_000))
        let placed = """
            {"bet":\(bet),"casino":\(casino),"sport":"football","market":"\(next(5) == 0 ? "total" : "winner")",\
            "legs":\(next(8) == 0 ? 3 : 1),"price":\(price),"stake":\(stake),"currency":"EUR","live":false,"boost":\
            \(next(9) == 0),"free":false,"prop":false,"max":false,"hours_before_start":\(Double(next(4_000)) / 60),\
            "hour_of_week":\(next(168)),"source":"line"}
            """
        let priced = """
            {"bet":\(bet),"casino":\(casino),"match":\(bet / 7),"side":"home","league":"E0","tier":1,\
            "sharp_close":\(close),"fair_close":\(0.975 / close),"book_close":\(close * 0.97),\
            "consensus":\(close * 0.985),"best":\(close * 1.02),"others_best":\(1 - 0.97 / close)}
            """
        let profit = won ? Int((Double(stake) * (price - 1)).rounded()) : -stake
        let settled = """
            {"bet":\(bet),"result":"\(won ? "won" : "lost")","casino":\(casino),"sport":"football","legs":1,\
            "price":\(price),"stake":\(stake),"payout":\(max(0, stake + profit)),"profit":\(profit),"currency":"EUR",\
            "free":false,"open_ms":7200000,"source":"line"}
            """
        for (place, row) in [("bet_placed", placed), ("bet_priced", priced), ("bet_settled", settled)].enumerated() {
            try database.cachedStatement(
                sql: """
                    INSERT INTO system_events (id, user_id, type, category, importance, data, schema_version,
                        occurred_at, recorded_at) VALUES (?, ?, ?, 'bet', 7, ?, 1, ?, ?)
                    """
            ).execute(arguments: [
                Self.id(bet * 4 + place), user.rawValue, row.0, row.1, occurred + Int64(place) * 3_600_000, recorded,
            ])
        }
    }

    /// Growing, as the tracker's are.
    private static func id(_ number: Int) -> Data {
        withUnsafeBytes(of: (UInt64(number).bigEndian, UInt64(0))) { Data($0) }
    }
}
