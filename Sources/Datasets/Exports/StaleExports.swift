package import Domain
import Foundation
package import Storage

/// Exports that hold somebody who was erased, and whose files cannot be made to say so.
package struct UnmarkedExports: Error, Sendable, CustomStringConvertible {
    /// Each with what stands in the way.
    package let faults: [(path: String, reason: String)]
    /// Those that were marked beside them.
    package let marked: [String]

    package var description: String {
        let list = faults.map { "\($0.path) (\($0.reason))" }.joined(separator: "; ")
        return
            "Somebody in these exports was erased, and their files could not be marked as stale: \(list). Remove them,"
            + " or let RISK0 write there: a running bot tries again each minute."
    }
}

/// Has the files of exports say that someone in them was erased: the database knows it at once, the disk a little later.
///
/// A folder gets a file `STALE` and the moment in its manifest; a table's file gets `FILE.stale` beside it.
package struct StaleExports: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Marks what is not marked yet, each alone. Exports that were moved or removed are noted as done.
    /// - Returns: the paths that are marked now.
    /// - Throws: `UnmarkedExports` once all were tried; `StoreFault`.
    package func mark(at moment: Timestamp) async throws -> [String] {
        var marked: [String] = []
        var faults: [(path: String, reason: String)] = []
        for export in try await store.read({ try $0.staleExports() }) where !export.isMarked {
            do {
                let isThere = try mark(export)
                try await store.write { try $0.noteMarked(export, at: moment) }
                if isThere { marked.append(export.path) }
            } catch let fault where fault is ExportError || fault.isDamage {
                faults.append((export.path, "\(fault)"))
            }
        }
        guard faults.isEmpty else { throw UnmarkedExports(faults: faults, marked: marked) }
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
