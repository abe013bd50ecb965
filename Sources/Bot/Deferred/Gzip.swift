import Subprocess

/// Compression by the `gzip` program, for the rare file that Telegram would not take as it is.
enum Gzip {
    struct Failure: Error, CustomStringConvertible {
        let reason: String
        var description: String { "gzip failed: \(reason). It is part of every Debian (package gzip)." }
    }

    /// - Parameter limit: bytes that the result may have.
    static func compress(_ bytes: [UInt8], limit: Int) async throws -> [UInt8] {
        let result = try await run(
            .name("gzip"),
            arguments: ["-c", "-6"],
            input: .array(bytes),
            output: .bytes(limit: limit)
        )
        guard result.terminationStatus.isSuccess else { throw Failure(reason: "\(result.terminationStatus)") }
        return result.standardOutput
    }
}
