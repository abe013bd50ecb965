import Foundation
import Synchronization

/// The wall clock of one IANA zone.
///
/// Foundation is asked for the zone's offset once a day, of the last few days that were asked for; for the rest of it local time is integer
/// arithmetic, where a calendar would cost a hundred times as much.
package final class ZoneClock: Sendable {
    /// IANA name, "Europe/Paris".
    package let zone: String
    private let timeZone: TimeZone
    /// Today and the days of the matches that people bet on; by the day, modulo their number.
    private let cached = Mutex(Array(repeating: DayOffset(day: .min, seconds: nil), count: 16))

    /// The offset that holds all through one UTC day; nil until one was asked for. A day in which the clock is changed
    /// is never kept.
    private struct DayOffset {
        var day: Int64
        var seconds: Int64?
    }

    /// - Returns: nil for a name that is not in the IANA database. Abbreviations such as "EST" are not zones.
    package init?(_ zone: String) {
        guard zone.utf8.count <= 64, zone.isCode, zone == "UTC" || zone.contains("/"),
            let timeZone = TimeZone(identifier: zone)
        else { return nil }
        self.zone = zone
        self.timeZone = timeZone
    }

    package static func isZone(_ name: String) -> Bool { ZoneClock(name) != nil }

    /// The zone that a person means by a city ("montréal" is not one of the database, "Toronto" is), an IANA name in
    /// any case, or an offset of whole hours ("UTC+2", "GMT-5").
    package static func zone(named text: some StringProtocol) -> String? {
        let key = text.folded
        guard !key.isEmpty else { return nil }
        if let known = zonesByKey[key] { return known }
        let compact = text.lowercased().filter { !$0.isWhitespace }
        for prefix in ["utc", "gmt"] where compact.hasPrefix(prefix) {
            // POSIX counts the other way round: UTC+2 is Etc/GMT-2.
            guard let hours = Int(compact.dropFirst(prefix.count)), (-12...14).contains(hours) else { continue }
            return hours == 0 ? "UTC" : "Etc/GMT\(hours > 0 ? "-" : "+")\(abs(hours))"
        }
        return ZoneClock.isZone(String(text)) ? String(text) : nil
    }

    private static let zonesByKey: [String: String] = {
        var zones = ["utc": "UTC", "gmt": "UTC", "montreal": "America/Toronto", "quebec": "America/Toronto"]
        for identifier in TimeZone.knownTimeZoneIdentifiers where identifier.contains("/") {
            zones[identifier.folded] = identifier
            if let city = identifier.split(separator: "/").last, zones[city.folded] == nil {
                zones[city.folded] = identifier
            }
        }
        return zones
    }()

    /// What local time is ahead of UTC, in seconds.
    package func offset(at moment: Timestamp) -> Int64 {
        let day = moment.seconds.flooredQuotient(by: 86_400)
        let place = Int(truncatingIfNeeded: day & 15)
        let known = cached.withLock { $0[place].day == day ? $0[place].seconds : nil }
        if let known { return known }
        let (start, end) = (foundationOffset(day * 86_400), foundationOffset(day * 86_400 + 86_399))
        guard start == end else { return foundationOffset(moment.seconds) }
        cached.withLock { $0[place] = DayOffset(day: day, seconds: start) }
        return start
    }

    private func foundationOffset(_ seconds: Int64) -> Int64 {
        Int64(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }
}
