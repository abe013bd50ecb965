import CMalloc
import Domain
import Foundation
import ServiceLifecycle

/// Gives the system back what was freed: after the start, which needs more than all that comes later, and then each
/// minute, so that a busy hour or the night's work leaves nothing behind.
struct MemoryService: Service {
    /// After the start: long enough for it to be over.
    private static let firstRest = Duration.seconds(1)
    private static let rest = Duration.seconds(60)

    /// Before anything else: as many heaps as there are threads would each keep their own free room.
    static func prepare() {
        mallopt(M_ARENA_MAX, 2)
        // What is large goes straight back to the system; a fixed bound, because glibc would raise its own to 32 MB.
        mallopt(M_MMAP_THRESHOLD, 128 << 10)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // Woken early only to stop.
            try? await Task.sleep(for: Self.firstRest)
            Self.forgetStart()
            while !Task.isCancelled {
                malloc_trim(0)
                try? await Task.sleep(for: Self.rest)
            }
        }
    }

    /// Lets go of the code that only the start ran, with all that the kernel mapped around it: what is run again is mapped
    /// again from the page cache, and the rest is not counted as this program's any more.
    private static func forgetStart() {
        guard let data = FileManager.default.contents(atPath: "/proc/self/maps"), let maps = FileText(data) else {
            return
        }
        for line in maps.lines where line.contains(" r-xp ") && line.contains("/") {
            let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
            // Code is never written to, so nothing of it is lost.
            guard ends.count == 2, ends[0] < ends[1], let start = UnsafeMutableRawPointer(bitPattern: ends[0]) else {
                continue
            }
            madvise(start, Int(ends[1] - ends[0]), MADV_DONTNEED)
        }
    }
}
