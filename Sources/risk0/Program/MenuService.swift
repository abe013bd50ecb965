import Bot
import Domain
import Foundation
import Logging
import ServiceLifecycle
import Telegram

/// Learns the bot's name and publishes its menus, once, in the background: the first poll does not wait for it.
struct MenuService: Service {
    let api: TelegramAPI
    let table: CommandTable
    let settings: Settings
    let identity: BotIdentity
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await publish()
            // A service that returns stops the program: this one has nothing left to do, and waits for the end.
            try? await gracefulShutdown()
        }
    }

    private func publish() async {
        do {
            let me = try await api.getMe()
            identity.username = me.username
            logger.notice("Connected", metadata: ["bot": "@\(me.username ?? "?")"])
            for menu in try CommandMenus.all(of: table, administrators: settings.administrators) {
                try await api.setMyCommands(menu)
            }
        } catch {
            // The bot works without its menus; the poller tells of what is wrong with the connection.
            logger.warning("The menus could not be published", metadata: ["error": "\(error)"])
        }
    }
}
