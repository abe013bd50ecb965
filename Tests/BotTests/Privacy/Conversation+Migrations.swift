import Foundation
import Storage

extension Conversation {
    /// The project's own migrations.
    static func migrations() throws -> Migrations {
        var root = URL(filePath: #filePath)
        for _ in 1...4 { root.deleteLastPathComponent() }
        return try Migrations(folder: root.appending(path: "Migrations").path)
    }
}
