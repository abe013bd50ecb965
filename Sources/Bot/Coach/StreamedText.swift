/// An answer as it grows, and when enough of it is new to be shown. Instants are durations since one beginning.
///
/// The first words are shown at once; after that at most one showing an interval, always of the latest text.
struct StreamedText: Sendable {
    private let interval: Duration
    private(set) var text = ""
    private var shown = ""
    private var shownAt: Duration?

    init(interval: Duration) { self.interval = interval }

    /// - Returns: what is to be shown now; nil while it is too soon, or nothing is new.
    mutating func append(_ delta: String, now: Duration) -> String? {
        text += delta
        guard text != shown, shownAt.map({ now - $0 >= interval }) ?? true,
            text.contains(where: { !$0.isWhitespace })
        else { return nil }
        shown = text
        shownAt = now
        return text
    }

    /// What was streamed so far is void: another attempt begins.
    mutating func restart() { text = "" }
}
