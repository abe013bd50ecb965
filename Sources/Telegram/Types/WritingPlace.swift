/// Where somebody can put words of their own into a message besides its text, its caption, its poll and its list, by
/// Telegram's names: the names of files and places, the titles of topics and games, what an app hands over.
///
/// Nothing here is said by others: neither what is answered, pinned or shared, nor the names of people and chats.
enum WritingPlace: String, CodingKey, CaseIterable {
    case richMessage = "rich_message"
    case contact, venue, animation, audio, video, game, invoice, gift, giveaway, poll
    case paidMedia = "paid_media"
    case webAppData = "web_app_data"
    case newChatTitle = "new_chat_title"
    case topicCreated = "forum_topic_created"
    case topicEdited = "forum_topic_edited"
    case giftUpgrade = "gift_upgrade_sent"
    case giveawayWinners = "giveaway_winners"
    case pollOptionAdded = "poll_option_added"
    case checklistTasksAdded = "checklist_tasks_added"
    case suggestedPostDeclined = "suggested_post_declined"

    /// The members in which the words stand, at whatever depth.
    private var names: [String] {
        switch self {
        case .richMessage:
            ["label", "text", "expression", "summary", "caption", "credit", "title", "performer", "file_name"]
        case .contact: ["vcard"]
        case .venue: ["title", "address"]
        // Its own words are read as a poll's; this is what is shown beside them.
        case .poll: ["title", "address", "performer", "file_name"]
        case .animation, .audio, .video, .paidMedia: ["title", "performer", "file_name"]
        case .game: ["title", "description", "text", "file_name"]
        case .invoice: ["title", "description"]
        case .gift, .giftUpgrade, .checklistTasksAdded: ["text"]
        case .giveaway, .giveawayWinners: ["prize_description"]
        case .webAppData: ["data", "button_text"]
        case .newChatTitle: []
        case .topicCreated, .topicEdited: ["name"]
        case .pollOptionAdded: ["option_text"]
        case .suggestedPostDeclined: ["comment"]
        }
    }

    /// Whether what stands there is said, as in a text. The rest are names of things, which people pick more often than
    /// they make them up.
    private var isSaid: Bool {
        switch self {
        case .richMessage, .gift, .giftUpgrade, .webAppData, .pollOptionAdded, .checklistTasksAdded,
            .suggestedPostDeclined:
            true
        case .contact, .venue, .animation, .audio, .video, .game, .invoice, .giveaway, .poll, .paidMedia, .newChatTitle,
            .topicCreated, .topicEdited, .giveawayWinners:
            false
        }
    }

    /// All that stands in these places of a message, place by place: what is said, and the names of things.
    static func writings(in message: any Decoder) throws -> (said: [String], names: [String]) {
        let fields = try message.container(keyedBy: WritingPlace.self)
        return allCases.filter(fields.contains).reduce(into: ([], [])) { found, place in
            guard let value = fields.side(LooseValue.self, place) else { return }
            if place.isSaid { found.0 += place.writings(in: value) } else { found.1 += place.writings(in: value) }
        }
    }

    private func writings(in value: LooseValue) -> [String] {
        if case .text(let text) = value { return [text] }
        let words = value.words(under: names)
        switch self {
        // Its paragraphs are lines of one text.
        case .richMessage: return [words.joined(separator: "\n")]
        case .contact:
            let parts = ["first_name", "last_name"].flatMap { value.words(under: [$0]) }
            return [parts.joined(separator: " ")] + words
        default: return words
        }
    }
}

/// A value of any shape, to look for words in.
private enum LooseValue: Decodable {
    case text(String)
    case list([LooseValue])
    case object([String: LooseValue])
    case nothing

    /// Levels that are looked into: formatting lies within formatting.
    private static let deepest = 48

    init(from decoder: any Decoder) throws {
        guard decoder.codingPath.count < Self.deepest else {
            self = .nothing
            return
        }
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([LooseValue].self) {
            self = .list(list)
        } else if let object = try? value.decode([String: LooseValue].self) {
            self = .object(object)
        } else {
            self = .nothing
        }
    }

    /// Where others speak, or are named.
    private static let ofOthers = ["chat", "user", "message", "from"]

    /// What stands in members of these names, in their order.
    func words(under names: [String]) -> [String] {
        switch self {
        case .text, .nothing: []
        case .list(let list): list.flatMap { $0.words(under: names) }
        case .object(let members):
            names.flatMap { name in members[name].map { $0.ownWords ?? $0.words(under: names) } ?? [] }
                .filter { $0.contains { !$0.isWhitespace } }
                + members.sorted { $0.key < $1.key }.flatMap { key, value in
                    names.contains(key) || Self.ofOthers.contains(where: key.hasSuffix) ? [] : value.words(under: names)
                }
        }
    }

    /// A text, or one that is put together of formatted pieces, in one; nil for what only holds some.
    private var ownWords: [String]? { line.map { [$0] } }

    private var line: String? {
        switch self {
        case .text(let text): return text
        case .list(let list):
            let pieces = list.compactMap(\.line)
            return pieces.count == list.count ? pieces.joined() : nil
        case .object(let members):
            // A piece names how it is formatted; a picture's caption does not.
            guard members["type"] != nil else { return nil }
            return ["text", "expression", "alternative_text"].lazy.compactMap { members[$0]?.line }.first ?? ""
        case .nothing: return nil
        }
    }
}
