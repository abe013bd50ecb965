package import Domain
import Storage
package import Tracking

/// Serves a request inside the transaction of its interaction: the one way to the handlers, for the updates of people
/// and for what the bettors of a simulated world write.
package struct RequestDesk: Sendable {
    let router: Router
    let setting: BotSetting

    package init(table: CommandTable, setting: BotSetting) {
        self.init(router: Router(table: table, setting: setting), setting: setting)
    }

    init(router: Router, setting: BotSetting) {
        self.router = router
        self.setting = setting
    }

    /// The visit that a request is part of.
    /// - Parameters:
    ///   - newcomer: what its user begins with who was never seen.
    ///   - update: the update that brought it; nil for what does not come from Telegram's queue.
    package func visit(_ request: Request, newcomer: Profile, update: Int64?) -> Visit {
        let activity = router.activity(of: request)
        return Visit(
            update: update,
            newcomer: newcomer,
            occurredAt: request.occurredAt,
            activity: SessionActivity(
                messages: activity.messages,
                commands: activity.commands,
                betsClicked: activity.betsClicked
            ),
            platform: setting.platform
        )
    }

    /// Has the request answered, keeps what its user is in the middle of, and adds the reality check where it is due.
    package func answer(_ request: Request, _ interaction: Interaction) throws -> Outcome {
        try answer(request, interaction, prepared: nil)
    }

    /// - Parameter prepared: what is left of the request, where its reading is done.
    func answer(_ request: Request, _ interaction: Interaction, prepared: Prepared?) throws -> Outcome {
        let turn = Turn(request, interaction, setting)
        let flow = try interaction.ledger.book.flow(of: request.user)
        let action = ActionTurn(turn: turn, interaction: interaction, flow: flow)
        let reply = router.asking(try prepared?(action) ?? router.perform(action), action)
        try reply.keepFlow(in: interaction, of: request.user)
        return try RealityCheck(turn, interaction).following(try reply.outcome(for: request))
    }
}

extension Turn {
    /// A request inside the transaction of its interaction.
    init(_ request: Request, _ interaction: Interaction, _ setting: BotSetting) {
        self.init(
            request: request,
            profile: interaction.profile,
            book: interaction.ledger.book,
            now: interaction.recordedAt,
            setting: setting
        )
    }
}
