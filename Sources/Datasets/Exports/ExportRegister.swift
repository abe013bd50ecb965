import Foundation
import Storage

/// Has the database remember an export and whose rows are in it, a few thousand users at a time, so that the bot is
/// never kept waiting.
struct ExportRegister {
    private static let membersAtOnce = 2_000

    let store: Store

    func remember(_ export: ExportRecord, members: [String]) async throws {
        do {
            let id = try await store.write { try $0.register(export) }
            for start in stride(from: 0, to: members.count, by: Self.membersAtOnce) {
                let some = Array(members[start..<min(start + Self.membersAtOnce, members.count)])
                try await store.write { try $0.addMembers(some, to: id) }
            }
            try await store.write { try $0.settleExport(id) }
        } catch let error as CancellationError {
            throw error
        } catch StoreFault.diskFull(let path) {
            throw ExportError.diskFull(path: path)
        } catch {
            throw ExportError.cannotWrite(path: store.path, reason: "\(error)")
        }
    }

    static func absolute(_ path: String) -> String {
        var path = URL(filePath: path).standardizedFileURL.path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
