/// One event of a `text/event-stream`, as the HTML standard defines it.
package struct ServerSentEvent: Sendable, Equatable {
    /// `message` unless the server names another.
    package var name: String
    /// The `data` lines, joined by line feeds.
    package var data: String
    /// The last id the server gave, in this event or before; empty if none.
    package var id: String

    package init(name: String = "message", data: String, id: String = "") {
        self.name = name
        self.data = data
        self.id = id
    }
}
