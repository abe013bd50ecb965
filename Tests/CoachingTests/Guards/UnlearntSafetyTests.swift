import Testing

@testable import Coaching

/// The lexicons alone: nothing is learnt yet, or it cannot be read.
@Suite("Danger, before anything is learnt")
struct UnlearntSafetyTests {
    @Test(
        "what only sounds like it is left in peace",
        arguments: [
            "988", "/bet bet365 football 1.90 988 Arsenal", "stake 988 on the draw", "3114 € sur Lens", "116123",
            "settle all of saturdays", "take the margin out of 2.70 2.30 4.40", "put any of them on",
            "si je suis limité", "je suis crevé, à demain", "depuis quand je gagne plus", "adieu le podium",
            "gun to my head I say over",
            "coup franc sur ballon mort, c'est leur force",
        ]
    )
    func innocent(text: String) {
        #expect(SafetyReader().read(text) == .none)
    }

    @Test(
        "unmistakable words have the whole answer",
        arguments: [
            "I want to kill myself", "i want to die", "kil myslef", "I don't want to live anymore", "im suicidal",
            "my brother wants to kill himself", "je veux mourir", "je vais me tuer", "je veux me suicider",
            "j'ai plus envie de vivre", "il parle de se suicider", "mettre fin à mes jours",
        ]
    )
    func unmistakable(text: String) {
        guard case .crisis = SafetyReader().read(text) else {
            Issue.record("\(SafetyReader().read(text))")
            return
        }
    }

    @Test(
        "all else is asked at most",
        arguments: [
            ("suicide", SafetyClass.crisis), ("what's the point anymore", .crisis), ("goodbye world", .crisis),
            ("à quoi bon", .crisis), ("I lost the rent money", .harm), ("mug bets", .evasion),
        ]
    )
    func asked(text: String, danger: SafetyClass) {
        #expect(SafetyReader().read(text) == .doubt(danger))
    }
}
