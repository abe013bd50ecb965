import ArgumentParser
import Datasets
import Foundation
import Operations
import Storage
import Tracking

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write data sets for researchers: a table, or conversations; check and convert such files.",
        discussion: """
            `risk0 export TABLE` writes events, decisions, sessions or limits; `risk0 export conversations` writes rows \
            that a model can learn from. Only users who have agreed to training are in them, under pseudonyms.

            Example: risk0 export decisions --format csv --out decisions.csv
            """,
        subcommands: [
            ExportTableCommand.self, ExportConversationsCommand.self, ExportValidateCommand.self,
            ExportImportCommand.self,
        ],
        defaultSubcommand: ExportTableCommand.self
    )
}

struct ExportTableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Write a table to a file: events, decisions, sessions or limits. `table` itself may be left out.",
        discussion: """
            Only rows of users who have agreed to training are written, under pseudonyms and without any text of theirs; \
            how many were withheld is said. The file gets its name when it is whole and on the disk. It works beside \
            a running bot.

            Example: risk0 export decisions --format csv --out decisions.csv
            """
    )

    @OptionGroup var options: SettingsOptions

    @Argument(help: "events, decisions, sessions or limits.")
    var table: ExportTable

    @Option(help: "csv or jsonl.")
    var format: ExportFormat = .csv

    @Option(help: "The file to write. Default: exports/TABLE.FORMAT in the data directory.")
    var out: String?

    @Flag(help: "Replace a file that is there, once the new one is whole.")
    var overwrite = false

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            let store = try await settings.openStore()
            // Whatever comes: the log is written back.
            defer { try? store.close() }
            _ = try await store.markStaleExports(at: WallClock.system.now, tell: Settings.tell)
            let path = try out ?? defaultPath(in: settings.dataDirectory)
            let bar = ProgressBar(title: table.rawValue)
            let summary = try await TableExport(
                store: store,
                table: table,
                format: format,
                madeAt: WallClock.system.now
            )
            .write(to: path, overwrite: overwrite) { done, total in bar.show(done, of: total) }
            bar.finish()
            print("\(summary.path): \(summary.rows) rows, \(summary.bytes) bytes, sha256 \(summary.sha256)")
            if summary.withheld > 0 {
                print("\(summary.withheld) rows were withheld: their users have not agreed to training (/privacy).")
            }
            try store.close()
        }
    }

    private func defaultPath(in folder: String) throws -> String {
        try FileMode.createPrivateFolder(at: folder + "/exports")
        return folder + "/exports/\(table.rawValue).\(format.rawValue)"
    }
}

extension ExportTable: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension ConversationFormat: ExpressibleByArgument {}
