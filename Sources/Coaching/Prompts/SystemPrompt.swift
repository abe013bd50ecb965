package import Domain

/// What a model is told before a conversation, in one language.
struct SystemPrompt: Sendable {
    let file: PromptFile
    private let template: PromptTemplate

    init(_ file: PromptFile) throws(PromptFault) {
        self.file = file
        if let key = file.others.keys.min() { throw file.fault(at: key, "the head of a system prompt has no \(key)") }
        template = try PromptTemplate(Substring(file.body), of: file, firstLine: file.firstBodyLine, .systems)
    }

    fileprivate func text(_ values: [String: Any]) -> String { PromptLayout.text(template.text(values), file.language) }
}

/// A system prompt as it is sent, with what the log keeps of it.
package struct RenderedSystemPrompt: Sendable, Equatable {
    package let text: String
    package let name: String
    package let hash: String
}

extension PromptLibrary {
    /// What a model is told about its work and about the user: settings, never what they wrote.
    package func systemPrompt(for profile: Profile, nameOfBot: String, now: Timestamp) -> RenderedSystemPrompt? {
        guard let prompt = systems[Key(name: "coach", language: profile.language)] else { return nil }
        var values: [String: Any] = [
            "name_of_bot": nameOfBot, "currency": profile.currency.code, "zone": profile.zone,
            "odds_format": profile.oddsFormat.rawValue, "resting": profile.protection.isResting(at: now),
            "today": ZoneClock.shared(profile.zone).local(now).isoDate,
        ]
        values["country"] = profile.country
        return RenderedSystemPrompt(text: prompt.text(values), name: prompt.file.name, hash: prompt.file.hash)
    }
}
