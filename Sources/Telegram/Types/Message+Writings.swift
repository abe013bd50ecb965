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
        /// Shown to whoever picks a wrong answer of a quiz.
        package var explanation: String?

        package init(question: String, options: [Option]? = nil, explanation: String? = nil) {
            self.question = question
            self.options = options
            self.explanation = explanation
        }
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
    }

    /// Everything in it that was written, the text or the caption first; none of it is empty.
    package var writings: [String] {
        var all = [text ?? caption, quote?.text]
        if let poll { all += [poll.question] + (poll.options ?? []).map(\.text) + [poll.explanation] }
        if let checklist { all += [checklist.title] + (checklist.tasks ?? []).map(\.text) }
        return all.compactMap(\.self).filter { $0.contains { !$0.isWhitespace } }
    }
}
