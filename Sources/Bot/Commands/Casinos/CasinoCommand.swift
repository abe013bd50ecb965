import Domain
import Storage
import Telegram

/// `/casino NAME`: all that is known of a casino, with what speaks for it, and a picture of how long accounts live.
struct CasinoCommand: QueryCommand {
    static let show = "casino.show"

    let definition = CommandDefinition(
        "casino",
        topic: .limits,
        form: "NAME",
        summary: Words(en: "What one casino does, and why", fr: "Ce que fait un casino, et pourquoi"),
        examples: ["/casino bet365", "/casino winamax"]
    )

    func answer(_ arguments: String, _ turn: Turn) throws -> Reply {
        let name = arguments.words.joined(separator: " ")
        guard !name.isEmpty else {
            throw Refusal(
                "casino_missing",
                turn.say(
                    en: "Which casino? For example: \(code: "/casino bet365"). /casinos lists those that I know of.",
                    fr: "Quel casino ? Par exemple : \(code: "/casino bet365"). /casinos liste ceux que je connais."
                )
            )
        }
        guard let casino = try turn.book.casino(named: name, for: turn.user) else { throw try unknown(name, turn) }
        return try page(of: casino, turn)
    }

    private func page(of casino: Casino, _ turn: Turn) throws -> Reply {
        let known = try turn.book.isCatalogued(casino.id) ? try turn.book.intelligence(of: casino.id) : nil
        let words = IntelligenceWords(turn, isSimulated: try turn.book.isSimulated)
        let event = turn.event(
            .casinosShown,
            ["casino": .integer(casino.id), "published": .integer(known?.isPublished == true ? 1 : 0)]
        )
        guard let known, known.isPublished else {
            let text = try turn.book.isCatalogued(casino.id) ? words.unpublished(casino) : words.own(casino)
            return Reply([.send(OutgoingMessage(text), to: .here)], events: [event])
        }
        var items: [Reply.Item] = [.send(OutgoingMessage(words.page(of: casino, known)), to: .here)]
        if known.survival.count > 1 {
            items.append(.deferred(.survivalChart(user: turn.user, casino: casino.id), to: .here))
        }
        return Reply(items, events: [event])
    }

    private func unknown(_ name: String, _ turn: Turn) throws -> Refusal {
        let published = try turn.book.publishedIntelligence().map(\.casino)
        let shown = name.visible(limit: CasinoName.longest)
        let names = published.map(\.name)
        let close = FuzzyMatch.closest(to: shown, among: names, most: 3)
        let near = published.filter { close.contains($0.name) }
        let offered = near.isEmpty ? try CasinoChoice.nearest(to: shown, turn) : near
        return Refusal(
            "unknown_casino",
            turn.say(
                en: "I do not know the casino “\(shown)”. /casinos lists those that I can tell of.",
                fr: "Je ne connais pas le casino « \(shown) ». /casinos liste ceux dont je peux parler."
            ),
            buttons: try offered.map { [try turn.button($0.name, Self.show, CallbackData.number($0.id.rawValue))] }
        )
    }
}

extension CasinoCommand: ButtonHandler {
    var verbs: [ButtonVerb] { [ButtonVerb(Self.show, .id)] }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        guard let casino = try turn.book.casino(button.claim(at: 0), for: turn.user) else {
            return .text(
                turn.say(
                    en: "That button is out of date. /casinos shows what is known.",
                    fr: "Ce bouton est périmé. /casinos montre ce qui est connu."
                )
            )
        }
        return try page(of: casino, turn.turn)
    }
}
