package import Domain

extension Timestamp {
    /// `2026-11-21T19:45:00.250Z`, as files that leave the database have it.
    package var iso8601: String {
        let milliseconds = ((rawValue % 1_000) + 1_000) % 1_000
        let day = (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400
        let second = seconds - day * 86_400
        let date = CivilDate(daysSince1970: day)
        let fields = [second / 3_600, second / 60 % 60, second % 60].map { Self.padded($0, to: 2) }
        return "\(Self.padded(Int64(date.year), to: 4))-\(Self.padded(Int64(date.month), to: 2))-"
            + "\(Self.padded(Int64(date.day), to: 2))T\(fields.joined(separator: ":")).\(Self.padded(milliseconds, to: 3))Z"
    }

    /// `20261121-194500`, as names of files have it.
    package var compactStamp: String {
        String(iso8601.prefix(19).filter { $0 != "-" && $0 != ":" }.map { $0 == "T" ? "-" : $0 })
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
