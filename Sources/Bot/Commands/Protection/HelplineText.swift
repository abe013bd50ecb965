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
        guard lines.contains(where: \.isToBeChecked) else { return text }
        return text + (language == .english ? Self.note : Self.remarque)
    }

    private func line(_ line: Helpline) -> RichText {
        var text: RichText = line.kind == .crisis ? "\(crisis) \(bold: line.name)" : "\(bold: line.name)"
        if let phone = line.phone { text += language == .english ? ": \(phone)" : "\u{A0}: \(phone)" as RichText }
        text += ", \(line.hours(in: language))" as RichText
        if let url = line.url { text += " – \(url.dropFirst("https://".count))" as RichText }
        if line.isToBeChecked { text += " *" as RichText }
        return text
    }

    private var crisis: String { language == .english ? "In a crisis:" : "En cas de détresse\u{A0}:" }

    private static let note: RichText = "\n\(italic: "* please check the number; I could not compare it lately.")"
    private static let remarque: RichText =
        "\n\(italic: "* numéro à vérifier\u{A0}; je n'ai pas pu le comparer récemment.")"
}
