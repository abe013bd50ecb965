package import Domain
package import Operations

/// All that is known of a command before it is used. Parsing, `/help`, the menus and the documentation come from here,
/// so that none of them can be out of step.
package struct CommandDefinition: Sendable {
    package typealias Audience = Authorization.Audience

    /// Where the answer to a command from a group is given.
    package enum Privacy: Sendable, Equatable {
        /// In the chat where it was asked.
        case anywhere
        /// In the user's private chat: it is nobody else's business.
        case privately
    }

    /// How `/help` groups the commands.
    package enum Topic: Int, Sendable, CaseIterable, Comparable {
        case bets, money, limits, coach, protection, settings, help, administration
        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// Lower case, without the slash.
    package let name: String
    package let topic: Topic
    package let audience: Audience
    package let privacy: Privacy
    /// Whether it is served before `/start` is through.
    package let isOpenToNewcomers: Bool
    /// What stands behind the name: `CASINO SPORT PRICE STAKE [selection]`; empty for none.
    package let form: String
    /// One line for the menu: 1 to 256 characters.
    package let summary: Words
    /// Lines that can be sent as they are.
    package let examples: [String]

    package init(
        _ name: String,
        topic: Topic,
        audience: Audience = .everyone,
        privacy: Privacy = .anywhere,
        isOpenToNewcomers: Bool = false,
        form: String = "",
        summary: Words,
        examples: [String] = []
    ) {
        self.name = name
        self.topic = topic
        self.audience = audience
        self.privacy = privacy
        self.isOpenToNewcomers = isOpenToNewcomers
        self.form = form
        self.summary = summary
        self.examples = examples
    }

    /// `/bet CASINO SPORT PRICE STAKE [selection]`
    package var usage: String { form.isEmpty ? "/\(name)" : "/\(name) \(form)" }
}
