import Bot

extension ChartOrder {
    /// Drawn by gnuplot. What gnuplot cannot do now it cannot do later: whoever waits for the picture is told.
    func picture() async throws -> [UInt8] {
        let chart = BalanceChart(statistics, currency: currency, language: language, zone: zone, subject: subject)
        do {
            return try await chart.png(using: Gnuplot())
        } catch .cancelled {
            throw CancellationError()
        } catch {
            throw TaskFailure(code: error.code, words: error.words)
        }
    }
}
