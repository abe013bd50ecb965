package import Foundation

/// A file that came in a multipart body.
package struct UploadedFile: Sendable, Hashable {
    package let name: String
    package let contentType: String
    package let data: Data
}

/// One request of the program under test, as it came.
package struct RecordedCall: Sendable {
    /// The form of the body, which decides how values are written in it.
    package enum Form: Sendable {
        /// No body, or values in the address or a form: each value is text.
        case text
        /// A JSON object.
        case json
    }

    package let method: String
    package let form: Form
    /// The fields by name. In a form each is a string, structures as JSON inside it.
    package let fields: [String: JSON]
    /// The uploaded files by field name.
    package let files: [String: UploadedFile]
    /// Time since the server started, on the server's clock.
    package let at: Duration

    /// A whole number, written as one or as text.
    package func integer(_ name: String) -> Int64? {
        fields[name]?.integer ?? fields[name]?.string.flatMap { Int64($0) }
    }

    /// A text. A number given for a text is none.
    package func string(_ name: String) -> String? {
        fields[name]?.string
    }

    /// A truth value, written as one or as text.
    package func bool(_ name: String) -> Bool {
        fields[name]?.bool ?? (fields[name]?.string.map { $0.lowercased() == "true" || $0 == "1" } ?? false)
    }

    /// An object or an array, written as one or as JSON in a text; nil when there is none.
    package func structure(_ name: String) -> JSON? {
        guard let value = fields[name] else { return nil }
        guard let text = value.string else { return value }
        return try? JSON(parsing: text)
    }
}
