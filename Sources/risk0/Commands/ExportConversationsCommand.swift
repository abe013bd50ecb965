import ArgumentParser
import Datasets
import Domain
import Foundation
import Operations
import Storage
import Tracking

struct ExportConversationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conversations",
        abstract: "Write conversations with the coach in a format that models learn from, with manifest and card.",
        discussion: """
            Makes the folder DIR with a file a split, manifest.json and README.md. Only users who agree to training now \
            are in it; personal data becomes placeholders; rows that break a rule of the format, duplicates, and rows \
            that overlap evaluation questions are left out and counted. DIR gets its name when all of it is on the disk; \
            the same call goes on after a kill.

            Example: risk0 export conversations --format openai --out coach-openai
            """
    )

    @OptionGroup var options: SettingsOptions

    @Option(help: "openai, openai-dpo, trl-sft, trl-dpo, trl-kto, sharegpt, alpaca or csv.")
    var format: ConversationFormat

    @Option(help: "The folder to make. Default: exports/conversations-FORMAT in the data directory.")
    var out: String?

    @Option(help: "Turns from this day (2026-01-31) or moment (2026-01-31T12:00:00Z) on, UTC.")
    var since: Moment?

    @Option(help: "Turns before this day or moment, UTC.")
    var until: Moment?

    @Option(help: "Only turns in this language: en or fr.")
    var language: Language?

    @Option(help: "The least feedback: -1 takes all answers, 0 those that were not disliked, 1 liked ones. Default: 0.")
    var minFeedback: Int?

    @Option(help: "Users of a hundred in train/validation/test.")
    var split = "90/5/5"

    @Option(help: "Leave out rows that are longer, by an estimate of four letters a token.")
    var maxTokens: Int?

    @Option(
        parsing: .upToNextOption,
        help: "Files with evaluation questions, one a line. Default: evaluation/*.md in the prompts directory."
    )
    var evaluation: [String] = []

    @Flag(help: "Do not look for near duplicates.")
    var keepNearDuplicates = false

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            guard let shares = SplitShares(split) else {
                throw ExportError.wrongOption(reason: "--split is three whole numbers that make 100, as 90/5/5.")
            }
            let store = try await settings.openStore()
            // Whatever comes: the log is written back.
            defer { try? store.close() }
            let now = WallClock.system.now
            _ = try await store.markStaleExports(at: now, tell: Settings.tell)
            var plan = ConversationExportPlan(format: format, path: try out ?? defaultPath(in: settings.dataDirectory))
            plan.filter = TurnFilter(since: since?.timestamp, until: until?.timestamp, language: language)
            plan.minimumFeedback = minFeedback
            plan.split = shares
            plan.maximumTokens = maxTokens
            plan.evaluationFiles =
                evaluation.isEmpty
                ? EvaluationSet.files(in: settings.promptsDirectory + "/evaluation") : evaluation
            plan.dropsNearDuplicates = !keepNearDuplicates
            let bars = StageBars()
            let export = ConversationExport(
                store: store,
                plan: plan,
                madeAt: now,
                workers: ProcessInfo.processInfo.activeProcessorCount
            )
            let manifest = try await export.write { bars.show($0) }
            bars.finish()
            show(manifest, at: plan.path)
            try store.close()
        }
    }

    private func defaultPath(in folder: String) throws -> String {
        try FileMode.createPrivateFolder(at: folder + "/exports")
        return folder + "/exports/conversations-\(format.rawValue)"
    }

    private func show(_ manifest: ConversationManifest, at path: String) {
        print("\(path): \(manifest.rows) rows of \(manifest.users) users, about \(manifest.tokens) tokens")
        for part in manifest.parts {
            print("  \(part.file): \(part.rows) rows, \(part.bytes) bytes, sha256 \(part.sha256)")
        }
        let counts = manifest.counts
        print("  duplicates left out: \(counts.exactDuplicates) exact, \(manifest.nearDuplicates) near")
        for (title, numbers) in [
            ("skipped", counts.skipped), ("rejected", counts.rejected), ("redacted", counts.redactions),
        ] where !numbers.isEmpty {
            let list = numbers.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            print("  \(title): \(list.joined(separator: ", "))")
        }
        if manifest.withheld > 0 {
            print("\(manifest.withheld) turns were withheld: their users have not agreed to training (/privacy).")
        }
    }
}

/// A progress bar for each stage of an export.
private final class StageBars: Sendable {
    private let turns = ProgressBar(title: "conversations")
    private let near = ProgressBar(title: "near duplicates")
    private let files = ProgressBar(title: "files")

    func show(_ progress: ExportProgress) {
        let bar =
            switch progress.stage {
            case .turns: turns
            case .nearDuplicates: near
            case .files: files
            }
        bar.show(progress.done, of: progress.total)
    }

    func finish() { files.finish() }
}

/// A day or a moment as it is written on the command line.
struct Moment: ExpressibleByArgument {
    let timestamp: Timestamp

    init?(argument: String) {
        let text = argument.contains("T") ? argument : argument + "T00:00:00Z"
        guard let date = try? Date(text, strategy: .iso8601) else { return nil }
        timestamp = Timestamp(rawValue: Int64(clamping: (date.timeIntervalSince1970 * 1_000).rounded()))
    }
}

extension Language: ExpressibleByArgument {}
