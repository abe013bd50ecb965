extension HTTPHeaders {
    /// How long the server asks to be left alone, by `Retry-After`, held within bounds.
    ///
    /// - Returns: nil where the header is missing, or is no plain number of seconds: a date, a list, `nan`, `1e300`,
    ///   `0x10`, a negative one. Whoever asks then waits as they would have without it.
    package func retryAfter(within bounds: ClosedRange<Duration>) -> Duration? {
        guard let text = self["Retry-After"]?.utf8 else { return nil }
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard text.count <= 64, let whole = parts.first, !whole.isEmpty, parts.last?.isEmpty == false,
            parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else { return nil }
        // More digits than fit are a long time.
        guard let seconds = Int64(String(whole) ?? "") else { return bounds.upperBound }
        let decimals = parts.count > 1 ? String(parts[1].prefix(3)) ?? "" : ""
        let thousandths = Int64(decimals + String(repeating: "0", count: 3 - decimals.utf8.count)) ?? 0
        let asked = Duration(
            secondsComponent: seconds,
            attosecondsComponent: thousandths * 1_000_000_000_000_000
        )
        return min(max(asked, bounds.lowerBound), bounds.upperBound)
    }
}
