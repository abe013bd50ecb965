import Domain
import Storage
import Telegram

/// The question which casino is meant, with its buttons: the same words in every command that needs one.
///
/// The command keeps what it knows so far in its flow, and answers to two verbs of its own.
struct CasinoChoice {
    /// The verb of a button that names a casino; its argument is the casino's id.
    let pick: String
    /// The verb of the button that adds the name that was not known; the flow has the name.
    let add: String

    var verbs: [ButtonVerb] { [ButtonVerb(pick, .id), ButtonVerb(add)] }

    struct Question {
        let text: RichText
        let buttons: [[InlineKeyboardButton]]
    }

    private static let mostOffered = 6

    /// Asks which casino it is about; the user's own are offered.
    func open(_ turn: Turn) throws -> Question {
        let known = try turn.book.casinos(of: turn.user).prefix(Self.mostOffered)
        return Question(
            text: turn.say(
                en: known.isEmpty ? "Which casino? Write its name." : "Which casino? Choose, or write its name.",
                fr: known.isEmpty
                    ? "Quel casino ? Écrivez son nom." : "Quel casino ? Choisissez, ou écrivez son nom."
            ),
            buttons: try rows(of: Array(known), turn)
        )
    }

    /// Says that a name is not known: the nearest ones are offered, and adding it as new.
    func unknown(_ name: String, _ turn: Turn) throws -> Question {
        let near = try Self.nearest(to: name, turn)
        let shown = name.visible(limit: CasinoName.longest)
        var buttons = try rows(of: near, turn)
        buttons.append([try turn.button(turn.word("Add “\(shown)”", "Ajouter « \(shown) »"), add)])
        return Question(
            text: turn.say(
                en: near.isEmpty
                    ? "I do not know the casino “\(shown)”. Shall I add it? Only you will see it."
                    : "I do not know the casino “\(shown)”. Did you mean one of these, or shall I add it?",
                fr: near.isEmpty
                    ? "Je ne connais pas le casino « \(shown) ». Faut-il l'ajouter ? Vous seul le verrez."
                    : "Je ne connais pas le casino « \(shown) ». Est-ce l'un de ceux-ci, ou faut-il l'ajouter ?"
            ),
            buttons: buttons
        )
    }

    /// Says that a text is no name at all.
    func noName(_ text: String, _ turn: Turn) throws -> Question {
        let shown = text.visible(limit: CasinoName.longest)
        return Question(
            text: turn.say(
                en: """
                    “\(shown)” is not a casino's name: it needs a letter, and at most \(CasinoName.longest) characters. \
                    For example: \(code: "bet365")
                    """,
                fr: """
                    « \(shown) » n'est pas un nom de casino : il faut une lettre, et \(CasinoName.longest) caractères \
                    au plus. Par exemple : \(code: "bet365")
                    """
            ),
            buttons: try open(turn).buttons
        )
    }

    /// The casinos whose names are near to what was written: those of the catalogue and the user's own.
    static func nearest(to name: String, _ turn: Turn) throws -> [Casino] {
        let own = try turn.book.casinos(of: turn.user)
        let names = own.map(\.name) + CasinoCatalogue.builtIn.map(\.name)
        let closest = FuzzyMatch.closest(to: name, among: names, most: 3)
        return try closest.compactMap { try turn.book.casino(named: $0, for: turn.user) }
    }

    private func rows(of casinos: [Casino], _ turn: Turn) throws -> [[InlineKeyboardButton]] {
        let buttons = try casinos.map { try turn.button($0.name, pick, CallbackData.number($0.id.rawValue)) }
        return stride(from: 0, to: buttons.count, by: 2).map { Array(buttons[$0..<min($0 + 2, buttons.count)]) }
    }
}

extension ActionTurn {
    /// Adds a casino that the user named, with its event; nil for what is no name.
    func addCasino(named name: String, source: String) throws -> (casino: Casino, events: [Event])? {
        if let known = try turn.book.casino(named: name, for: turn.user) { return (known, []) }
        guard let casino = try ledger.addCasino(named: name, for: turn.user, at: turn.occurredAt) else { return nil }
        return (casino, [event(.casinoAdded, ["casino": .integer(casino.id), "source": .code(source)])])
    }
}
