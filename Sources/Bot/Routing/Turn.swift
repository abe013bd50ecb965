package import Domain
package import Storage
package import Telegram
package import Tracking

/// One request with what is known of its user.
package struct Turn {
    package let request: Request
    package let profile: Profile
    /// What is known, as of this request.
    package let book: Book
    /// The time at which it is being answered; the user did it at `request.occurredAt`.
    package let now: Timestamp
    /// What holds for all users.
    package let setting: BotSetting

    package init(request: Request, profile: Profile, book: Book, now: Timestamp, setting: BotSetting) {
        self.request = request
        self.profile = profile
        self.book = book
        self.now = now
        self.setting = setting
    }

    package var user: UserID { profile.id }
    package var language: Language { profile.language }
    package var occurredAt: Timestamp { request.occurredAt }
    package var zone: ZoneClock { .shared(profile.zone) }

    /// A text in the user's language.
    package func say(en english: @autoclosure () -> RichText, fr french: @autoclosure () -> RichText) -> RichText {
        switch language {
        case .english: english()
        case .french: french()
        }
    }

    /// A short text, for a button, in the user's language.
    package func word(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
        switch language {
        case .english: english()
        case .french: french()
        }
    }

    /// A button that only this user may press.
    /// - Throws: `CallbackDataError` when the arguments are too long: a fault of the program.
    package func button(_ label: String, _ verb: String, _ arguments: String...) throws -> InlineKeyboardButton {
        InlineKeyboardButton(label, try CallbackData(verb: verb, owner: user.rawValue, arguments: arguments))
    }

    /// An event of this user's, at the moment of the request.
    package func event(_ type: EventType, _ data: EventData = [:], tags: [String] = []) -> Event {
        Event(type, user: user, tags: tags, data: data, occurredAt: occurredAt)
    }
}

/// A turn inside its transaction: all that a ``Turn`` knows, and the ledger to write to.
@dynamicMemberLookup
package struct ActionTurn {
    package let turn: Turn
    package let interaction: Interaction
    /// What the user is in the middle of.
    package let flow: (kind: String, state: [UInt8])?

    package init(turn: Turn, interaction: Interaction, flow: (kind: String, state: [UInt8])?) {
        self.turn = turn
        self.interaction = interaction
        self.flow = flow
    }

    package var ledger: Ledger { interaction.ledger }

    package subscript<Value>(dynamicMember path: KeyPath<Turn, Value>) -> Value { turn[keyPath: path] }

    package func say(en english: @autoclosure () -> RichText, fr french: @autoclosure () -> RichText) -> RichText {
        turn.say(en: english(), fr: french())
    }

    package func word(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
        turn.word(english(), french())
    }

    package func button(_ label: String, _ verb: String, _ arguments: String...) throws -> InlineKeyboardButton {
        InlineKeyboardButton(label, try CallbackData(verb: verb, owner: turn.user.rawValue, arguments: arguments))
    }

    package func event(_ type: EventType, _ data: EventData = [:], tags: [String] = []) -> Event {
        turn.event(type, data, tags: tags)
    }
}

/// What the operator has set, for all users.
package struct BotSetting: Sendable {
    package enum Onboarding: String, Sendable { case required, off }

    package var onboarding: Onboarding
    package var defaultLanguage: Language
    package var administrators: Set<Int64>
    /// `telegram` or `console`.
    package var platform: String
    /// 0: no limit.
    package var updatesPerMinute: Int

    package init(
        onboarding: Onboarding = .required,
        defaultLanguage: Language = .english,
        administrators: Set<Int64> = [],
        platform: String = "telegram",
        updatesPerMinute: Int = 60
    ) {
        self.onboarding = onboarding
        self.defaultLanguage = defaultLanguage
        self.administrators = administrators
        self.platform = platform
        self.updatesPerMinute = updatesPerMinute
    }
}
