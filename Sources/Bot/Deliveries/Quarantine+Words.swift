package import Domain
package import Logging
package import Operations
import Storage
import Telegram
package import Tracking

extension Quarantine {
    /// - Parameter language: of those who have none on record.
    package init(tracker: MLEventTracker, defaultLanguage language: Language = .english, logger: Logger) {
        self.init(
            tracker: tracker,
            tell: { work, ledger, isReadable in
                try SetAsideTexts.messages(about: work, in: ledger, isReadable: isReadable, defaultLanguage: language)
            },
            logger: logger
        )
    }
}

/// What whoever waits for a piece of work is told when it is set aside: once, and nothing of what it held.
enum SetAsideTexts {
    static func text(_ kind: WorkKind) -> Words {
        switch kind {
        case .update:
            Words(
                en: "I could not handle something that you sent; it is set aside. Everything else goes on.",
                fr: "Je n'ai pas pu traiter un de vos envois ; il est mis de côté. Tout le reste continue."
            )
        case .task:
            Words(
                en: "Something that you asked for could not be made; it is set aside. Everything else goes on.",
                fr: "Une de vos demandes n'a pas pu être faite ; elle est mise de côté. Tout le reste continue."
            )
        case .question:
            Words(
                en: "I could not answer a question of yours; it is set aside. You can ask it in other words.",
                fr:
                    "Je n'ai pas pu répondre à une de vos questions ; elle est mise de côté. Reformulez-la si vous voulez."
            )
        case .export:
            Words(
                en: "An export that you asked for could not be made; it is set aside. /replay can try it again.",
                fr: "Un export demandé n'a pas pu être fait ; il est mis de côté. /replay peut le réessayer."
            )
        case .broadcast, .recipient:
            Words(
                en: "Your broadcast was stopped: it could not be sent on. /replay can try it again.",
                fr: "Votre diffusion est arrêtée : elle n'a pas pu continuer. /replay peut la réessayer."
            )
        }
    }

    /// To somebody whose key is damaged: nothing of theirs can be read or kept, a cry for help included.
    private static let damagedKey = Words(
        en: """
            I cannot read or keep anything of yours at the moment: the key to it is damaged. Whoever runs this bot is told. \
            If you are in danger, call the emergency number of your country, or find somebody to talk to at \
            findahelpline.com.
            """,
        fr: """
            Je ne peux rien lire ni garder de vous en ce moment : la clé de vos données est abîmée. La personne qui gère ce \
            bot en est informée. Si vous êtes en danger, appelez le numéro d'urgence de votre pays, ou trouvez à qui parler \
            sur findahelpline.com.
            """
    )

    /// - Parameter isReadable: false where the user's row stands on a damaged page: they are told all the same.
    static func messages(
        about work: SetAside,
        in ledger: Ledger,
        isReadable: Bool,
        defaultLanguage: Language
    ) throws -> [OutboxDraft] {
        guard work.kind != .recipient, let user = work.user, try ledger.vault.hasKey(of: user) else { return [] }
        if let address = try ledger.vault.damagedAddress(of: user) {
            let language = isReadable ? try ledger.book.profile(of: user)?.language : nil
            return OutgoingMessage(RichText(damagedKey(language ?? defaultLanguage))).calls(chat: address.telegramID)
                .map {
                    OutboxDraft(recipient: user, content: OutboxContent.bytes(of: $0), outlivesRecipient: true)
                }
        }
        guard let address = try ledger.vault.address(of: user) else { return [] }
        let language = isReadable ? try ledger.book.profile(of: user)?.language : nil
        return OutgoingMessage(RichText(text(work.kind)(language ?? defaultLanguage))).calls(chat: address.telegramID)
            .map {
                OutboxDraft(recipient: user, content: OutboxContent.bytes(of: $0))
            }
    }
}
