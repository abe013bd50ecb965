import Domain
import Storage

/// The matches of a few days by their teams, read from the store a day at a time.
struct MatchCalendar {
    private let book: Book
    private var days: [Int64: [TeamID: [KeptMatch]]] = [:]

    private static let mostDays = 400

    init(_ book: Book) { self.book = book }

    /// The matches of any of these teams that start in a span, bounds included, the earliest first.
    mutating func matches(of teams: [TeamID], in span: ClosedRange<Timestamp>) throws -> [KeptMatch] {
        var found: [KeptMatch] = []
        for day in span.lowerBound.daysSince1970...span.upperBound.daysSince1970 {
            let plan = try plan(of: day)
            for team in teams {
                for match in plan[team] ?? [] where span.contains(match.startsAt) && !found.contains(match) {
                    found.append(match)
                }
            }
        }
        return found.sorted { ($0.startsAt, $0.id) < ($1.startsAt, $1.id) }
    }

    private mutating func plan(of day: Int64) throws -> [TeamID: [KeptMatch]] {
        if let known = days[day] { return known }
        if days.count >= Self.mostDays { days.removeAll(keepingCapacity: true) }
        let start = Timestamp(rawValue: day * 86_400_000)
        var plan: [TeamID: [KeptMatch]] = [:]
        for match in try book.matches(of: .football, startingIn: start..<(start + .days(1))) {
            plan[match.home, default: []].append(match)
            plan[match.away, default: []].append(match)
        }
        days[day] = plan
        return plan
    }
}
