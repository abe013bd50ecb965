import ArgumentParser
import Datasets
import Foundation
import Storage

struct ExportValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check files of conversations, of whatever origin: a line and a code for each fault.",
        discussion: """
            Several files are the splits of one data set: a row that is in two is a fault. Ends with 0 when there is no \
            fault, with 65 otherwise.

            Example: risk0 export validate coach-openai/*.jsonl --format openai
            """
    )

    @Argument(help: "The files.")
    var files: [String]

    @Option(help: "openai, openai-dpo, trl-sft, trl-dpo, trl-kto, sharegpt, alpaca or csv.")
    var format: ConversationFormat

    @Option(help: "The most tokens of a row, by an estimate of four letters a token.")
    var maxTokens: Int?

    func run() async throws {
        try await Exit.explained {
            let report = try FileCheck(format: format, maximumTokens: maxTokens).check(files) { print($0) }
            let faults = report.faults.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                "\($0.value) \($0.key.rawValue)"
            }
            print(
                "\(report.rows) rows, about \(report.tokens) tokens: "
                    + (report.isSound ? "no fault" : faults.joined(separator: ", "))
            )
            if !report.isSound { throw ExitStatus.unfitFile.code }
        }
    }
}

struct ExportImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read a file of conversations, and write it again in the same format or another.",
        discussion: """
            Without --out nothing is written: it says whether writing it again would give the same bytes. Rows of people \
            who were erased are left out, as far as the file or the manifest beside it says whose they are.

            Example: risk0 export import train.jsonl --format openai --to sharegpt --out train-sharegpt.jsonl
            """
    )

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The file.")
    var file: String

    @Option(help: "Its format: openai, openai-dpo, trl-sft, trl-dpo, trl-kto, sharegpt, alpaca or csv.")
    var format: ConversationFormat

    @Option(help: "The format to write. Default: the same.")
    var to: ConversationFormat?

    @Option(help: "The file to write.")
    var out: String?

    @Flag(help: "Replace a file that is there, once the new one is whole.")
    var overwrite = false

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            let store = try await settings.openStore()
            // Whatever comes: the log is written back.
            defer { try? store.close() }
            let target = to ?? format
            let report = try await ConversationImport(store: store, format: format)
                .convert(file, to: target, out: out, overwrite: overwrite)
            print(
                "\(file): \(report.rows) rows read, \(report.written) \(out == nil ? "to write" : "written") as \(target.rawValue)"
            )
            if let out { print("\(out): sha256 \(report.sha256)") }
            if target == format {
                print("Written again it is \(report.isExact ? "the same bytes" : "not the same bytes").")
            }
            if report.unsuitable > 0 { print("\(report.unsuitable) rows have no place in \(target.rawValue).") }
            if report.suppressed > 0 { print("\(report.suppressed) rows were left out: their users were erased.") }
            if !report.isAttributed {
                print("Whose rows these are is not known: no manifest beside the file is about it as it is now.")
            }
            try store.close()
        }
    }
}
