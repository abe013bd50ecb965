import Foundation
import TestSupport

/// Takes from a running process the right to make files longer, and gives it back: a disk without room, which needs no
/// mount and no privilege. The process must ignore SIGXFSZ.
struct FileSizeLimit {
    private static let tool = URL(filePath: "/usr/bin/prlimit")

    static let isAvailable = FileManager.default.isExecutableFile(atPath: tool.path)

    let processID: Int32

    /// No byte more.
    func close() async throws { try await set("0:") }
    func open() async throws { try await set("unlimited:") }

    /// Sets the soft limit; the hard one stays, so that anyone may raise it again.
    private func set(_ limit: String) async throws {
        try await Program.withRunning(Self.tool, arguments: ["--pid", "\(processID)", "--fsize=\(limit)"]) { tool in
            guard try await tool.wait() == .exited(0) else {
                throw StillRunning(description: "prlimit failed: \(tool.standardError.text)")
            }
        }
    }
}
