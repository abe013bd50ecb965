import Datasets
import Domain
import Telegram

/// How far an export has come, in one message that changes. It is fleeting: the manifest follows it.
actor ExportDisplay {
    private let chat: ChatReference
    private let outbox: Outbox
    private let fleeting: FleetingMessages
    private let language: Language
    private var message: Int64?
    private var shownAt: Duration?

    init(chat: ChatReference, outbox: Outbox, fleeting: FleetingMessages, language: Language) {
        self.chat = chat
        self.outbox = outbox
        self.fleeting = fleeting
        self.language = language
    }

    func show(_ progress: ExportProgress, every interval: Duration) async {
        let now = outbox.uptime
        guard shownAt.map({ now - $0 >= interval }) ?? true else { return }
        shownAt = now
        let text = OutgoingMessage(RichText(words(progress)))
        guard let message else {
            let id = fleeting.nextID()
            message = id
            fleeting.await(id)
            if let call = text.calls(chat: chat.telegramID).first { await send(call, id: id) }
            return
        }
        guard let shown = fleeting.known(message) else { return }
        await send(text.edit(of: shown, chat: chat.telegramID), id: fleeting.nextID())
    }

    private func words(_ progress: ExportProgress) -> String {
        let figures = Figures(language: language)
        let share = figures.share(progress.done, of: progress.total)
        let count = figures.count(progress.done)
        return switch progress.stage {
        case .turns: Words(en: "Turns read: \(count) (\(share))", fr: "Tours lus : \(count) (\(share))")(language)
        case .nearDuplicates:
            Words(en: "Looking for near duplicates: \(share)", fr: "Recherche de quasi-doublons : \(share)")(language)
        case .files: Words(en: "Writing the files: \(share)", fr: "Écriture des fichiers : \(share)")(language)
        }
    }

    private func send(_ call: OutgoingCall, id: Int64) async {
        var call = call
        call.isFleeting = true
        await outbox.enqueue([OutboxItem(id: id, recipient: chat.id.rawValue, call: call)])
    }
}
