import Domain
import Foundation

/// What the kernel says of this program's memory.
package enum ResidentMemory {
    /// Bytes of memory in use by this program (`VmRSS`); nil where the kernel does not say.
    package static func read() -> Int64? {
        guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
        return bytes(in: String(decoding: status, as: UTF8.self))
    }

    static func bytes(in status: String) -> Int64? {
        let line = status.lines.first { $0.hasPrefix("VmRSS:") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int64($0) }.map { $0 * 1_024 }
    }
}
