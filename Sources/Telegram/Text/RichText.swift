/// Text with its formatting beside it, as Telegram's entities: nothing in it can be taken for markup, so nothing needs
/// escaping.
///
/// It is written as an interpolated string: `"Logged \(bold: name) at \(code: price)"`.
package struct RichText: Sendable, Hashable {
    package private(set) var text = ""
    /// Within the text, ordered by where they begin; an outer one stands before those inside it.
    package private(set) var entities: [MessageEntity] = []
    /// The text's length as Telegram counts it. Kept, because counting walks the whole text.
    package private(set) var utf16Count = 0

    package init() {}

    package init(_ text: String) {
        self.text = text
        utf16Count = text.utf16.count
    }

    init(text: String, entities: [MessageEntity], utf16Count: Int) {
        self.text = text
        self.entities = entities
        self.utf16Count = utf16Count
    }

    package var isEmpty: Bool { text.isEmpty }

    /// The whole of it formatted so. Empty text stays plain: Telegram refuses an entity without length.
    package func formatted(
        _ kind: MessageEntity.Kind,
        url: String? = nil,
        language: String? = nil
    ) -> RichText {
        guard !isEmpty else { return self }
        var result = self
        result.entities.insert(
            MessageEntity(kind: kind, offset: 0, length: utf16Count, url: url, language: language),
            at: 0
        )
        return result
    }

    package mutating func append(_ other: String) {
        text += other
        utf16Count += other.utf16.count
    }

    package mutating func append(_ other: RichText) {
        text += other.text
        for var entity in other.entities {
            entity.offset += utf16Count
            entities.append(entity)
        }
        utf16Count += other.utf16Count
    }

    package static func + (left: RichText, right: RichText) -> RichText {
        var result = left
        result.append(right)
        return result
    }

    package static func += (left: inout RichText, right: RichText) {
        left.append(right)
    }
}

extension Sequence<RichText> {
    package func joined(separator: RichText = "") -> RichText {
        var result = RichText()
        var isFirst = true
        for element in self {
            if !isFirst { result.append(separator) }
            result.append(element)
            isFirst = false
        }
        return result
    }
}
