/// Why an event cannot enter the log. Holds names and numbers, never the text that was refused.
package enum EventFault: Error, Equatable, Sendable {
    /// A field that the type's schema does not know.
    case unknownField(String)
    case missingField(String)
    case duplicateField(String)
    /// `expected` is the kind that the schema wants.
    case wrongKind(field: String, expected: EventSchema.Kind)
    /// Characters that no code has, or none at all: free text in the wrong place.
    case notACode(field: String)
    /// NaN or infinite.
    case notFinite(field: String)
    /// A code over 64 bytes, more than 32 codes, or more than 8 tags.
    case tooLarge(field: String)
    /// Outside 1 to 10.
    case badImportance(Int)
    /// The tag at this position is no code of at most 32 bytes.
    case badTag(Int)
    /// More than 24 h ahead of the clock.
    case fromTheFuture(by: Milliseconds)
    /// An event that must not name a user does.
    case unexpectedUser

    /// The stable word for the reason, as `rejected_events` keeps it.
    package var code: String {
        switch self {
        case .unknownField: "unknown_field"
        case .missingField: "missing_field"
        case .duplicateField: "duplicate_field"
        case .wrongKind: "wrong_kind"
        case .notACode: "not_a_code"
        case .notFinite: "not_finite"
        case .tooLarge: "too_large"
        case .badImportance: "bad_importance"
        case .badTag: "bad_tag"
        case .fromTheFuture: "from_the_future"
        case .unexpectedUser: "unexpected_user"
        }
    }
}

extension EventFault: CustomStringConvertible {
    /// One sentence for the person who replays rejected events.
    package var description: String {
        switch self {
        case .unknownField(let name): "the field \(name.prefix(64)) is not in the schema of the type"
        case .missingField(let name): "the field \(name) is required and is not there"
        case .duplicateField(let name): "the field \(name) is given twice"
        case .wrongKind(let field, let expected): "the field \(field) must be of kind \(expected.rawValue)"
        case .notACode(let field): "the field \(field) may hold only letters, digits and _ . : - / +"
        case .notFinite(let field): "the field \(field) must be a finite number"
        case .tooLarge(let field): "the field \(field) is too large: 64 bytes a code, 32 codes, 8 tags at most"
        case .badImportance(let found): "the importance is \(found) and must be 1 to 10"
        case .badTag(let position): "the tag at position \(position) must be a code of at most 32 bytes"
        case .fromTheFuture(let span): "it occurred \(span.rawValue) ms ahead of the clock; 24 h are the most"
        case .unexpectedUser: "this type must not name a user"
        }
    }
}
