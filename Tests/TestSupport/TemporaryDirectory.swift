package import Foundation

/// A new directory for one test, removed with everything in it when the body ends, so that tests never share files.
package func withTemporaryDirectory<Value>(
    _ body: (TemporaryDirectory) async throws -> Value
) async throws -> Value {
    let directory = try TemporaryDirectory()
    let value: Value
    do {
        value = try await body(directory)
    } catch {
        // The body's own error says more than a failure to tidy up after it.
        try? directory.remove()
        throw error
    }
    try directory.remove()
    return value
}

/// A directory with a name of its own under the system's temporary one. Prefer ``withTemporaryDirectory(_:)``.
package struct TemporaryDirectory: Sendable {
    package let url: URL

    package var path: String { url.path }

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "risk0-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// A place inside; nothing is made there.
    package func file(_ name: String) -> URL { url.appending(path: name) }

    /// Removes the directory; not an error when the test has done so already.
    package func remove() throws {
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        try FileManager.default.removeItem(at: url)
    }
}
