import Domain
import Storage

/// `README.md` of an export: a data-set card with the head that the Hugging Face hub reads.
struct DatasetCard {
    let manifest: ConversationManifest

    var text: String {
        """
        ---
        pretty_name: Conversations with the RISK0 coach (\(manifest.format.rawValue))
        language:
        \(languages.map { "- \($0)" }.joined(separator: "\n"))
        license: other
        license_name: all-rights-reserved
        task_categories:
        - text-generation
        tags:
        - chat
        - sports-betting
        - \(manifest.format.rawValue)
        size_categories:
        - \(size)
        configs:
        - config_name: default
          data_files:
        \(manifest.parts.map { "  - split: \($0.split.name)\n    path: \($0.file)" }.joined(separator: "\n"))
        ---

        # Conversations with the RISK0 coach

        Questions of people who bet on sport and the answers that they were shown, in the format `\(manifest.format.rawValue)`.
        Made \(manifest.madeAt.iso8601) from \(manifest.counts.turns) turns of users who agreed to training at that moment.

        | split | rows | tokens (estimate) | users | file |
        |---|---|---|---|---|
        \(manifest.parts.map(row).joined(separator: "\n"))

        - **Splits** go by user, by a keyed hash: a user is whole in one split, and in the same one in every export.
        - **Personal data** was replaced by placeholders such as `<EMAIL_1>`, the same for the same value within a \
        conversation: e-mail, telephone, card, IBAN, IP, page, Telegram handle and id, bot token, key, wallet. Names are \
        replaced only where someone says "my name is …" and its like: best effort. \
        Replaced here: \(list(manifest.counts.redactions)).
        - **Duplicates** left out: \(manifest.counts.exactDuplicates) exact, \(near).
        - **Evaluation**: rows that overlap one of \(manifest.evaluationQuestions) evaluation questions are left out.
        - **Left out** besides: \(list(manifest.counts.skipped.merging(manifest.counts.rejected, uniquingKeysWith: +))).
        \(judgements)
        Answers state numbers from the user's own data, given to the coach as results of tools. `manifest.json` has the \
        filter, the versions of the prompts, the digest of each file, and the pseudonyms of the users. When one of them is \
        erased, the export is stale: a file `STALE` says so. Make it anew, and train no more on this one.

        """
    }

    private var languages: [String] { manifest.plan.filter.language.map { [$0.rawValue] } ?? ["en", "fr"] }

    private var size: String {
        switch manifest.rows {
        case ..<1_000: "n<1K"
        case ..<10_000: "1K<n<10K"
        case ..<100_000: "10K<n<100K"
        case ..<1_000_000: "100K<n<1M"
        default: "1M<n<10M"
        }
    }

    private func row(_ part: ConversationManifest.Part) -> String {
        "| \(part.split.name) | \(part.rows) | \(part.tokens) | \(part.users) | `\(part.file)` |"
    }

    private var near: String {
        manifest.plan.dropsNearDuplicates
            ? "\(manifest.nearDuplicates) near (MinHash of 5-word shingles, Jaccard about 0.72)"
            : "near ones were not looked for"
    }

    private var judgements: String {
        guard manifest.format.kind == .judgements else { return "" }
        let liked = manifest.parts.reduce(0) { $0 + $1.liked }
        return "- **Judgements**: \(liked) liked, \(manifest.rows - liked) disliked.\n"
    }

    private func list(_ counts: [String: Int]) -> String {
        counts.isEmpty
            ? "nothing" : counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
}
