import Foundation
import Storage

/// Pictures and documents that the terminal cannot show.
enum ConsoleFiles {
    /// - Returns: where the file is; a number is added to a name that is taken.
    static func save(_ name: String, _ content: [UInt8], in folder: String) throws -> String {
        try FileMode.createPrivateFolder(at: folder)
        let base = URL(filePath: folder)
        let safe = String(name.map { $0 == "/" ? "_" : $0 })
        var target = base.appending(path: safe)
        var number = 2
        while FileManager.default.fileExists(atPath: target.path) {
            target = base.appending(path: "\(number)-\(safe)")
            number += 1
        }
        try FileMode.createPrivateFile(at: target.path)
        try Data(content).write(to: target)
        return target.path
    }
}
