import Foundation

/// Every byte of every file of a folder.
struct FolderBytes {
    /// By path within the folder.
    let files: [String: Data]

    init(_ folder: String) throws {
        let paths = FileManager.default.subpaths(atPath: folder) ?? []
        var files: [String: Data] = [:]
        for path in paths {
            var isFolder: ObjCBool = false
            let full = folder + "/" + path
            guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = try Data(contentsOf: URL(filePath: full))
        }
        self.files = files
    }

    /// The files that hold these bytes, by name.
    func files(holding needle: Data) -> [String] {
        files.filter { $0.value.range(of: needle) != nil }.keys.sorted()
    }
}

extension Int64 {
    /// How a number may stand in a file: as digits, and as SQLite (big-endian) and memory (little-endian) write it, in
    /// as few bytes as hold it and in eight.
    var traces: [Data] {
        let big = Swift.withUnsafeBytes(of: bigEndian) { Array($0) }
        let short = Array(big.drop { $0 == 0 })
        return [Data(String(self).utf8)] + [big, big.reversed(), short, short.reversed()].map { Data($0) }
    }
}
