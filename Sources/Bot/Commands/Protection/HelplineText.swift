import Domain
import Telegram

/// Helplines as people read them.
struct HelplineText {
    let language: Language

    /// All lines of a country, gambling first; the international ones where it is not known.
    func lines(for country: String?) -> RichText {
        let known = country == Jurisdiction.elsewhere.code ? nil : country
        let lines = Helpline.lines(for: known)
        let text = lines.map { RichText("\n• ") + line($0) }.joined()
        guard lines.contains(where: Self.hasUncheckedNumber) else { return text }
        return text + (language == .english ? Self.note : Self.remarque)
    }

    /// Under the message of somebody in danger in a group, who is written to in private, too.
    func forGroup(in country: String?) -> RichText {
        let intro: RichText =
            language == .english
            ? "You are not alone with this. I have written to you in private; people who listen, now:"
            : "Vous n'êtes pas seul avec cela. Je vous ai écrit en privé\u{A0}; des personnes qui écoutent, maintenant\u{A0}:"
        return intro + crisisLines(for: country) + emergency
    }

    /// Beside what was done: how its writer is, briefly, and who listens.
    func question(in country: String?) -> RichText {
        let asked: RichText =
            language == .english
            ? "And before you go on: are you all right? I am not sure how you meant your words. People who listen:"
            : "Et avant de continuer\u{A0}: est-ce que ça va\u{A0}? Je ne suis pas sûr d'avoir bien lu vos mots. Des personnes qui écoutent\u{A0}:"
        return asked + crisisLines(for: country) + emergency
    }

    /// After words that could not be used as they were asked for, where they tell of danger and nothing is asked.
    static func offer(_ turn: Turn) -> [Reply.Item] {
        guard turn.request.alarm != nil, !turn.request.isDoubtful else { return [] }
        let text = turn.say(
            en: "And if betting does you harm, or life is hard: /helpline has people who listen, in confidence.",
            fr:
                "Et si jouer vous fait du mal, ou que la vie est dure\u{A0}: /helpline, des personnes écoutent, en confiance."
        )
        return [.send(OutgoingMessage(text), to: turn.request.chat.isGroup ? .privately : .here)]
    }

    /// Where nothing else can be said.
    func alone(in country: String?) -> RichText {
        let intro: RichText =
            language == .english
            ? "You matter more than any of the rest. Please talk to somebody now:"
            : "Vous comptez plus que tout le reste. Parlez à quelqu'un maintenant, s'il vous plaît\u{A0}:"
        return intro + crisisLines(for: country) + emergency
    }

    /// Whom to talk to about gambling, after a crisis.
    func forGambling(in country: String?) -> RichText {
        let known = country == Jurisdiction.elsewhere.code ? nil : country
        let lines = Helpline.lines(for: known).filter { $0.kind == .gambling }
        let intro: RichText =
            language == .english
            ? "\n\nFor money and gambling, later, when you can:"
            : "\n\nPour l'argent et le jeu, plus tard, quand vous le pourrez\u{A0}:"
        return lines.isEmpty ? "" : intro + lines.map { RichText("\n• ") + line($0) }.joined()
    }

    private func crisisLines(for country: String?) -> RichText {
        let known = country == Jurisdiction.elsewhere.code ? nil : country
        return Helpline.lines(for: known).filter { $0.kind == .crisis }.map { RichText("\n• ") + line($0) }.joined()
    }

    private var emergency: RichText {
        language == .english
            ? "\nIn danger right now: your country's emergency number."
            : "\nEn danger en ce moment\u{A0}: le numéro d'urgence de votre pays."
    }

    private func line(_ line: Helpline) -> RichText {
        var text: RichText = line.kind == .crisis ? "\(crisis) \(bold: line.name)" : "\(bold: line.name)"
        if let phone = line.phone, phone != line.name {
            text += language == .english ? ": \(phone)" : "\u{A0}: \(phone)" as RichText
        }
        text += ", \(line.hours(in: language))" as RichText
        if let url = line.url { text += " – \(url.dropFirst("https://".count))" as RichText }
        if Self.hasUncheckedNumber(line) { text += " *" as RichText }
        return text
    }

    /// A line without a number has none to be checked.
    private static func hasUncheckedNumber(_ line: Helpline) -> Bool { line.isToBeChecked && line.phone != nil }

    private var crisis: String { language == .english ? "In a crisis:" : "En cas de détresse\u{A0}:" }

    private static let note: RichText = "\n\(italic: "* please check the number; I could not compare it lately.")"
    private static let remarque: RichText =
        "\n\(italic: "* numéro à vérifier\u{A0}; je n'ai pas pu le comparer récemment.")"
}
