import Domain
import Foundation
import Testing

@testable import Bot

@Suite("Balance chart", .timeLimit(.minutes(1)))
struct BalanceChartTests {
    /// 160 bets over some five months.
    static func statistics(count: Int = 160, step: Int64 = 86_400) -> BetStatistics {
        var statistics = BetStatistics()
        var state: UInt64 = 42
        for index in 0..<count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let won = state >> 60 < 7
            statistics.add(
                SettledBet(
                    casino: CasinoID(1),
                    sport: .football,
                    stake: 2_000,
                    profit: won ? Int64(1_500 + state >> 40 % 3_000) : -2_000,
                    result: won ? .won : .lost,
                    settledAt: Conversation.start + .seconds(Int64(index) * step),
                    isFree: false,
                    isParlay: false,
                    price: 1.95
                )
            )
        }
        return statistics
    }

    static func chart(
        _ statistics: BetStatistics = statistics(),
        _ language: Language = .english,
        subject: String? = nil
    ) -> BalanceChart {
        BalanceChart(
            statistics,
            currency: .euro,
            language: language,
            zone: .shared("Europe/Paris"),
            subject: subject
        )
    }

    /// The test is about the picture where gnuplot is there, and says so where it is not.
    static var canDraw: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/gnuplot") }

    @Test(
        "a curve of any length becomes a PNG of the size that was asked for",
        .enabled(if: canDraw, "install gnuplot-nox"),
        arguments: [1, 2, 160, 3_000],
        Language.allCases
    )
    func draws(count: Int, language: Language) async throws {
        let statistics = Self.statistics(count: count, step: count == 2 ? 0 : 86_400)
        let png = try await Self.chart(statistics, language, subject: "L'été & Co – №1").png(using: Gnuplot())
        #expect(Array(png[16..<24]) == [0, 0, 0x03, 0x84, 0, 0, 0x01, 0xF4])
    }

    @Test(
        "what a user named reaches the script as letters, never as a command",
        arguments: [
            "x'; system 'touch /tmp/owned'; '", "`id`", "a\n!id\n", "@macro $HOME \\n \"q\"", "\u{202E}evil",
        ]
    )
    func hostileNames(name: String) throws {
        let script = try #require(Self.chart(subject: name).script)
        let title = try #require(script.split(separator: "\n").first { $0.hasPrefix("set title") })
        #expect(title.contains { "`\"\\@$!;\u{202E}".contains($0) } == false)
        // Quotes only around the title, the font and the colour.
        #expect(title.count { $0 == "'" } == 6)
        #expect(script.split(separator: "\n").contains { $0.hasPrefix("!") } == false)
    }

    @Test("without settled bets there is nothing to draw")
    func empty() async {
        await #expect(throws: ChartError.nothingToShow) {
            try await Self.chart(BetStatistics()).png(using: Gnuplot())
        }
    }

    @Test("without gnuplot the error names the package, in both languages")
    func missing() async {
        let nowhere = Gnuplot(searchPath: NSTemporaryDirectory() + "risk0-no-such-folder")
        await #expect(throws: ChartError.gnuplotMissing) { try await Self.chart().png(using: nowhere) }
        #expect(await GnuplotProbe(nowhere).isAvailable == false)
        for language in Language.allCases {
            #expect(ChartError.gnuplotMissing.words(language).contains("gnuplot-nox"))
        }
    }

    @Test("a gnuplot that hangs is stopped when its time is over")
    func hanging() async throws {
        try await Self.withProgram("#!/bin/sh\nexec sleep 600\n") { folder in
            let gnuplot = Gnuplot(
                searchPath: folder + ":/usr/bin:/bin",
                limit: .seconds(10),
                clock: ImmediateClock()
            )
            await #expect(throws: ChartError.tookTooLong(.seconds(10))) { try await Self.chart().png(using: gnuplot) }
        }
    }

    @Test("what gnuplot complains of is told without the line that it repeats")
    func complaints() async throws {
        let complaint =
            "gnuplot> set title 'Secret'\n                ^\n         line 3: unknown or ambiguous terminal type"
        try await Self.withProgram("#!/bin/sh\ncat >/dev/null\ncat >&2 <<'E'\n\(complaint)\nE\nexit 1\n") { folder in
            let gnuplot = Gnuplot(searchPath: folder + ":/usr/bin:/bin")
            await #expect(throws: ChartError.failed(reason: "unknown or ambiguous terminal type")) {
                try await Self.chart().png(using: gnuplot)
            }
        }
    }

    @Test("the child has the three pipes, three variables, and nothing else of the program's")
    func isolation() async throws {
        let script =
            "#!/bin/sh\ncat >/dev/null\nenv | sort | cut -d= -f1 | tr '\\n' ' '\nls /proc/self/fd | tr '\\n' ' '\n"
        try await Self.withProgram(script) { folder in
            let open = try #require(FileHandle(forReadingAtPath: "/dev/null"))
            let seen = try await Gnuplot(searchPath: folder + ":/usr/bin:/bin").version()
            try open.close()
            // PWD is the shell's own; 3 is the folder that `ls` reads.
            #expect(seen == "HOME LC_ALL PATH PWD 0 1 2 3 ")
        }
    }

    private static func withProgram(_ text: String, _ body: (String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "risk0-gnuplot-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/gnuplot"
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        try await body(folder)
    }
}

/// A clock on which every wait is over at once.
private struct ImmediateClock: Clock {
    typealias Instant = ContinuousClock.Instant
    var now: Instant { ContinuousClock.now }
    var minimumResolution: Duration { .zero }
    func sleep(until deadline: Instant, tolerance: Duration?) async throws { try Task.checkCancellation() }
}
