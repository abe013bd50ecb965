/// The text of a message or a caption, without its markup, checked against the server's limits.
struct FormattedText {
    let text: String
    let entities: [JSON]

    /// Where the text is, and how long it may be.
    struct Place {
        let field: String
        let entitiesField: String
        /// UTF-16 units, after the markup is taken out.
        let limit: Int
        let isRequired: Bool

        static let message = Place(field: "text", entitiesField: "entities", limit: 4096, isRequired: true)
        static let caption = Place(
            field: "caption",
            entitiesField: "caption_entities",
            limit: 1024,
            isRequired: false
        )
    }

    init(of call: RecordedCall, in place: Place) throws(Refusal) {
        let raw = call.string(place.field) ?? ""
        switch call.string("parse_mode") {
        case nil, "":
            text = raw
            entities = call.structure(place.entitiesField)?.array ?? []
            try Self.check(entities, within: raw)
        case "HTML"?:
            let parsed = try HTMLText(parsing: raw)
            text = parsed.text
            entities = parsed.entities
        case let mode?:
            throw .badRequest("unsupported parse_mode \(mode): the stand-in reads HTML and entities")
        }
        let isBlank = text.allSatisfy(\.isWhitespace)
        if place.isRequired, isBlank { throw .badRequest("message text is empty") }
        if text.utf16.count > place.limit {
            throw .badRequest(place.isRequired ? "message is too long" : "message caption is too long")
        }
    }

    private static func check(_ entities: [JSON], within text: String) throws(Refusal) {
        let units = Array(text.utf16)
        guard entities.count <= 100 else {
            throw .badRequest("too many entities: \(entities.count), and the server keeps 100")
        }
        for entity in entities {
            guard let offset = entity["offset"]?.integer, let length = entity["length"]?.integer,
                offset >= 0, length > 0, offset <= units.count, length <= Int64(units.count) - offset
            else { throw .badRequest("entity \(entity) does not lie within the text of \(units.count) units") }
            for edge in [Int(offset), Int(offset + length)] where edge < units.count {
                guard !UTF16.isTrailSurrogate(units[edge]) else {
                    throw .badRequest("entity \(entity) begins or ends in the middle of a character")
                }
            }
        }
    }
}
