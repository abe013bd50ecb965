import Bot
import ServiceLifecycle
import Telegram

/// The terminal's lines, one after the other, each answered before the next is taken; the program ends with them.
struct ConsoleService: Service {
    let console: ConsoleChannel
    let lines: AsyncStream<String>
    let bot: Bot
    let coach: CoachDesk
    let outbox: Outbox
    let broadcasts: BroadcastRunner

    func run() async throws {
        // The lanes are told only once this has ended.
        try await withGracefulShutdownHandler {
            try await serve()
        } onGracefulShutdown: {
            coach.stopWaiting()
        }
    }

    private func serve() async throws {
        try await bot.resume()
        await bot.drain()
        await coach.drain()
        _ = await outbox.drain(within: .seconds(30))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await broadcasts.run() }
            try await converse()
            group.cancelAll()
        }
    }

    private func converse() async throws {
        for await line in lines.cancelOnGracefulShutdown() {
            guard let update = console.update(from: line) else { continue }
            try await bot.take([update])
            await bot.drain()
            await coach.drain()
            // A chart takes a moment; what takes longer than this comes when it comes.
            _ = await outbox.drain(within: .seconds(30))
        }
    }
}
