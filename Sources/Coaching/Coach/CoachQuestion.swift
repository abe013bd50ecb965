package import Domain
package import Storage

/// What a user asks, with what was said before.
package struct CoachQuestion: Sendable {
    package var text: String
    /// The oldest first.
    package var history: [PastTurn]
    /// In a group nobody's own figures are told.
    package var isInGroup: Bool
    /// 0 at first; 1 and on when the same is asked again.
    package var candidate: Int
    /// What it says to the help that its writer was just met with; nil where it is of something else.
    package var reply: AlarmReply?
    /// In which language that help was given; nil: in the user's own.
    package var spoken: Language?
    /// Whether its writer was met with help just before, or asked how they are.
    package var followsAlarm = false

    package init(text: String, history: [PastTurn] = [], isInGroup: Bool = false, candidate: Int = 0) {
        self.text = text
        self.history = history
        self.isInGroup = isInGroup
        self.candidate = candidate
    }
}

/// A question of before, and what was answered.
package struct PastTurn: Sendable, Equatable {
    package var question: String
    package var answer: String
    package var intent: Intent?

    package init(question: String, answer: String, intent: Intent?) {
        self.question = question
        self.answer = answer
        self.intent = intent
    }

    /// - Returns: nil for a turn without an answer.
    package init?(_ kept: KeptTurn) {
        guard let output = kept.turn.answer?.outputMessages,
            let answer = ChatMessage.list(from: output).last(where: { $0.role == .assistant })?.content,
            let question = ChatMessage.list(from: kept.turn.inputMessages).last(where: { $0.role == .user })?.content
        else { return nil }
        self.init(question: question, answer: answer, intent: kept.turn.intent.flatMap(Intent.init(rawValue:)))
    }
}

/// What the coach makes of a question: what it is about, and the answer, or what a model needs to give one.
package struct Consideration: Sendable {
    package enum Course: Sendable {
        case answer(CoachAnswer)
        case model(ModelBrief)
    }

    package var intent: Intent
    /// 0 to 1.
    package var confidence: Double
    package var safety: SafetyReading
    /// What was said to help that was given before; nil for most.
    package var reply: AlarmReply?
    package var language: Language
    /// What the words show of their writer's mood; nil without consent, and where they show nothing.
    package var mood: MoodScore?
    package var course: Course
}

/// What a model is sent.
package struct ModelBrief: Sendable {
    package var prompt: RenderedSystemPrompt
    /// What was said before and the question; without the system prompt.
    package var messages: [ChatMessage]
    package var tools: [FactToolDefinition]
}

/// An answer, and all that is kept of how it came about.
package struct CoachAnswer: Sendable {
    /// `**bold**` is the only markup.
    package var text: String
    package var sheets: [FactSheet]
    package var server: TurnAnswer.Server
    package var promptName: String
    package var promptHash: String
    /// Tool calls and their results, where a model made some, and the answer last.
    package var messages: [ChatMessage]
    package var model: String?
    package var finishReason: String?
    package var usage: ModelUsage?
    package var firstChunk: Milliseconds?
    package var duration: Milliseconds?
    /// Why the model did not answer; a code.
    package var error: String?
    /// The same for the operator, in a sentence.
    package var trouble: String?

    package init(
        text: String,
        sheets: [FactSheet],
        server: TurnAnswer.Server,
        promptName: String,
        promptHash: String
    ) {
        self.text = text
        self.sheets = sheets
        self.server = server
        self.promptName = promptName
        self.promptHash = promptHash
        messages = [.assistant(text)]
    }
}
