import CMalloc
import Foundation

/// The most memory of this process that was resident at once.
enum ResidentPeak {
    /// The allocator as `risk0 run` sets it; to be called before anything else.
    static func prepare() {
        mallopt(M_ARENA_MAX, 2)
        mallopt(M_MMAP_THRESHOLD, 128 << 10)
    }

    /// Gives back what was freed, as `risk0 run` does each minute, and has the kernel forget the most so far.
    static func reset() {
        malloc_trim(0)
        try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    }

    static func megabytes() -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return Double(line?.split(separator: " ").dropFirst().first ?? "0").map { $0 / 1_024 } ?? 0
    }
}
