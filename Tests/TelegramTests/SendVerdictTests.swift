import HTTP
import Testing

@testable import Telegram

@Suite("Whether a call is made again")
struct SendVerdictTests {
    private static let early = TelegramError.transport(
        HTTPError(kind: .connect, host: "h", mayHaveBeenApplied: false, reason: "r")
    )
    private static let late = TelegramError.transport(HTTPError(kind: .reset, host: "h", reason: "r"))
    private static let apiDown = TelegramError.server(status: 500, isFromAPI: true)
    private static let proxyDown = TelegramError.server(status: 502, isFromAPI: false)

    @Test(
        "only what surely was not applied is sent again",
        arguments: [
            (early, .retryAll), (late, .uncertain(late)), (apiDown, .retry), (proxyDown, .uncertain(proxyDown)),
            (.tooManyRequests(retryAfter: .seconds(3)), .limited(.seconds(3))),
            (.unauthorized, .hopeless(.unauthorized)),
            (.forbidden(.userDeactivated), .undeliverable(.forbidden(.userDeactivated))),
            (.badRequest(.chatNotFound), .undeliverable(.badRequest(.chatNotFound))),
            (.badRequest(.migrateToChat(5)), .migrated(to: 5)),
            (.badRequest(.cantParseEntities), .rejected(TelegramError.badRequest(.cantParseEntities).description)),
        ] as [(TelegramError, SendVerdict)]
    )
    func sends(error: TelegramError, verdict: SendVerdict) {
        for method in ["sendMessage", "sendPhoto", "sendDocument"] {
            #expect(SendVerdict(of: .failure(error), to: OutgoingCall(.json(method: method, body: []))) == verdict)
        }
    }

    @Test(
        "what does no harm twice is made again in doubt too",
        arguments: [
            (early, .retryAll), (late, .retryAll), (apiDown, .retry), (proxyDown, .retry),
            (.badRequest(.messageNotModified), .delivered(messageID: nil)),
        ] as [(TelegramError, SendVerdict)]
    )
    func idempotent(error: TelegramError, verdict: SendVerdict) {
        for method in ["editMessageText", "answerCallbackQuery", "deleteMessage", "setMyCommands", "sendChatAction"] {
            #expect(SendVerdict(of: .failure(error), to: OutgoingCall(.json(method: method, body: []))) == verdict)
        }
    }
}
