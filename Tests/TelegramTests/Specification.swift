import Foundation
import Testing

/// The Bot API's machine-readable specification, where it stands beside the repository.
struct Specification {
    private struct Document: Decodable {
        struct Entry: Decodable {
            var fields: [Field]?
        }

        struct Field: Decodable {
            var name: String
            var types: [String]
            var required: Bool
        }

        var methods: [String: Entry]
        var types: [String: Entry]
    }

    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/telegram/bot-api-10.1.json").standardizedFileURL

    static var isHere: Bool {
        let isHere = FileManager.default.fileExists(atPath: file.path)
        if !isHere {
            print("The Bot API specification is not beside the repository; bodies are not checked against it.")
        }
        return isHere
    }

    private let document: Document

    init() throws {
        document = try JSONDecoder().decode(Document.self, from: Data(contentsOf: Self.file))
    }

    func check(_ method: String, _ object: [String: Any]) {
        guard let entry = document.methods[method] else {
            Issue.record("there is no method \(method)")
            return
        }
        check(object, entry.fields ?? [], at: method)
    }

    private func check(_ object: [String: Any], _ fields: [Document.Field], at place: String) {
        for field in fields where field.required {
            #expect(object[field.name] != nil, "\(place) needs \(field.name)")
        }
        for (name, value) in object {
            guard let field = fields.first(where: { $0.name == name }) else {
                Issue.record("\(place) has no \(name)")
                continue
            }
            check(value, field.types, at: "\(place).\(name)")
        }
    }

    /// Objects and lists of objects are looked into where the specification leaves no choice of their type.
    private func check(_ value: Any, _ types: [String], at place: String) {
        if let list = value as? [Any] {
            for element in list {
                check(element, types.map { $0.replacing("Array of ", with: "", maxReplacements: 1) }, at: place)
            }
        } else if let object = value as? [String: Any] {
            let known = types.compactMap { document.types[$0]?.fields }
            let fits = known.filter { fields in Set(object.keys).isSubset(of: fields.map(\.name)) }
            #expect(known.isEmpty || !fits.isEmpty, "\(place) has unknown fields: \(object.keys.sorted())")
            if fits.count == 1 { check(object, fits[0], at: place) }
        }
    }
}
