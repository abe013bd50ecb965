/// The page that tells what the log holds, made from the schemas so that it cannot go stale.
package enum EventCatalogue {
    /// One table a category, in the order of `EventType`; the same text on every run.
    package static var markdown: String {
        var lines = [
            "# Events", "",
            "Generated from the schemas in `Sources/Domain/Events`. Every event carries an id, a type, the version of",
            "its schema, an importance from 1 to 10 and the time when it occurred; from importance 7 on it is never",
            "evicted. A field marked * is required. Amounts are whole minor units of their currency; codes are letters,",
            "digits and `_ . : - / +`, never free text.", "",
        ]
        for category in EventCategory.allCases {
            let types = EventType.allCases.filter { $0.category == category }
            guard !types.isEmpty else { continue }
            lines += [
                "## \(category.rawValue)", "", "| event | importance | version | when | fields |",
                "|---|---|---|---|---|",
            ]
            lines += types.map(row)
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ type: EventType) -> String {
        let schema = type.schema
        let fields = schema.fields.map { field in
            "`\(field.name)`\(field.isRequired ? "*" : "") (\(field.kind.rawValue)) \(field.meaning)"
        }
        let cells = [
            "`\(type.rawValue)`", String(type.importance), String(schema.version), schema.meaning,
            fields.isEmpty ? "none" : fields.joined(separator: "<br>"),
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }
}
