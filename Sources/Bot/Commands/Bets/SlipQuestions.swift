import Domain
import Storage
import Telegram

/// What is asked on the way to a slip, and the buttons to answer with.
struct SlipQuestions {
    let turn: ActionTurn
    let draft: SlipDraft

    private func button(_ label: String, _ verb: String, _ argument: String? = nil) throws -> InlineKeyboardButton {
        let verb = "\(draft.kind.rawValue).\(verb)"
        guard let argument else { return try turn.button(label, verb, draft.token) }
        return try turn.button(label, verb, draft.token, argument)
    }

    func question() -> RichText {
        switch draft.step {
        case .casino: turn.say(en: "At which casino?", fr: "Dans quel casino ?") + "\n" + form()
        case .newCasino:
            turn.say(
                en: "I do not know the casino \(bold: draft.unknownCasino ?? ""). Is it new, or one of these?",
                fr:
                    "Je ne connais pas le casino \(bold: draft.unknownCasino ?? ""). Est-il nouveau, ou l'un de ceux-ci ?"
            )
        case .sport:
            if let unknown = draft.unknownSport {
                BetLineFault.unknownSport(head: [unknown]).explanation(turn.turn) + "\n" + form()
            } else {
                turn.say(en: "Which sport?", fr: "Quel sport ?") + "\n" + form()
            }
        case .price: turn.say(en: "At what price?", fr: "À quelle cote ?") + "\n" + form()
        case .stake: turn.say(en: "What stake?", fr: "Quelle mise ?") + "\n" + form()
        case .selection: turn.say(en: "On what?", fr: "Sur quoi ?") + "\n" + form()
        case .legs: legs() + form()
        case .slip: form()
        }
    }

    /// How the answer is written.
    func form() -> RichText {
        switch draft.step {
        case .casino, .newCasino:
            turn.say(en: "Choose, or write its name.", fr: "Choisissez, ou écrivez son nom.")
        case .sport: turn.say(en: "Choose, or write it.", fr: "Choisissez, ou écrivez-le.")
        case .price:
            turn.say(
                en: "For example \(code: "1.90"), \(code: "+150") or \(code: "5/2").",
                fr: "Par exemple \(code: "1,90"), \(code: "+150") ou \(code: "5/2")."
            )
        case .stake:
            turn.say(
                en: "For example \(code: "20") or \(code: "20 live max").",
                fr: "Par exemple \(code: "20") ou \(code: "20 live max")."
            )
        case .selection:
            turn.say(
                en: "For example \(code: "Arsenal match=Arsenal-Chelsea at=19:45").",
                fr: "Par exemple \(code: "Arsenal match=Arsenal-Chelsea at=19:45")."
            )
        case .legs:
            turn.say(
                en: "Write one leg or several: \(code: "1.90 Arsenal, 2.10 Bayern").",
                fr: "Écrivez une sélection ou plusieurs : \(code: "1,90 Arsenal ; 2,10 Bayern")."
            )
        case .slip:
            turn.say(
                en: "Press a button, or write \(code: "bet"), \(code: "skip") or \(code: "save").",
                fr: "Appuyez sur un bouton, ou écrivez \(code: "parier"), \(code: "passer") ou \(code: "garder")."
            )
        }
    }

    private func legs() -> RichText {
        let words = BetWords(turn.turn)
        let lines = draft.legs.enumerated().map { "\($0 + 1). \(words.selection($1))\n" as RichText }
        return lines.joined()
    }

    func buttons() throws -> [[InlineKeyboardButton]] {
        switch draft.step {
        case .casino:
            let casinos = try turn.book.casinos(of: turn.user).prefix(8)
            return try casinos.map { try casinoButton($0) }.keyboardRows(of: 2)
        case .newCasino: return try newCasinoButtons()
        case .sport:
            if let unknown = draft.unknownSport { return try sportButtons(near: unknown) }
            return try Self.common.map { try sportButton($0) }.keyboardRows(of: 3)
        case .selection: return [[try button(turn.word("No selection", "Sans sélection"), "words")]]
        case .legs: return try legButtons()
        case .price, .stake, .slip: return []
        }
    }

    private func casinoButton(_ casino: Casino) throws -> InlineKeyboardButton {
        try button(casino.name, "casino", CallbackData.number(casino.id.rawValue))
    }

    /// New, or one that is nearly written so.
    private func newCasinoButtons() throws -> [[InlineKeyboardButton]] {
        let name = draft.unknownCasino ?? ""
        let names = try turn.book.casinos(of: turn.user).map(\.name) + CasinoCatalogue.builtIn.map(\.name)
        let near = try FuzzyMatch.closest(to: name, among: names, most: 4)
            .compactMap { try turn.book.casino(named: $0, for: turn.user) }
        return [[try button(turn.word("Add \(name)", "Ajouter \(name)"), "add")]]
            + (try near.map { try casinoButton($0) }.keyboardRows(of: 2))
            + [[try button(turn.word("Cancel", "Annuler"), "cancel")]]
    }

    private static let common: [Sport] = [
        .football, .tennis, .basketball, .americanFootball, .iceHockey, .baseball, .rugby, .mma, .boxing, .horseRacing,
        .esports, .other,
    ]

    private func sportButton(_ sport: Sport) throws -> InlineKeyboardButton {
        try button(sport.name(in: turn.language), "sport", sport.rawValue)
    }

    /// The sports that may have been meant, and the last resort.
    func sportButtons(near text: String) throws -> [[InlineKeyboardButton]] {
        var sports: [Sport] = []
        for name in FuzzyMatch.closest(to: text, among: Sport.names, most: 6) {
            if let sport = Sport.named(name), sport != .other, !sports.contains(sport) { sports.append(sport) }
        }
        return try (sports.prefix(3) + [.other]).map { try sportButton($0) }.keyboardRows(of: 2)
    }

    private func legButtons() throws -> [[InlineKeyboardButton]] {
        guard !draft.legs.isEmpty else { return [] }
        var row = [try button(turn.word("Remove last", "Retirer la dernière"), "remove")]
        if draft.legs.count >= 2 { row.insert(try button(turn.word("Done", "Terminé"), "done"), at: 0) }
        return [row]
    }

    func slipButtons() throws -> [[InlineKeyboardButton]] {
        let words = BetWords(turn.turn)
        let marks = try BetMarks.named.map { word, mark in
            try button(words.label(of: mark, isSet: draft.tail.marks.contains(mark)), "flag", word)
        }
        return [
            [
                try button(turn.word("I BET", "JE PARIE"), "place"), try button(turn.word("Skip", "Passer"), "skip"),
                try button(turn.word("Save", "Garder"), "save"),
            ],
            Array(marks.prefix(3)), marks.dropFirst(3) + [try button(turn.word("Edit", "Modifier"), "edit")],
        ]
    }

    func editButtons() throws -> [[InlineKeyboardButton]] {
        let fields: [(SlipDraft.Step, String)] =
            switch draft.kind {
            case .bet:
                [
                    (.casino, turn.word("Casino", "Casino")), (.sport, turn.word("Sport", "Sport")),
                    (.price, turn.word("Price", "Cote")), (.stake, turn.word("Stake", "Mise")),
                    (.selection, turn.word("Selection", "Sélection")),
                ]
            case .parlay:
                [
                    (.casino, turn.word("Casino", "Casino")), (.stake, turn.word("Stake", "Mise")),
                    (.legs, turn.word("Legs", "Sélections")),
                ]
            }
        return try fields.map { try button($0.1, "field", $0.0.rawValue) }.keyboardRows(of: 3)
            + [[try button(turn.word("Back", "Retour"), "back")]]
    }
}

extension Array {
    /// The elements in rows of so many.
    func keyboardRows(of width: Int) -> [[Element]] {
        stride(from: 0, to: count, by: width).map { Array(self[$0..<Swift.min($0 + width, count)]) }
    }
}
