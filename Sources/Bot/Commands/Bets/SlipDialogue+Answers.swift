import Domain
import Storage
import Telegram
import Tracking

extension SlipDialogue {
    /// Goes on with what the user wrote.
    func resume(_ state: [UInt8]) throws -> Reply {
        guard var draft = SlipDraft(state: state) else { return gone(ending: true) }
        if turn.isResting, !draft.isLogged { throw turn.restRefusal }
        guard case .text(let written) = turn.request.input else {
            return .text(SlipQuestions(turn: turn, draft: draft).form())
        }
        if draft.step == .slip, let decision = Self.decision(written) { return try decide(decision, draft) }
        if draft.step == .newCasino, Self.means(written, Self.yes) { return try addCasino(draft) }
        do {
            try take(written, into: &draft)
        } catch let fault as BetLineFault {
            throw fault.error { refusal($0, draft) }
        }
        return try advance(draft)
    }

    private func take(_ written: String, into draft: inout SlipDraft) throws {
        guard written.utf8.count <= LineWord.longestLine else {
            throw BetLineFault.tooLong(characters: written.count)
        }
        let text = LineWord.plain(written)
        let notation = Notation(turn.turn)
        switch draft.step {
        case .casino, .newCasino: try takeCasino(text, into: &draft)
        case .sport: try takeSport(text, into: &draft)
        case .price:
            do { draft.price = try Price.parse(text, as: notation.odds) } catch { throw BetLineFault.price(error) }
        case .stake: try takeStake(text, notation, into: &draft)
        case .selection:
            if !Self.means(text, Self.none) { try takeTail(text, notation, into: &draft) }
            draft.isSelectionAsked = true
        case .legs:
            if Self.means(text, Self.done) {
                guard draft.legs.count >= 2 else { throw BetLineFault.tooFewLegs(found: draft.legs.count) }
                draft.areLegsDone = true
            } else {
                try takeLegs(written, notation, into: &draft)
            }
        case .slip: try takeTail(text, notation, into: &draft)
        }
    }

    /// Takes a casino by its name; one that is not known is offered as new.
    func takeCasino(_ text: String, into draft: inout SlipDraft) throws {
        if let casino = try turn.book.casino(named: text, for: turn.user) {
            draft.take(casino)
        } else {
            guard let name = CasinoName.display(text) else {
                throw BetLineFault.badCasino(found: text.visible(limit: 40))
            }
            draft.unknownCasino = name
        }
    }

    /// Adds the casino that is not known, and goes on. Whoever asked for it sees it alone.
    func addCasino(_ draft: SlipDraft) throws -> Reply {
        guard let name = draft.unknownCasino,
            let casino = try turn.ledger.addCasino(named: name, for: turn.user, at: turn.interaction.recordedAt)
        else { return gone() }
        var draft = draft
        draft.take(casino)
        var reply = try advance(draft)
        reply.events.insert(
            turn.event(.casinoAdded, ["casino": .integer(casino.id), "source": .code(draft.kind)]),
            at: 0
        )
        return reply
    }

    private func takeSport(_ text: String, into draft: inout SlipDraft) throws {
        guard let sport = Sport.named(text) else {
            throw Refusal(
                "unknown_sport",
                BetLineFault.unknownSport(head: [text]).explanation(turn.turn),
                buttons: try SlipQuestions(turn: turn, draft: draft).sportButtons(near: text)
            )
        }
        draft.sport = sport
    }

    private func takeStake(_ text: String, _ notation: Notation, into draft: inout SlipDraft) throws {
        let words = LineWord.words(of: text)
        let written = try StakeWords(words[...], notation, isAnswer: true)
        draft.stake = written.stake
        try draft.take(try BetTail(words[written.used...], in: written.stake.currency, notation))
    }

    private func takeTail(_ text: String, _ notation: Notation, into draft: inout SlipDraft) throws {
        let currency = draft.stake?.currency ?? notation.currency
        try draft.take(try BetTail(LineWord.words(of: text)[...], in: currency, notation))
    }

    private func takeLegs(_ written: String, _ notation: Notation, into draft: inout SlipDraft) throws {
        let legs = try ParlayLegs(written, after: draft.legs.last?.sport, notation)
        guard draft.legs.count + legs.legs.count <= BetSlip.mostLegs else {
            throw BetLineFault.slip(
                .tooManyLegs(found: draft.legs.count + legs.legs.count, limit: BetSlip.mostLegs)
            )
        }
        draft.legs += legs.legs
        var rest = BetTail()
        (rest.marks, rest.accepted) = (legs.marks, legs.accepted)
        try draft.take(rest)
    }

    private static let yes: Set<String> = ["yes", "y", "add", "ok", "oui", "o", "ajouter", "new", "nouveau"]
    private static let none: Set<String> = ["none", "no", "skip", "aucune", "aucun", "non", "rien"]
    private static let done: Set<String> = ["done", "ok", "fini", "termine", "end", "fin"]

    private static func means(_ text: String, _ words: Set<String>) -> Bool {
        text.utf8.count <= 16 && (words.contains(text.folded) || (words == none && text == "-"))
    }

    /// What a user says instead of pressing.
    private static func decision(_ text: String) -> Decision? {
        guard text.utf8.count <= 16 else { return nil }
        switch text.folded {
        case "ibet", "bet", "yes", "ok", "jeparie", "parier", "oui": return .bet
        case "skip", "no", "passer", "non": return .skip
        case "save", "garder", "later", "plustard": return .save
        default: return nil
        }
    }
}

extension SlipDraft {
    mutating func take(_ casino: Casino) {
        (self.casino, casinoName, unknownCasino) = (casino.id, casino.name, nil)
    }
}
