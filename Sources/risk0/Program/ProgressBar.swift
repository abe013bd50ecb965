import Foundation
import Synchronization

/// How far long work has come, on standard error; silent where that is no terminal.
final class ProgressBar: Sendable {
    private static let width = 30
    private let title: String
    private let isShown = isatty(STDERR_FILENO) == 1
    private let lastPercent = Mutex(-1)

    init(title: String) { self.title = title }

    func show(_ done: Int, of total: Int) {
        guard isShown else { return }
        let percent = total > 0 ? min(100, done * 100 / total) : 100
        let isNew = lastPercent.withLock { last in
            defer { last = percent }
            return last != percent
        }
        guard isNew else { return }
        let filled = Self.width * percent / 100
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        write("\r\(title) \(bar) \(percent) % \(done)/\(total)")
    }

    func finish() {
        if isShown { write("\n") }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
