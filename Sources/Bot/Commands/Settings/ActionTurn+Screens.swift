import Domain
import Telegram

extension ActionTurn {
    /// The same turn after the profile was changed: what is said next is in the new language, zone and formats.
    func knowing(_ profile: Profile) -> ActionTurn {
        let known = Turn(request: turn.request, profile: profile, book: turn.book, now: turn.now, setting: turn.setting)
        return ActionTurn(turn: known, interaction: interaction, flow: flow)
    }

    /// The answer to this request: in the place of the message whose button was pressed, otherwise a new one.
    func show(_ screen: OutgoingMessage, events: [Event] = [], flow: Reply.FlowChange = .keep) -> Reply {
        if case .button = request.input { return Reply([.edit(screen)], events: events, flow: flow) }
        return Reply([.send(screen, to: .here)], events: events, flow: flow)
    }

    /// What the user wrote, where it is text.
    var writtenText: String? {
        if case .text(let text) = request.input { text } else { nil }
    }

    private var request: Request { turn.request }
}
