extension Duration {
    /// For libcurl, to which 0 means without limit: at least 1, rounded up, and within a C `int`.
    var curlMilliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds < 2_000_000 else { return 2_000_000_000 }
        let milliseconds = Int(seconds) * 1_000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
        return Swift.max(1, milliseconds)
    }
}
