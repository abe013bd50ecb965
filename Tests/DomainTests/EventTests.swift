import Domain
import Testing

@Suite("Events")
struct EventTests {
    private static let now = Timestamp(seconds: 1_790_000_000)

    private static func value(_ kind: EventSchema.Kind) -> EventValue {
        switch kind {
        case .integer, .timestamp: .integer(1)
        case .number: .number(1.5)
        case .flag: .flag(true)
        case .code: .code("a")
        case .codes: .codes(["a", "b"])
        }
    }

    private static func full(_ type: EventType) -> Event {
        Event(type, data: EventData(type.schema.fields.map { ($0.name, value($0.kind)) }), occurredAt: now)
    }

    private static func fault(_ event: Event) -> EventFault? {
        do { try event.validate(now: now) } catch { return error }
        return nil
    }

    @Test("every type has a schema with distinct code-like names and meanings", arguments: EventType.allCases)
    func schemas(type: EventType) {
        let schema = type.schema
        #expect(schema.version >= 1)
        #expect(!schema.meaning.isEmpty)
        #expect(schema.fields.count <= 64)
        #expect(Set(schema.fields.map(\.name)).count == schema.fields.count)
        #expect(schema.fields.allSatisfy { $0.name.isCode && !$0.meaning.isEmpty })
        #expect(type.rawValue.isCode)
        #expect((1...10).contains(type.importance))
        #expect(Self.fault(Self.full(type)) == nil)
    }

    @Test("the importance of what the design names")
    func importance() {
        #expect(EventType.limitReported.importance == 10)
        #expect(EventType.dataErased.importance == 10)
        #expect(EventType.consentChanged.importance == 9)
        #expect(EventType.selfExclusionStarted.importance == 9)
        #expect(EventType.errorOccurred.importance == 8)
        #expect(EventType.betPlaced.importance == 7)
        #expect(EventType.betSettled.importance == 7)
        #expect(EventType.parlaySkipped.importance == 5)
        #expect(EventType.parlaySaved.importance == 5)
        #expect(EventType.parlayShown.importance == 4)
        #expect(EventType.commandUsed.importance == 3)
        #expect(EventType.sessionStarted.importance == 3)
        #expect(EventType.sessionEnded.importance == 3)
        #expect(EventType.messageReceived.importance <= 2)
    }

    @Test("fields may come in any order", arguments: EventType.allCases)
    func order(type: EventType) {
        var random = SplitMix64(seed: 13)
        var event = Self.full(type)
        event.data = EventData(event.data.fields.shuffled(using: &random))
        #expect(Self.fault(event) == nil)
    }

    @Test("each required field is missed, each doubled one refused", arguments: EventType.allCases)
    func missingAndDouble(type: EventType) {
        for (index, field) in type.schema.fields.enumerated() {
            var fields = Self.full(type).data.fields
            fields.remove(at: index)
            let fault = Self.fault(Event(type, data: EventData(fields), occurredAt: Self.now))
            #expect(fault == (field.isRequired ? .missingField(field.name) : nil))
            fields = Self.full(type).data.fields
            fields.append((field.name, Self.value(field.kind)))
            #expect(
                Self.fault(Event(type, data: EventData(fields), occurredAt: Self.now)) == .duplicateField(field.name)
            )
        }
    }

    @Test("each fault is told by its stable code")
    func faults() {
        func code(_ change: (inout Event) -> Void) -> String? {
            var event = Self.full(.commandUsed)
            change(&event)
            return Self.fault(event)?.code
        }
        #expect(code { $0.data.append("text", .code("hello")) } == "unknown_field")
        #expect(code { $0.data = [:] } == "missing_field")
        #expect(code { $0.data.append("command", .code("bet")) } == "duplicate_field")
        #expect(code { $0.data = ["command": .integer(1)] } == "wrong_kind")
        #expect(code { $0.data = ["command": .code("two words")] } == "not_a_code")
        #expect(code { $0.data = ["command": .code("")] } == "not_a_code")
        #expect(code { $0.data = ["command": .code("é")] } == "not_a_code")
        #expect(code { $0.data = ["command": .code(String(repeating: "a", count: 65))] } == "too_large")
        #expect(code { $0.importance = 0 } == "bad_importance")
        #expect(code { $0.importance = 11 } == "bad_importance")
        #expect(code { $0.tags = ["ok", "not ok"] } == "bad_tag")
        #expect(code { $0.tags = [String(repeating: "a", count: 33)] } == "bad_tag")
        #expect(code { $0.tags = Array(repeating: "a", count: 9) } == "too_large")
        #expect(code { $0.occurredAt = Self.now + .hours(24) } == nil)
        #expect(code { $0.occurredAt = Self.now + .hours(24) + Milliseconds(1) } == "from_the_future")
        #expect(code { $0.occurredAt = Timestamp(rawValue: .max) } == "from_the_future")
        #expect(code { $0.occurredAt = Timestamp(rawValue: .min) } == nil)
        #expect(
            Self.fault(
                Event(
                    .limitReported,
                    data: [
                        "casino": .integer(1), "type": .code("closed"), "factor": .number(.nan),
                    ],
                    occurredAt: Self.now
                )
            )?.code == "not_finite"
        )
        var erased = Self.full(.dataErased)
        erased.user = UserID(1)
        #expect(Self.fault(erased)?.code == "unexpected_user")
    }

    @Test("hostile text is no code", arguments: HostileTexts.all)
    func hostile(text: String) {
        let fault = Self.fault(Event(.commandUsed, data: ["command": .code(text)], occurredAt: Self.now))
        guard fault != nil else {
            #expect(text.utf8.count <= 64 && text.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 })
            return
        }
        #expect(fault == .notACode(field: "command") || fault == .tooLarge(field: "command"))
        if let fault { #expect(!fault.description.contains(text) || text.count < 4) }
    }

    @Test("a literal leaves out what is nil")
    func literal() {
        let nothing: Int? = nil
        let data: EventData = [
            "bet": .integer(BetID(3)), "decision_ms": nothing.map { .integer($0) }, "free": .flag(false),
        ]
        #expect(data.fields.map(\.name) == ["bet", "free"])
        #expect(data["bet"] == .integer(3))
        #expect(data["decision_ms"] == nil)
    }

    @Test("the catalogue names every event and every field, and is the same each time")
    func catalogue() {
        let page = EventCatalogue.markdown
        #expect(page == EventCatalogue.markdown)
        for type in EventType.allCases {
            #expect(page.contains("| `\(type.rawValue)` | \(type.importance) |"))
            for field in type.schema.fields { #expect(page.contains("`\(field.name)`")) }
        }
        #expect(!page.contains("||"))
    }
}
