/// What a run found, as JSON lines for the driver.
struct Results {
    let source: UpdateSource
    /// Processor time of this server, in nanoseconds, and the requests it answered.
    let processorTime: Int64
    let requests: Int

    var lines: [String] {
        let latencies = source.latencies.sorted()
        var lines = [
            line("answered", Double(source.answered), "updates"),
            line("rate", rate, "updates/s"),
            line(
                "stand-in processor time for a request",
                Double(processorTime) / Double(max(1, requests)) / 1_000,
                "µs"
            ),
        ]
        for (name, share) in [("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0)] where !latencies.isEmpty {
            let index = min(latencies.count - 1, Int(Double(latencies.count) * share))
            lines.append(line("latency \(name)", Double(latencies[index]) / 1_000_000, "ms"))
        }
        return lines
    }

    /// Answers a second after the first tenth, in which programs warm up.
    private var rate: Double {
        let times = source.answerTimes
        let first = times.count / 10
        guard first < times.count - 1 else { return 0 }
        return Double(times.count - 1 - first) / (Double(times[times.count - 1] - times[first]) / 1_000_000_000)
    }

    private func line(_ what: String, _ value: Double, _ unit: String) -> String {
        let rounded = (value * 1_000).rounded() / 1_000
        return #"{"what": "\#(what)", "value": \#(rounded), "unit": "\#(unit)"}"#
    }
}
