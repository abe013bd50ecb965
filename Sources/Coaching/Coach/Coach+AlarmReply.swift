package import Domain

/// That somebody was met with help, or asked how they are, a short while ago.
package struct RecentAlarm: Sendable, Equatable {
    /// Whether it was asked: then a mere yes is an answer.
    package var wasAsked: Bool
    /// What they have asked since.
    package var questionsSince: Int

    /// - Parameters:
    ///   - wasAsked: whether they were asked, not told.
    ///   - questionsSince: how many questions they have asked since.
    package init(wasAsked: Bool, questionsSince: Int) {
        self.wasAsked = wasAsked
        self.questionsSince = questionsSince
    }

    /// Questions after which what they say is of something else.
    package static let mostQuestions = 3
    /// The time after which it is.
    package static let span = Milliseconds.minutes(30)

    /// Whether nothing else was asked since.
    package var isLast: Bool { questionsSince == 0 }
}

/// What people say who were just met with help.
extension Coach {
    /// What a text says to the help that its writer was met with; nil where it speaks of something else.
    ///
    /// Just after it, only what is plainly about bets or RISK0 does: whatever is short, unclear or silent may come from
    /// somebody who has nobody else. Once they have asked something else, or within a flow, the words have to say so.
    package func reply(_ text: String, after alarm: RecentAlarm, isInFlow: Bool) throws -> AlarmReply? {
        guard alarm.questionsSince <= RecentAlarm.mostQuestions else { return nil }
        let reader = AlarmReplyReader(text)
        if reader.saysSafe(answering: alarm.wasAsked && alarm.isLast && !isInFlow) { return .safe }
        switch safety(of: text).reading.dangerClass {
        case .crisis: return nil
        case .harm: return .unclear
        case .evasion, .innocent, .ordinary, nil: break
        }
        if reader.saysUnsafe, !reader.namesSubject { return .unclear }
        guard alarm.isLast, !isInFlow else { return nil }
        return try isPlainlyOrdinary(text, namesSubject: reader.namesSubject) ? nil : .unclear
    }

    /// Whether a text asks for something that has nothing to do with how its writer is.
    private func isPlainlyOrdinary(_ text: String, namesSubject: Bool) throws -> Bool {
        guard let ranking = try rankingIfLearnt(of: text) else { return namesSubject }
        guard ranking.confidence >= Understanding.leastConfidence, !ranking.best.isTalk else { return false }
        if namesSubject { return true }
        let words = text.split(whereSeparator: \.isWhitespace).count
        return ranking.best.isOfTheDiary && ranking.confidence >= Self.plain && words >= Self.plainWords
    }

    /// How likely, and how long, a question of the diary has to be that names nothing of it.
    private static let plain = 0.8
    private static let plainWords = 4
}

extension Intent {
    /// Words that are exchanged, and what nobody can tell.
    fileprivate var isTalk: Bool {
        switch self {
        case .greeting, .thanks, .goodbye, .identity, .complaint, .unknown, .crisis, .problemCheck, .chasing: true
        default: false
        }
    }

    /// What the user's own bets and money came to.
    fileprivate var isOfTheDiary: Bool {
        switch self {
        case .results, .resultsByCasino, .resultsBySport, .resultsByMarket, .comparePeriods, .extremes, .streaks,
            .luckOrSkill, .openBets, .recentBets, .limitHistory, .limitRisk, .bankroll, .cashFlow, .closingLine,
            .budgetStatus:
            true
        default: false
        }
    }
}
