/// A format of conversations: each is a view of the same turns.
package enum ConversationFormat: String, CaseIterable, Codable, Sendable {
    case openai
    case openaiDPO = "openai-dpo"
    case trlSFT = "trl-sft"
    case trlDPO = "trl-dpo"
    case trlKTO = "trl-kto"
    case sharegpt
    case alpaca
    case csv

    /// What a row is made of.
    enum Kind {
        /// A question and an answer.
        case answers
        /// A question with a liked and a disliked answer.
        case pairs
        /// A question and an answer that was judged.
        case judgements
    }

    var kind: Kind {
        switch self {
        case .openai, .trlSFT, .sharegpt, .alpaca, .csv: .answers
        case .openaiDPO, .trlDPO: .pairs
        case .trlKTO: .judgements
        }
    }

    package var fileExtension: String { self == .csv ? "csv" : "jsonl" }

    /// Rows that a file needs at least: OpenAI's service takes no fewer than ten.
    var fewestRows: Int { self == .openai || self == .openaiDPO ? 10 : 1 }

    /// Whether the format has a place for calls of tools and their results.
    var holdsTools: Bool { self != .sharegpt && self != .alpaca && self != .csv }
}
