/// Which fields an event of one type carries, and what they mean.
///
/// The log is trained on years after it was written: a field that is not declared here cannot enter it.
package struct EventSchema: Sendable {
    /// Grows when a field's meaning changes or a required one is added; stored beside each event.
    package let version: Int
    /// When such an event happens, in one sentence.
    package let meaning: String
    /// At most 64.
    package let fields: [Field]
    /// The bits of the fields that must be there.
    let required: UInt64
    /// Whether the event may name a user; false for what must outlive the user's erasure.
    package let concernsUser: Bool

    package struct Field: Sendable {
        package let name: String
        package let kind: Kind
        package let isRequired: Bool
        package let meaning: String

        static func required(_ name: String, _ kind: Kind, _ meaning: String) -> Field {
            Field(name: name, kind: kind, isRequired: true, meaning: meaning)
        }

        static func optional(_ name: String, _ kind: Kind, _ meaning: String) -> Field {
            Field(name: name, kind: kind, isRequired: false, meaning: meaning)
        }
    }

    package enum Kind: String, Sendable {
        case integer, number, flag, code, codes
        /// Milliseconds since 1970, UTC; an integer in the data.
        case timestamp

        func holds(_ value: EventValue) -> Bool {
            switch (self, value) {
            case (.integer, .integer), (.timestamp, .integer), (.number, .number), (.flag, .flag), (.code, .code),
                (.codes, .codes):
                true
            default: false
            }
        }
    }

    init(_ meaning: String, version: Int = 1, concernsUser: Bool = true, _ fields: [Field] = []) {
        self.version = version
        self.meaning = meaning
        self.fields = fields
        self.concernsUser = concernsUser
        required = fields.indices.reduce(0) { fields[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
    }
}
