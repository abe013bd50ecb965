import Bot
import Foundation
import Telegram

/// Keeps the deferred tasks that the outbox asked for, and makes nothing of them.
actor Made {
    private(set) var tasks: [DeferredTask] = []

    func note(_ call: OutgoingCall) -> OutgoingCall? {
        if case .deferred(_, let argument) = call.content,
            let task = try? JSONDecoder().decode(DeferredTask.self, from: Data(argument))
        {
            tasks.append(task)
        }
        return nil
    }
}
