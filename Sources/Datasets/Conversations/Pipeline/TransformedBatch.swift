import Storage

/// What workers make of some conversations: lines that are ready, and what is to be counted.
struct TransformedBatch: Sendable {
    struct Row: Sendable {
        let user: Int64
        let split: DataSplit
        let isLiked: Bool
        /// In ``TransformedBatch/bytes``.
        let range: Range<Int>
        /// Of what was said, without the system prompt.
        let digest: UInt64
        let tokens: Int
        let redactions: RedactionCounts
        let prompt: String
    }

    var bytes: [UInt8] = []
    var rows: [Row] = []
    /// ``MinHash/bands`` numbers for each row; empty where near duplicates stay.
    var signatures: [UInt64] = []
    var counts = ExportCounts()
    /// Up to where turns are in it.
    var cursor: TurnCursor
}
