/// What people write in a message besides its text and its caption.
extension Message {
    /// The passage of another message that is answered, as it was picked out.
    package struct Quote: Sendable, Equatable, Codable {
        package var text: String

        package init(text: String) { self.text = text }
    }

    package struct Poll: Sendable, Equatable, Codable {
        package struct Option: Sendable, Equatable, Codable {
            package var text: String

            package init(text: String) { self.text = text }
        }

        package var question: String
        package var options: [Option]?
        /// Shown above the question.
        package var description: String?
        /// Shown to whoever picks a wrong answer of a quiz.
        package var explanation: String?

        package init(
            question: String,
            options: [Option]? = nil,
            description: String? = nil,
            explanation: String? = nil
        ) {
            self.question = question
            self.options = options
            self.description = description
            self.explanation = explanation
        }

        enum CodingKeys: String, CodingKey { case question, options, description, explanation }
    }

    package struct Checklist: Sendable, Equatable, Codable {
        package struct Item: Sendable, Equatable, Codable {
            package var text: String

            package init(text: String) { self.text = text }
        }

        package var title: String
        package var tasks: [Item]?

        package init(title: String, tasks: [Item]? = nil) {
            self.title = title
            self.tasks = tasks
        }

        enum CodingKeys: String, CodingKey { case title, tasks }
    }

    /// Everything in it that was written, the text or the caption first; none of it is empty. What it quotes was written
    /// before.
    package var writings: [String] {
        var all = [text ?? caption]
        if let poll {
            all += [poll.question] + (poll.options ?? []).map(\.text) + [poll.explanation, poll.description]
        }
        if let checklist { all += [checklist.title] + (checklist.tasks ?? []).map(\.text) }
        return Self.written(all + otherWritings)
    }

    /// What things in it are called that its writer chose: files, places, people, topics, games; none of it is empty.
    package var names: [String] { Self.written([document?.fileName] + otherNames) }

    private static func written(_ texts: [String?]) -> [String] {
        texts.compactMap(\.self).filter { $0.contains { !$0.isWhitespace } }
    }

    /// What it quotes of its own writer; nil where that is somebody else, or may be.
    package var ownQuote: String? {
        guard let quote, let from, let author = replyTo?.from, author.id == from.id, !author.isBot else { return nil }
        return quote.text
    }
}
