package import Domain
import Foundation
package import Storage

/// Has the files of exports say that someone in them was erased: the database knows it at once, the disk a little later.
///
/// A folder gets a file `STALE` and the moment in its manifest; a table's file gets `FILE.stale` beside it.
package struct StaleExports: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Marks what is not marked yet. Exports that were moved or removed are noted as done.
    /// - Returns: the paths that are marked now.
    package func mark(at moment: Timestamp) async throws -> [String] {
        var marked: [String] = []
        for export in try await store.read({ try $0.staleExports() }) where !export.isMarked {
            if try mark(export) { marked.append(export.path) }
            try await store.write { try $0.noteMarked(export, at: moment) }
        }
        return marked
    }

    private func mark(_ export: StaleExport) throws -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: export.path, isDirectory: &isFolder) else { return false }
        let moment = export.staleAt.iso8601
        let text = "Someone whose rows are in this export was erased (\(moment)). Remove it, and export again.\n"
        let path = isFolder.boolValue ? export.path + "/STALE" : export.path + ".stale"
        try write(Array(text.utf8), to: path)
        let manifest = export.path + "/manifest.json"
        if isFolder.boolValue, let data = FileManager.default.contents(atPath: manifest) {
            let fresh = Data(ConversationManifest.freshLine.utf8)
            if let range = data.range(of: fresh) {
                let stale = Data(ConversationManifest.staleLine(at: moment).utf8)
                try write(Array(data[..<range.lowerBound] + stale + data[range.upperBound...]), to: manifest)
            }
        }
        return true
    }

    private func write(_ content: [UInt8], to path: String) throws {
        var file = try NewFile.create(at: path, overwrites: true)
        try file.write(content)
        _ = try file.finish()
    }
}
