import ArgumentParser
import Bot
import Domain
import Foundation
import Intelligence
import Storage
import Tracking

/// What is known of casinos, by hand.
struct IntelligenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intelligence",
        abstract: "What is known of casinos: compute it now, or compare it with the truth of a simulated world.",
        subcommands: [IntelligenceRefreshCommand.self, IntelligenceScoreCommand.self]
    )
}

struct IntelligenceRefreshCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh",
        abstract: "Compute what is known of all casinos, or of one, from the features and limits that are kept.",
        discussion: """
            `run` does it every day, once the features are kept, and for one casino after each report about it. Broken \
            off, the last one stays. The bot may run beside it.

            Example: risk0 intelligence refresh bet365
            """
    )

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The casino; all of them when left out.")
    var casino: String?

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            let store = try await settings.openStore()
            defer { try? store.close() }
            let logger = ProgramLogger.make(settings.logLevel)
            let tracker = MLEventTracker(store: store, clock: .system, logger: logger)
            let desk = IntelligenceDesk(tracker: tracker, clock: .system, logger: logger)
            let asked = try await named(in: store)
            let readings = try await tracker.running {
                guard let asked else { return try await desk.refreshAll() }
                return try await [desk.refresh(asked)].compactMap(\.self)
            }
            try await show(readings, in: store)
        }
    }

    private func named(in store: Store) async throws -> CasinoID? {
        guard let casino else { return nil }
        return try await store.read { book -> CasinoID in
            let key = casino.lowercased()
            guard let found = try book.catalogueCasinos().first(where: { $0.name.lowercased() == key }) else {
                throw ValidationError(
                    "There is no casino «\(casino.prefix(40))» in the catalogue. Write its name as /casinos does."
                )
            }
            return found.id
        }
    }

    private func show(_ readings: [CasinoReading], in store: Store) async throws {
        guard !readings.isEmpty else {
            print("No casino has an account or a report yet: there is nothing to compute.")
            return
        }
        for reading in readings {
            let known = reading.known
            let name = try await store.read { try $0.cataloguedCasino(known.casino)?.name } ?? "?"
            let state = known.isPublished ? "\(known.accounts) accounts" : "too few people: nothing is shown"
            let limits = known.reporters.map { ", \($0) restricted" } ?? ""
            let factors = known.factors.isEmpty ? "" : "; " + known.factors.map(\.feature).joined(separator: ", ")
            print("\(name): \(state)\(known.isPublished ? limits : "")\(factors)")
        }
    }
}

struct IntelligenceScoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Say how much of a simulated world was found: scores against hazards, factors against policies.",
        discussion: """
            For stores that `risk0 simulate` made, and for nothing else. What it says is a test of the machinery, never \
            the accuracy of the product.

            Example: risk0 intelligence score --truth data/simulated/truth.json
            """
    )

    @OptionGroup var options: SettingsOptions

    @Option(help: "The truth.json that `risk0 simulate` wrote.")
    var truth: String

    @Flag(help: "Print one JSON object instead of a table.")
    var json = false

    func run() async throws {
        try await Exit.explained {
            guard let data = FileManager.default.contents(atPath: truth) else { throw TruthFault.missing(path: truth) }
            let file = try WorldTruthFile(reading: data, from: truth)
            let settings = try options.settings()
            let store = try await settings.openStore()
            defer { try? store.close() }
            let score = try await store.read { book in
                guard try book.isSimulated else { throw TruthFault.realStore }
                return try TruthScore(of: file, in: book)
            }
            guard json else { return print(score) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            print(String(decoding: try encoder.encode(score), as: UTF8.self))
        }
    }
}
