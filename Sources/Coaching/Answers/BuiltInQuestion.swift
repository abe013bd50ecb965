/// A question as the built-in coach takes it: understood, or known not to be.
package struct BuiltInQuestion: Sendable {
    package var intent: Intent
    package var entities: Entities
    /// In a cool-off or a self-exclusion.
    package var isResting: Bool
    /// Chooses the wording: the same question with the same number has the same answer, the next number another one.
    package var variant: UInt64
    /// The intent is a guess: the coach says so, and offers what it can do.
    package var isUncertain: Bool
    /// What it may have been instead, the likeliest first.
    package var candidates: [Intent]
    /// Which danger is asked about before anything is answered; nil where none is.
    package var doubt: SafetyClass?
    /// What is said to the help that was given just before; nil for most.
    package var reply: AlarmReply?

    package init(
        intent: Intent,
        entities: Entities = Entities(),
        isResting: Bool = false,
        variant: UInt64 = 0,
        isUncertain: Bool = false,
        candidates: [Intent] = [],
        doubt: SafetyClass? = nil,
        reply: AlarmReply? = nil
    ) {
        self.intent = intent
        self.entities = entities
        self.isResting = isResting
        self.variant = variant
        self.isUncertain = isUncertain
        self.candidates = candidates
        self.doubt = doubt
        self.reply = reply
    }
}

/// What the built-in coach says, and what it stands on.
package struct BuiltInAnswer: Sendable, Equatable {
    /// Plain text in which `**bold**` is the only markup.
    package let text: String
    /// The facts that were looked up, in their order.
    package let sheets: [FactSheet]
    package let promptName: String
    package let promptHash: String
}
