import Domain
import Storage

/// Whom of the next users a broadcast goes to now, and whom it comes back to in their morning.
struct BroadcastPlan {
    enum Step {
        case send(ReachableUser)
        case postpone(ReachableUser, until: Timestamp)
    }

    private(set) var steps: [Step] = []
    private(set) var room: Int

    /// - Parameter room: how many messages may still be queued.
    init(room: Int) { self.room = max(0, room) }

    /// Takes the next user.
    /// - Returns: false when there is no room for them; then nothing was taken.
    mutating func take(_ user: ReachableUser, at now: Timestamp) -> Bool {
        if let morning = QuietHours.end(at: now, in: .shared(user.zone)) {
            steps.append(.postpone(user, until: morning))
            return true
        }
        guard room > 0 else { return false }
        room -= 1
        steps.append(.send(user))
        return true
    }
}

/// From midnight to six, by the recipient's clock, nothing is sent that was not asked for.
enum QuietHours {
    private static let morning = 6

    /// - Returns: when the night ends in which `moment` falls; nil by day.
    static func end(at moment: Timestamp, in zone: ZoneClock) -> Timestamp? {
        let local = zone.local(moment)
        guard local.hour < morning else { return nil }
        return max(zone.moment(of: LocalTime(date: local.date, hour: morning, minute: 0)), moment + .minutes(1))
    }
}
