import Domain
package import Logging
import Storage
package import Telegram
package import Tracking

/// Books what became of the messages: their rows go, losses are counted and told, the unreachable are left alone.
package struct DeliveryDesk: Sendable {
    private let tracker: MLEventTracker
    private let erasures: ErasureDesk
    private let clock: WallClock
    private let logger: Logger

    package init(tracker: MLEventTracker, erasures: ErasureDesk, clock: WallClock, logger: Logger) {
        self.tracker = tracker
        self.erasures = erasures
        self.clock = clock
        self.logger = logger
    }

    /// The outbox's report. Returns once the rows are gone for good.
    package func book(_ deliveries: [Delivery]) async {
        let kept = deliveries.filter { $0.id > 0 }
        guard !kept.isEmpty else { return }
        let now = clock.now
        do {
            try await tracker.acknowledge(kept.map { Acknowledgement($0, at: now) })
            try await erasures.settle(Set(kept.map { UserID($0.recipient) }))
        } catch TrackerError.stopped {
            // The rows stay, and are sent again after the restart: at least once rather than never.
        } catch {
            logger.error("Deliveries could not be booked", metadata: ["error": "\(error)"])
        }
    }
}

extension Acknowledgement {
    fileprivate init(_ delivery: Delivery, at moment: Timestamp) {
        self.init(outbox: delivery.id, recipient: UserID(delivery.recipient), counter: .messagesDelivered)
        let item: (String, EventValue?) = ("item", .integer(delivery.id))
        switch delivery.outcome {
        case .delivered: break
        case .superseded: counter = .messagesSuperseded
        case .uncertain(let error):
            counter = .messagesUncertain
            events = [
                Event(
                    .messageUncertain,
                    data: ["reason": .code(error.code), item.0: item.1],
                    occurredAt: moment
                )
            ]
        case .rejected:
            counter = .messagesUndeliverable
            events = [
                Event(.messageUndeliverable, data: ["reason": .code("rejected"), item.0: item.1], occurredAt: moment)
            ]
        case .undeliverable(let error):
            counter = .messagesUndeliverable
            unreachableSince = moment
            events = [
                Event(.messageUndeliverable, data: ["reason": .code(error.code), item.0: item.1], occurredAt: moment)
            ]
        }
    }
}

extension TelegramError {
    /// One word for the log.
    fileprivate var code: String {
        switch self {
        case .unauthorized: "unauthorized"
        case .notFound: "not_found"
        case .conflict: "conflict"
        case .tooManyRequests: "too_many_requests"
        case .forbidden(.blockedByUser): "blocked"
        case .forbidden(.userDeactivated): "deactivated"
        case .forbidden: "forbidden"
        case .badRequest(.chatNotFound): "chat_not_found"
        case .badRequest: "bad_request"
        case .server: "server"
        case .transport: "transport"
        }
    }
}
