extension Event {
    /// An event of a clock that runs ahead is believed up to here.
    package static let furthestAhead = Milliseconds.hours(24)
    package static let mostTags = 8
    package static let mostCodes = 32

    /// Checks the event against its type's schema. Allocates nothing: it stands on the path of every update.
    package func validate(now: Timestamp) throws(EventFault) {
        guard (1...10).contains(importance) else { throw .badImportance(importance) }
        guard occurredAt <= now + Self.furthestAhead else { throw .fromTheFuture(by: occurredAt.since(now)) }
        guard tags.count <= Self.mostTags else { throw .tooLarge(field: "tags") }
        for (position, tag) in tags.enumerated() {
            guard tag.utf8.count <= 32, tag.isCode else { throw .badTag(position) }
        }
        let schema = type.schema
        guard schema.concernsUser || user == nil else { throw .unexpectedUser }
        try data.validate(against: schema)
    }
}

extension EventData {
    /// Fields usually come in the schema's order, so the search for each starts behind the one before it.
    fileprivate func validate(against schema: EventSchema) throws(EventFault) {
        var seen: UInt64 = 0
        var expected = 0
        for (name, value) in fields {
            guard let position = schema.position(of: name, from: expected) else { throw .unknownField(name) }
            let bit = UInt64(1) << UInt64(position)
            guard seen & bit == 0 else { throw .duplicateField(name) }
            seen |= bit
            expected = position + 1
            guard schema.fields[position].kind.holds(value) else {
                throw .wrongKind(field: name, expected: schema.fields[position].kind)
            }
            try value.validate(field: name)
        }
        let missing = schema.required & ~seen
        guard missing == 0 else { throw .missingField(schema.fields[missing.trailingZeroBitCount].name) }
    }
}

extension EventSchema {
    fileprivate func position(of name: String, from start: Int) -> Int? {
        for position in start..<max(start, fields.count) where fields[position].name == name { return position }
        for position in 0..<min(start, fields.count) where fields[position].name == name { return position }
        return nil
    }
}

extension EventValue {
    fileprivate func validate(field: String) throws(EventFault) {
        switch self {
        case .integer, .flag: break
        case .number(let number):
            guard number.isFinite else { throw .notFinite(field: field) }
        case .code(let code):
            try Self.validate(code, field: field)
        case .codes(let codes):
            guard codes.count <= Event.mostCodes else { throw .tooLarge(field: field) }
            for code in codes { try Self.validate(code, field: field) }
        }
    }

    private static func validate(_ code: String, field: String) throws(EventFault) {
        guard code.utf8.count <= 64 else { throw .tooLarge(field: field) }
        guard code.isCode else { throw .notACode(field: field) }
    }
}

extension String {
    /// Whether it has at least one character and only ASCII letters, digits and `_ . : - / +`.
    package var isCode: Bool {
        let bytes = utf8.span
        for index in bytes.indices {
            switch bytes[index] {
            case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "+"), 0x2D...0x2F: continue
            default: return false
            }
        }
        return !bytes.isEmpty
    }
}
