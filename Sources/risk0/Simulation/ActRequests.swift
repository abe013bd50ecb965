import Bot
import Domain
import Simulation
import Storage
import Telegram

/// What the bettors of a world do, as requests to the bot.
struct ActRequests: Sendable {
    private let chats: [ChatReference]
    private let profiles: [Profile]
    /// RISK0's numbers of bets and withdrawals, by the world's.
    private var bets: [Int: BetID] = [:]
    private var withdrawals: [Int: CashMovementID] = [:]

    /// - Parameter users: the store's numbers, in the order of the bettors.
    init(_ bettors: [Bettor], users: [UserID], startingAt start: Timestamp) {
        chats = zip(bettors, users).map { ChatReference(id: $1, telegramID: Int64($0.number), isGroup: false) }
        profiles = zip(bettors, users).map { bettor, user in
            Profile(
                id: user,
                language: bettor.isFrench ? .french : .english,
                currency: bettor.currency,
                oddsFormat: .decimal,
                zone: bettor.zone,
                country: bettor.country,
                onboarding: .done,
                consents: Consents(
                    granted: bettor.publishes ? [.service, .analytics, .training, .publication] : [.service]
                ),
                notifications: true,
                protection: .none,
                createdAt: start,
                isUnreachable: false
            )
        }
    }

    func profile(of bettor: Int) -> Profile { profiles[bettor - 1] }

    /// - Returns: nil for what speaks of a bet that RISK0 has not taken.
    func request(for act: Act) throws -> Request? {
        switch act.content {
        case .line(let text), .bet(_, let text), .withdrawal(_, let text): return request(text, act)
        case .settle(let numbers, let result):
            let ids = numbers.compactMap { bets[$0] }
            guard !ids.isEmpty else { return nil }
            return request("/settle \(ids.map(\.description).joined(separator: ",")) \(result)", act)
        case .paid(let number):
            guard let id = withdrawals[number] else { return nil }
            return try press("withdraw.paid", [CallbackData.number(id.rawValue), ""], act)
        case .noPicture:
            return try press("limit.skip", [], act)
        }
    }

    /// Learns by which number RISK0 knows what an act began.
    mutating func learn(_ number: Int64, from act: Act) {
        switch act.content {
        case .bet(let bet, _): bets[bet] = BetID(number)
        case .withdrawal(let withdrawal, _): withdrawals[withdrawal] = CashMovementID(number)
        default: break
        }
    }

    /// Forgets bets that are settled: nobody speaks of them any more.
    mutating func forget(_ act: Act) {
        if case .settle(let numbers, _) = act.content { for number in numbers { bets[number] = nil } }
    }

    private func request(_ text: String, _ act: Act) -> Request? {
        CommandText(text).map { request(.command(name: $0.name, arguments: $0.arguments), act) }
    }

    private func press(_ verb: String, _ arguments: [String], _ act: Act) throws -> Request {
        let owner = chats[act.bettor - 1].id.rawValue
        return request(.button(try CallbackData(verb: verb, owner: owner, arguments: arguments)), act)
    }

    private func request(_ input: Request.Input, _ act: Act) -> Request {
        let chat = chats[act.bettor - 1]
        return Request(
            input: input,
            user: chat.id,
            chat: chat,
            privateChat: chat,
            message: nil,
            occurredAt: act.moment,
            isAdmin: false
        )
    }
}
