import Storage

/// Reads turns in chunks, and hands them out in whole conversations.
struct TurnReader {
    /// A longer conversation is cut, so that memory stays bounded; placeholders begin anew after the cut.
    static let longestPiece = 2_000
    private static let turnsAtOnce = 512

    private let store: Store
    private let filter: TurnFilter
    private let last: Int64
    private var cursor: TurnCursor
    private var waiting: [StoredTurn] = []
    private var isAtEnd = false

    init(store: Store, filter: TurnFilter, through last: Int64, after cursor: TurnCursor) {
        self.store = store
        self.filter = filter
        self.last = last
        self.cursor = cursor
    }

    /// The next conversations, or parts of long ones; nil at the end.
    mutating func next() async throws -> [ArraySlice<StoredTurn>]? {
        var pieces: [ArraySlice<StoredTurn>] = []
        while pieces.isEmpty, !isAtEnd {
            try await readMore()
            pieces = takePieces()
        }
        return pieces.isEmpty ? nil : pieces
    }

    private mutating func readMore() async throws {
        let (cursor, last, filter) = (cursor, last, filter)
        let turns: [StoredTurn]
        do {
            turns = try await store.read {
                try $0.storedTurns(after: cursor, through: last, filter, limit: Self.turnsAtOnce)
            }
        } catch let error as CancellationError { throw error } catch {
            throw ExportError.cannotRead(reason: "\(error)")
        }
        isAtEnd = turns.count < Self.turnsAtOnce
        if let turn = turns.last { self.cursor = TurnCursor(after: turn) }
        waiting += turns
    }

    private mutating func takePieces() -> [ArraySlice<StoredTurn>] {
        var pieces: [ArraySlice<StoredTurn>] = []
        var start = 0
        for index in waiting.indices {
            let isLast = index == waiting.count - 1
            let ends = isLast ? isAtEnd : !waiting[index].continues(in: waiting[index + 1])
            guard ends || index - start + 1 == Self.longestPiece else { continue }
            pieces.append(waiting[start...index])
            start = index + 1
        }
        waiting = Array(waiting[start...])
        return pieces
    }
}

extension StoredTurn {
    fileprivate func continues(in next: StoredTurn) -> Bool {
        user == next.user && conversation == next.conversation
    }
}
