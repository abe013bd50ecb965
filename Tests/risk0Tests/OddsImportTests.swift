import Foundation
import Storage
import TestSupport
import Testing

@Suite("odds import, through the program", .timeLimit(.minutes(5)))
struct OddsImportTests {
    @Test("files are read and told apart from what is none; the second time nothing is new")
    func files() async throws {
        try await Stage.open { stage in
            try await withTemporaryDirectory { directory in
                let good = directory.file("E0_2425.csv")
                try Data(
                    """
                    Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,PSCH,PSCD,PSCA
                    E0,17/08/2024,15:00,Arsenal,Wolves,2,0,H,1.17,8.12,17.2
                    E0,17/08/2024,15:00,Everton,Brighton,0,3,A,3.1,3.4,0.5

                    """.utf8
                ).write(to: good)
                let bad = directory.file("notes.csv")
                try Data("Team,Points\nArsenal,3\n".utf8).write(to: bad)

                let first = try await stage.end(of: ["odds", "import", good.path, bad.path])
                #expect(first.end == .exited(65), "\(first.errors)")
                #expect(first.output.contains("2 rows, 2 matches (2 new), 1 markets (1 new or changed), 1 refused"))
                #expect(first.output.contains("refused 1 price_impossible"))
                #expect(first.errors.contains("its first line lacks Div, Date, HomeTeam, AwayTeam, prices"))

                let second = try await stage.end(of: ["odds", "import", good.path])
                #expect(second.end == .exited(0), "\(second.errors)")
                #expect(second.output.contains("2 matches (0 new), 1 markets (0 new or changed)"))
            }
        }
    }

    @Test("killed half way, it leaves whole matches behind; repeated, it brings the rest and nothing twice")
    func killed() async throws {
        try await Stage.open { stage in
            let rows = Self.rows(12_000)
            let pipe = try NamedPipe(at: stage.directory.file("E0.csv").path)
            try await stage.launch(["odds", "import", pipe.path]) { program in
                // More than the pipe and the reader's block hold: once it is written, the first rows are on the disk. The
                // rest never comes, so that the program is killed half way however late that is.
                try await pipe.write(Self.rows(9_900))
                try program.signal(SIGKILL)
                #expect(try await program.wait() == .signalled(SIGKILL))
            }
            let kept = try await stage.inspect { try $0.worldContents() }
            #expect(kept.matches >= 400 && kept.matches < 12_000)
            #expect(kept.matches % 400 == 0, "a transaction was cut in two")
            #expect(kept.closes == kept.matches)

            let whole = stage.directory.file("whole.csv")
            try rows.write(to: whole)
            let again = try await stage.end(of: ["odds", "import", whole.path])
            #expect(again.end == .exited(0), "\(again.errors)")
            #expect(again.output.contains("12000 matches (\(12_000 - kept.matches) new)"), "\(again.output)")
            #expect(try await stage.inspect { try $0.matchCount() } == 12_000)
        }
    }

    /// Matches of ten pairs a day.
    private static func rows(_ count: Int) -> Data {
        var text = "Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,PSCH,PSCD,PSCA\n"
        for row in 0..<count {
            let day = row / 10
            let date = "\(day % 28 + 1)/\(day / 28 % 12 + 1)/\(1_993 + day / 336)"
            text += "E0,\(date),Home \(row % 10),Away \(row % 10),2,1,H,2.1,3.5,3.9\n"
        }
        return Data(text.utf8)
    }
}

/// A file that gives what is written to it, and has no end while this holds it open.
private final class NamedPipe: Sendable {
    let path: String
    private let handle: FileHandle

    init(at path: String) throws {
        self.path = path
        guard mkfifo(path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
        // For reading as well: opening for writing alone waits for a reader.
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Returns once the last byte is in the pipe.
    func write(_ data: Data) async throws {
        let handle = handle
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async { done.resume(with: Swift.Result { try handle.write(contentsOf: data) }) }
        }
    }
}
