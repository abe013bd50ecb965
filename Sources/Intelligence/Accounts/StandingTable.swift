import Domain
import Storage

/// How casinos stood at the ends of days, as far as a passage over the log has asked: looked up once for all accounts.
struct StandingTable: Sendable {
    private struct Key: Hashable, Sendable {
        let casino: CasinoID
        let day: Int64
    }

    let groups: [CasinoID: String]
    /// Casinos of which anything is known; the others have their group alone.
    private let known: [CasinoID]
    private var standings: [Key: CasinoStanding] = [:]
    private var days: Set<Int64> = []

    init(in book: Book) throws {
        groups = try book.casinoGroups()
        known = try book.casinosWithStanding()
    }

    /// Looks days up that were not asked for yet.
    mutating func learn(_ newDays: some Sequence<Int64>, in book: Book) throws {
        for day in newDays where days.insert(day).inserted {
            for casino in known {
                standings[Key(casino: casino, day: day)] = try book.standing(of: casino, at: .endOfDay(day))
            }
        }
    }

    func standing(of casino: CasinoID, day: Int64) -> CasinoStanding {
        standings[Key(casino: casino, day: day)] ?? CasinoStanding(group: groups[casino])
    }
}
