import Domain
import Storage
import Telegram

/// What is said of a broadcast, and the broadcast itself, in one language.
struct BroadcastTexts {
    let language: Language

    /// UTF-16 units: room for the words around it in one message.
    static let longest = 3_500
    static let stopVerb = "bc.stop"

    /// As a recipient sees it.
    func message(_ text: String) -> RichText {
        let footer = Words(
            en: "/settings turns messages like this one off.",
            fr: "/settings désactive les messages comme celui-ci."
        )
        return "\(text)\n\n\(italic: footer(language))"
    }

    func progress(of broadcast: Broadcast, postponed: Int) -> RichText {
        var text = counts(broadcast)
        if postponed > 0 {
            let waiting = figures.count(postponed)
            text += say(
                en: "\n\(waiting) will get it in their morning.",
                fr: "\n\(waiting) le recevront le matin, chez eux."
            )
        }
        return say(en: "\(bold: "Broadcast under way")\n", fr: "\(bold: "Diffusion en cours")\n") + text
    }

    func ended(_ broadcast: Broadcast) -> RichText {
        guard broadcast.state == .stopping else {
            return say(en: "\(bold: "Broadcast sent")\n", fr: "\(bold: "Diffusion terminée")\n") + counts(broadcast)
        }
        let left = figures.count(broadcast.left)
        return say(en: "\(bold: "Broadcast stopped")\n", fr: "\(bold: "Diffusion arrêtée")\n") + counts(broadcast)
            + say(en: "\nNot sent: \(left)", fr: "\nNon envoyés : \(left)")
    }

    /// A button that only the admin who sent it may press.
    func stopButton(_ broadcast: Broadcast) throws -> InlineKeyboardButton {
        InlineKeyboardButton(
            Words(en: "Stop", fr: "Arrêter")(language),
            try CallbackData(
                verb: Self.stopVerb,
                owner: broadcast.admin.rawValue,
                arguments: [CallbackData.number(broadcast.id)]
            )
        )
    }

    private var figures: Figures { Figures(language: language) }

    private func counts(_ broadcast: Broadcast) -> RichText {
        let delivered = figures.count(broadcast.delivered)
        let all = figures.count(max(broadcast.recipients, broadcast.queued))
        let failed = figures.count(broadcast.failed)
        return say(
            en: "Delivered: \(delivered) of \(all)\nNot deliverable: \(failed)",
            fr: "Remis : \(delivered) sur \(all)\nNon remis : \(failed)"
        )
    }

    private func say(en english: RichText, fr french: RichText) -> RichText {
        switch language {
        case .english: english
        case .french: french
        }
    }
}

extension Broadcast {
    /// Users for whom it was meant and who were not written to.
    var left: Int { max(0, recipients - delivered - failed) }
}
