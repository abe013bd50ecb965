extension RichText {
    /// UTF-16 units that Telegram takes in one message.
    package static let messageLimit = 4096
    /// UTF-16 units that Telegram takes under a picture or a file.
    package static let captionLimit = 1024
    /// Entities that Telegram looks at in one message; it ignores the rest.
    static let entityLimit = 100

    /// Parts of at most `limit` UTF-16 units, which put together give the text again: cut after the last line end that
    /// fits, else after the last space, else between two characters. An entity across a cut goes on in the next part.
    package func split(limit: Int = messageLimit) -> [RichText] {
        guard utf16Count > limit else { return [limitingEntities()] }
        var parts: [RichText] = []
        var start = text.startIndex
        var offset = 0
        while start < text.endIndex {
            let cut = text.cut(from: start, limit: limit)
            parts.append(part(text[start..<cut.index], units: offset..<offset + cut.length))
            start = cut.index
            offset += cut.length
        }
        return parts
    }

    private func part(_ slice: Substring, units: Range<Int>) -> RichText {
        let inside = entities.lazy.compactMap { entity -> MessageEntity? in
            let kept = (entity.offset..<entity.offset + entity.length).clamped(to: units)
            guard !kept.isEmpty else { return nil }
            var piece = entity
            piece.offset = kept.lowerBound - units.lowerBound
            piece.length = kept.count
            return piece
        }
        return RichText(text: String(slice), entities: Array(inside.prefix(Self.entityLimit)), utf16Count: units.count)
    }

    private func limitingEntities() -> RichText {
        guard entities.count > Self.entityLimit else { return self }
        return RichText(text: text, entities: Array(entities.prefix(Self.entityLimit)), utf16Count: utf16Count)
    }
}

extension String {
    fileprivate typealias Cut = (index: String.Index, length: Int)

    /// Where a part that begins at `start` ends, and its length in UTF-16 units.
    fileprivate func cut(from start: String.Index, limit: Int) -> Cut {
        var end: Cut = (start, 0)
        var line: Cut?
        var word: Cut?
        while end.index < endIndex {
            let character = self[end.index]
            let length = end.length + character.utf16.count
            guard length <= limit else { break }
            end = (index(after: end.index), length)
            if character.isNewline {
                line = end
            } else if character.isWhitespace {
                word = end
            }
        }
        if end.index == endIndex { return end }
        return line ?? word ?? (end.length > 0 ? end : cutInsideCharacter(at: start, limit: limit))
    }

    /// One character can be longer than a message, with enough marks stacked upon it: it is cut between scalars.
    private func cutInsideCharacter(at start: String.Index, limit: Int) -> Cut {
        var end: Cut = (start, 0)
        while end.index < endIndex {
            let length = end.length + unicodeScalars[end.index].utf16.count
            guard length <= limit || end.length == 0 else { break }
            end = (unicodeScalars.index(after: end.index), length)
        }
        return end
    }
}
