import Coaching
import Domain
import Storage
import Telegram
import Tracking

/// `/coach QUESTION`, and every text that is no command: what the coach answers.
struct CoachCommand: PreparedCommand, Listener {
    static let name = "coach"

    let coach: Coach

    static let definition = CommandDefinition(
        Self.name,
        topic: .coach,
        form: "QUESTION",
        summary: Words(en: "Ask about your bets, casinos and risk", fr: "Poser une question au coach"),
        examples: ["/coach how did I do this month?", "/coach combien miser à 2,10 si je crois à 52 % ?"]
    )

    var definition: CommandDefinition { Self.definition }

    func danger(in text: String) -> Danger? {
        let found = coach.safety(of: text)
        return switch found.reading {
        case .crisis(.own), .crisis(.another), .crisis(.meaning): .life
        case .doubt(.crisis): found.isMereWord ? .topic : .doubt
        case .crisis(.topic): .topic
        case .harm, .doubt(.harm): .harm
        case .doubt, .evasion, .none: nil
        }
    }

    /// By its phrases alone: what was learnt was learnt of sentences, and takes a song for one.
    func danger(inName name: String) -> Danger? {
        switch Self.phrases.read(name) {
        case .crisis(.own), .crisis(.another): .life
        case .crisis, .harm, .doubt, .evasion, .none: nil
        }
    }

    private static let phrases = SafetyReader()

    func prepare(_ turn: Turn) throws -> Prepared? {
        // What was read is what is answered, wherever it stood.
        if turn.request.isUrgent, let alarm = turn.request.alarm {
            let source = turn.request.command == nil ? "text" : "command"
            return try CoachTurn(coach, turn).ask(alarm.text.visible(limit: CoachTurn.longestQuestion), source: source)
        }
        if let (name, arguments) = turn.request.command, name == Self.name {
            let text = arguments.visible(limit: CoachTurn.longestQuestion)
            guard text.isEmpty else { return try CoachTurn(coach, turn).ask(text, source: "command") }
            let invitation = Self.invitation(turn)
            return { _ in invitation }
        }
        return try turn.request.written.map {
            try CoachTurn(coach, turn).ask($0.visible(limit: CoachTurn.longestQuestion), source: "text")
        }
    }

    func follow(_ turn: Turn, isInFlow: Bool) throws -> Prepared? {
        guard let text = turn.request.saidToHelp, let alarm = try turn.recentAlarm,
            let reply = try coach.reply(text, after: alarm, isInFlow: isInFlow)
        else { return nil }
        let source = turn.request.command == nil ? "text" : "command"
        return try CoachTurn(coach, turn).ask(text, source: source, as: reply)
    }

    private static func invitation(_ turn: Turn) -> Reply {
        .text(
            turn.say(
                en: """
                    Ask me in your own words: your results, casinos and their limits, stakes, prices, discipline. \
                    For example: \(code: "how did I do at bet365 this month?")
                    """,
                fr: """
                    Posez votre question avec vos mots : résultats, casinos et limites, mises, cotes, discipline. \
                    Par exemple : \(code: "comment j'ai fait chez winamax ce mois-ci ?")
                    """
            )
        )
    }
}

extension CoachCommand: PreparedButtonHandler {
    static let up = "coach.up"
    static let down = "coach.down"
    static let why = "coach.why"
    static let again = "coach.again"

    var verbs: [ButtonVerb] {
        [Self.up, Self.why, Self.again].map { ButtonVerb($0, .id) }
            + [ButtonVerb(Self.down, .id, .word(CoachButtons.reasons.map(\.code)), optional: 1)]
    }

    func prepare(_ button: Press, _ turn: Turn) throws -> Prepared? {
        button.verb == Self.again ? try CoachTurn(coach, turn).askAgain(button.claim(at: 0)) : nil
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        guard let kept = try turn.book.turn(button.claim(at: 0), of: turn.user) else {
            return .text(
                turn.say(
                    en: "That answer is not on record any more.",
                    fr: "Cette réponse n'est plus enregistrée."
                )
            )
        }
        let desk = CoachFeedback(kept: kept, turn: turn)
        switch button.verb {
        case Self.up: return try desk.thumbUp()
        case Self.down: return try desk.thumbDown(reason: button.wordIfAny(at: 1))
        case Self.why: return try desk.reasons()
        default: return Reply()
        }
    }
}
