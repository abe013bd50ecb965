import Foundation

/// Standard input, line by line, read on a thread of its own: reading blocks, and must block nobody else.
enum TerminalLines {
    static func stream(prompt: String?) -> AsyncStream<String> {
        AsyncStream { continuation in
            let thread = Thread {
                while true {
                    if let prompt { FileHandle.standardOutput.write(Data(prompt.utf8)) }
                    guard let line = readLine() else { break }
                    continuation.yield(line)
                }
                continuation.finish()
            }
            thread.name = "terminal"
            thread.start()
        }
    }

    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }
}
