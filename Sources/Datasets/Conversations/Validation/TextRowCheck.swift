/// The formats that know only question and answer.
enum TextRowCheck {
    static func shareGPT(_ row: JSONValue, _ members: [JSONMember], _ findings: inout Findings) {
        findings.checkKeys(members, ["conversations", "system"])
        if let system = row["system"], system.text?.isEmpty != false { findings.add(.missingContent, "system") }
        guard let turns = row["conversations"]?.array, !turns.isEmpty else {
            return findings.add(.noMessages, "conversations")
        }
        var answers = 0
        for (index, turn) in turns.enumerated() {
            let place = "conversations[\(index)]"
            guard let keys = turn.members else {
                findings.add(.badRole, place)
                continue
            }
            findings.checkKeys(keys, ["from", "value"], in: place + ".")
            let speaker = turn["from"]?.text ?? []
            if speaker == Array("gpt".utf8) { answers += 1 }
            if speaker != Array((index.isMultiple(of: 2) ? "human" : "gpt").utf8) { findings.add(.badRole, place) }
            if turn["value"]?.text?.isEmpty != false { findings.add(.missingContent, place) }
        }
        if answers == 0 {
            findings.add(.noAssistant, "conversations")
        } else if !turns.count.isMultiple(of: 2) {
            findings.add(.lastNotAssistant, "conversations")
        }
    }

    static func alpaca(_ row: JSONValue, _ members: [JSONMember], _ findings: inout Findings) {
        findings.checkKeys(members, ["instruction", "input", "output", "history"])
        if row["instruction"] == nil { findings.add(.noMessages, "instruction") }
        if row["instruction"]?.text?.isEmpty == true || row["instruction"] != nil && row["instruction"]?.text == nil {
            findings.add(.missingContent, "instruction")
        }
        if let input = row["input"], input.text == nil { findings.add(.missingContent, "input") }
        if row["output"] == nil { findings.add(.noAssistant, "output") }
        if let output = row["output"], output.text?.isEmpty != false { findings.add(.missingContent, "output") }
        guard let history = row["history"] else { return }
        guard let pairs = history.array else { return findings.add(.badRole, "history") }
        for (index, pair) in pairs.enumerated() {
            guard let texts = pair.array, texts.count == 2 else {
                findings.add(.badRole, "history[\(index)]")
                continue
            }
            if texts.contains(where: { $0.text?.isEmpty != false }) {
                findings.add(.missingContent, "history[\(index)]")
            }
        }
    }

    /// - Parameter fields: of a record; nil where the record breaks the rules of the format.
    static func sheet(_ fields: [[UInt8]]?, _ findings: inout Findings) {
        guard let fields, fields.count == SheetRow.columns.count else { return findings.add(.notJSON, "record") }
        // The other columns hold pseudonyms and codes.
        for (column, field) in zip(SheetRow.columns, fields) where ["question", "answer"].contains(column) {
            if field.isEmpty { findings.add(column == "answer" ? .noAssistant : .missingContent, column) }
            SecretSearch.search(field, column, &findings)
        }
    }
}

/// Looks for personal data and keys in the texts of a row.
enum SecretSearch {
    /// - Parameter clean: a text that was searched before.
    static func search(_ value: JSONValue, besides clean: [UInt8], _ findings: inout Findings) {
        switch value {
        case .null, .flag, .number: break
        case .text(let text): if text != clean { search(text, "", &findings) }
        case .array(let values): for value in values { search(value, besides: clean, &findings) }
        case .object(let members): for member in members { search(member.value, besides: clean, &findings) }
        }
    }

    static func search(_ text: [UInt8], _ place: String, _ findings: inout Findings) {
        var scanner = PersonalDataScanner(text)
        while let match = scanner.next() {
            guard match.kind.isSecret else { continue }
            findings.add(.secretFound, place.isEmpty ? match.kind.code : "\(match.kind.code) in \(place)")
        }
    }
}
