import Foundation

/// The fields of a stored event, as text.
struct EventFields {
    private let values: [String: String]

    init(_ json: String) {
        let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        values = (object ?? [:]).mapValues { "\($0)" }
    }

    subscript(field: String) -> String? { values[field] }
}
