import Foundation
import Testing

@Suite("The rooms and the rules of the house")
struct ArchitectureTests {
    /// The rooms that a room may use: arrows go down only, base ← engines ← faces ← program.
    static let arrows: [String: Set<String>] = [
        "CCurl": [], "CMalloc": [], "Domain": [],
        "HTTP": ["CCurl"], "Telegram": ["HTTP"], "Storage": ["Domain"], "Features": ["Domain"],
        "Tracking": ["Storage", "Domain"],
        "Datasets": ["Storage", "Features", "Domain"],
        "Market": ["Storage", "Domain"],
        "Intelligence": ["Storage", "Features", "Domain"],
        "Simulation": ["Domain"],
        "Coaching": ["Storage", "Features", "HTTP", "Domain"],
        "Operations": ["Tracking", "Coaching", "Intelligence", "Datasets", "Market", "Storage", "Features", "Domain"],
        "Bot": [
            "Tracking", "Coaching", "Intelligence", "Datasets", "Market", "Operations", "Storage", "Features",
            "Telegram", "Domain",
        ],
        "Admin": [
            "Tracking", "Coaching", "Intelligence", "Datasets", "Market", "Operations", "Storage", "Features", "Domain",
        ],
        "risk0": [
            "Bot", "Admin", "Tracking", "Coaching", "Intelligence", "Datasets", "Market", "Operations", "Simulation",
            "Storage", "Features", "Telegram", "HTTP", "Domain", "CMalloc",
        ],
    ]

    /// Each foreign thing has one owner.
    static let owners: [String: Set<String>] = [
        "CCurl": ["HTTP"], "CMalloc": ["risk0"], "GRDB": ["Storage"], "SQLite3": [], "Crypto": ["Storage", "Datasets"],
        "Hummingbird": [],
        "ArgumentParser": ["risk0"], "ServiceLifecycle": ["risk0"], "UnixSignals": ["risk0"],
        "AsyncHTTPClient": [], "FoundationNetworking": [],
    ]

    static let sources = Result { try SourceFile.all(below: "Sources") }

    /// Where code is found that a pattern describes, `path:line`.
    private func places<Output>(of pattern: Regex<Output>, besides allowed: Set<String> = []) throws -> [String] {
        try Self.sources.get().filter { !allowed.contains($0.path) }.flatMap { file in
            file.code.filter { $0.line.contains(pattern) }.map { "\(file.path):\($0.number)" }
        }
    }

    @Test("there are sources to look at, each in a room that the design knows")
    func rooms() throws {
        let rooms = Set(try Self.sources.get().map(\.room))
        #expect(rooms.isSuperset(of: ["Domain", "HTTP", "Storage", "Telegram", "Tracking", "Bot", "risk0"]))
        #expect(rooms.subtracting(Self.arrows.keys) == [])
    }

    @Test("no room uses one beside or above it")
    func arrows() throws {
        let wrong = try Self.sources.get().flatMap { file in
            file.imports.filter { Self.arrows[$0] != nil && Self.arrows[file.room]?.contains($0) != true }
                .map { "\(file.path) imports \($0)" }
        }
        #expect(wrong == [])
    }

    @Test("what is foreign is used by its one owner")
    func foreign() throws {
        let wrong = try Self.sources.get().flatMap { file in
            file.imports.filter { Self.owners[$0].map { !$0.contains(file.room) } ?? false }
                .map { "\(file.path) imports \($0)" }
        }
        #expect(wrong == [])
    }

    @Test("pure rooms have no Foundation, but for the zones of the world")
    func pureRooms() throws {
        let wrong = try Self.sources.get().filter { file in
            ["Domain", "Features"].contains(file.room) && file.path != "Domain/Time/ZoneClock.swift"
                && !Set(file.imports).isDisjoint(with: ["Foundation", "Glibc"])
        }
        #expect(wrong.map(\.path) == [])
    }

    @Test("only the program reads the environment")
    func environment() throws {
        let readers = try places(of: /ProcessInfo\.processInfo\.environment|\bgetenv\(/)
        #expect(readers.filter { !$0.hasPrefix("risk0/") } == [])
    }

    @Test("nothing in the product gives up, and nothing is left to do")
    func noShortcuts() throws {
        #expect(try places(of: /\btry!|\bas!|\bfatalError\(|\bTask\.detached\b/) == [])
        let unfinished = try Self.sources.get().filter { $0.text.contains(/\b(?:TODO|FIXME|XXX)\b/) }
        #expect(unfinished.map(\.path) == [])
    }

    @Test("every task has an owner, but for the poller's last request")
    func structuredTasks() throws {
        #expect(
            try places(of: /\bTask(?:<[^>]*>)?(?:\(priority:[^)]*\))? \{/, besides: ["Telegram/Polling/Poller.swift"])
                == []
        )
    }

    @Test("what the compiler cannot check says who guards it")
    func unchecked() throws {
        let unexplained = try Self.sources.get().flatMap { file -> [String] in
            let lines = file.lines
            return file.code.filter { $0.line.contains(/@unchecked Sendable|nonisolated\(unsafe\)|\bunsafeBitCast\b/) }
                .filter { code in !lines[max(0, code.number - 8)..<code.number].contains { $0.contains("SAFETY:") } }
                .map { "\(file.path):\($0.number)" }
        }
        #expect(unexplained == [])
    }

    @Test("no file is longer than 300 lines")
    func lengths() throws {
        let long = try Self.sources.get().filter { $0.text.count { $0 == "\n" } > 300 }
        #expect(long.map(\.path) == [])
    }

    @Test("clocks are passed in: only the program reads them, and curl's engine for its deadlines")
    func clocks() throws {
        let readers = try places(
            of:
                /\bDate\(\)|\b(?:Date|ContinuousClock|SuspendingClock)(?:\(\))?\.now\b|[=(] \.now\b|\bclock_gettime\(|\btime\(nil\)/,
            besides: [
                "risk0/Commands/RunCommand.swift", "risk0/Program/Program.swift", "risk0/Program/Services.swift",
                "HTTP/Engine/Engine.swift", "HTTP/Engine/Silence.swift", "HTTP/Engine/Submission.swift",
            ]
        )
        #expect(readers == [])
    }

    @Test("text files are read, and lines told apart, in one way: with the line ends of Unix, Windows and old Macs")
    func lineEnds() throws {
        let others = try places(
            of:
                /\bString\(contentsOf|\bcontentsOfFile\b|\bString\(data:|split\(separator: (?:"\\n"|0x0A)|components\(separatedBy: (?:"\\|\.newlines)|\benumerateLines\b|hasSuffix\("\\n/,
            // A payload of base64 is no file.
            besides: ["Bot/Intake/MessageTexts.swift"]
        )
        #expect(others == [])
    }

    @Test("tests bind no fixed port, set no environment and change no folder")
    func tests() throws {
        let files = try SourceFile.all(below: "Tests").filter { !$0.path.hasSuffix("ArchitectureTests.swift") }
        let wrong = files.flatMap { file in
            file.code.filter {
                $0.line.contains(
                    /\bsetenv\(|\bunsetenv\(|changeCurrentDirectoryPath|\bchdir\(|\busleep\(|Thread\.sleep/
                )
            }
            .map { "\(file.path):\($0.number)" }
        }
        #expect(wrong == [])
    }
}
