import Coaching
import Domain
import Storage

extension Turn {
    /// That its user was met with help, or asked how they are, a short while ago, as the log has it; nil for most, and
    /// once they have said that they are safe.
    var recentAlarm: RecentAlarm? {
        get throws {
            let met = try book.lastSignal(of: user, since: now - RecentAlarm.span) { signal, kind in
                switch signal {
                case "crisis", AlarmReply.calm: true
                case "doubt": kind == SafetyClass.crisis.rawValue
                default: false
                }
            }
            guard let met, met.signal != AlarmReply.calm else { return nil }
            return RecentAlarm(wasAsked: met.signal == "doubt", questionsSince: met.questionsSince)
        }
    }
}

extension Request {
    /// What of it may be said to help: words without a command, what the coach is told, and a message without words;
    /// nil for buttons, other commands and groups.
    var saidToHelp: String? {
        guard isMessage, !chat.isGroup else { return nil }
        guard let (name, arguments) = command else {
            return written?.visible(limit: CoachTurn.longestQuestion) ?? Self.wordless
        }
        return name == CoachCommand.name && !arguments.isEmpty
            ? arguments.visible(limit: CoachTurn.longestQuestion) : nil
    }

    /// What stands on record for a voice message, a picture, a sticker.
    private static let wordless = "…"
}

extension AlarmReply {
    static let calm = "calm"

    /// As the log names it.
    var signal: String { self == .safe ? Self.calm : "crisis" }
    /// Which one.
    var kind: String { "reply" }
}
