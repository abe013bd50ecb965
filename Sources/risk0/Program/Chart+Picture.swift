import Bot

extension Chart {
    /// Drawn by gnuplot. What gnuplot cannot do now it cannot do later: whoever waits for the picture is told.
    func picture() async throws -> [UInt8] {
        do {
            return try await png(using: Gnuplot())
        } catch .cancelled {
            throw CancellationError()
        } catch {
            throw TaskFailure(code: error.code, words: error.words)
        }
    }
}
