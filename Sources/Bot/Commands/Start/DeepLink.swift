import Domain
import Storage
import Telegram

/// What a link like `t.me/bot?start=abc_DEF-12` carries. It may be personal: the log knows only its length.
struct DeepLink {
    private let text: String

    /// - Returns: nil where there is none.
    init?(_ arguments: String) {
        guard !arguments.isEmpty else { return nil }
        text = arguments
    }

    /// As Telegram allows it: 1 to 64 of `[A-Za-z0-9_-]`.
    private var isWellFormed: Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// Keeps it, sealed; the first one stays. One that no link can carry is passed over, with a word.
    func keep(in turn: ActionTurn) throws -> (events: [Event], note: RichText?) {
        guard isWellFormed else {
            return (
                [],
                turn.say(
                    en: "(What stood behind /start is no code of a link; I left it out.)",
                    fr: "(Ce qui suivait /start n'est pas le code d'un lien\u{A0}; je l'ai laissé de côté.)"
                )
            )
        }
        try turn.ledger.keepStartPayload(text, of: turn.user)
        return ([turn.event(.deepLinkOpened, ["length": .integer(text.utf8.count)])], nil)
    }
}
