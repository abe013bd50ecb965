/// An update as it came, kept whole so that it can be stored before anybody acts on it.
package struct ReceivedUpdate: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        case update(Update)
        /// Telegram sent something that this program cannot read. The reason names fields, never their values.
        case undecodable(reason: String)
    }

    package var id: Int64
    /// The JSON of this one update.
    package var raw: [UInt8]
    package var content: Content

    package init(id: Int64, raw: [UInt8], content: Content) {
        self.id = id
        self.raw = raw
        self.content = content
    }
}
