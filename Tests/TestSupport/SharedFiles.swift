package import Foundation

/// The files that lie beside the repository, in `../shared`: the specification and the fixtures of the contract.
///
/// A clone without them is complete, so a test that reads them is skipped where they are not:
/// `@Test(.enabled(if: SharedFiles.exist(path), "\(SharedFiles.missing(path))"))`.
package enum SharedFiles {
    /// The top directory of the package.
    package static let packageRoot = URL(filePath: #filePath)
        .deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// `../shared`, whether or not it is there.
    package static let root = packageRoot.deletingLastPathComponent().appending(path: "shared")

    package static func url(_ path: String) -> URL { root.appending(path: path) }

    package static func exist(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path)
    }

    /// Why a test that needs `path` was skipped, and what would make it run.
    package static func missing(_ path: String) -> String {
        "needs ../shared/\(path), which is not beside this clone; put the contract's files there to run this test"
    }

    package static func data(_ path: String) throws -> Data {
        try Data(contentsOf: url(path))
    }
}
