import Foundation

/// The machine-readable Bot API, against which every call is checked.
struct Specification: Sendable {
    struct Field: Decodable, Sendable {
        let name: String
        /// One of these, such as `Integer`, `Array of MessageEntity`.
        let types: [String]
        let required: Bool
        let description: String

        /// The only value that the field may have, where the prose says so: `Scope type, must be chat`.
        var constant: String? {
            description.firstMatch(of: /(?:must be|always) [“"]?([a-z_]+)[”"]?\.?$/).map { String($0.1) }
        }
    }

    struct Definition: Decodable, Sendable {
        let fields: [Field]?
        /// For a type that is one of several.
        let subtypes: [String]?
    }

    private struct File: Decodable {
        let methods: [String: Definition]
        let types: [String: Definition]
    }

    let methods: [String: Definition]
    let types: [String: Definition]

    init(_ data: Data) throws {
        let file = try JSONDecoder().decode(File.self, from: data)
        methods = file.methods
        types = file.types
    }

    static let path = "telegram/bot-api-10.1.json"

    /// The one beside the repository, read once; nil when there is none, and calls then go unchecked.
    static let shared = Result {
        SharedFiles.exist(path) ? try Specification(try SharedFiles.data(path)) : nil
    }

    /// Every rule that a call breaks, in sentences that name the method and the field.
    func violations(of call: RecordedCall) -> [String] {
        guard let method = methods[call.method] else { return ["\(call.method): no such method in the Bot API"] }
        let fields = method.fields ?? []
        var found: [String] = []
        let present = Set(call.fields.keys).union(call.files.keys)
        for field in fields where field.required && !present.contains(field.name) {
            found.append("\(call.method): required field \(field.name) is missing")
        }
        let attached = Set(
            call.fields.values.compactMap(\.string).filter { $0.hasPrefix("attach://") }.map { $0.dropFirst(9) }
        )
        for name in present.sorted() {
            guard let field = fields.first(where: { $0.name == name }) else {
                if !attached.contains(Substring(name)) {
                    found.append("\(call.method): no field \(name) in the Bot API")
                }
                continue
            }
            if call.files[name] != nil {
                if !field.types.contains("InputFile") { found.append("\(call.method): \(name) takes no file") }
            } else if let value = call.fields[name] {
                let problems = problems(of: value, as: field.types, at: name, in: call.form)
                found += problems.map { "\(call.method): \($0)" }
            }
        }
        return found
    }

    /// What is wrong with a value that should be one of `types`: nothing when one fits, else the complaints of the
    /// type that comes nearest.
    private func problems(of value: JSON, as types: [String], at path: String, in form: RecordedCall.Form) -> [String] {
        types.map { problems(of: value, as: $0, at: path, in: form) }.min { $0.count < $1.count } ?? []
    }

    private func problems(of value: JSON, as type: String, at path: String, in form: RecordedCall.Form) -> [String] {
        if form == .text, let text = value.string, type != "String" {
            return problems(ofText: text, as: type, at: path)
        }
        if let element = type.wholeMatch(of: /Array of (.+)/)?.1 {
            guard let elements = value.array else { return ["\(path) should be an array"] }
            return elements.enumerated().flatMap { index, value in
                problems(of: value, as: String(element), at: "\(path)[\(index)]", in: .json)
            }
        }
        switch type {
        case "String": return value.string == nil ? ["\(path) should be a string"] : []
        case "Integer": return value.integer == nil ? ["\(path) should be an integer"] : []
        case "Boolean": return value.bool == nil ? ["\(path) should be a boolean"] : []
        case "Float":
            if case .number = value { return [] }
            return value.integer == nil ? ["\(path) should be a number"] : []
        case "InputFile": return ["\(path) should be an uploaded file"]
        default: return problems(ofObject: value, as: type, at: path)
        }
    }

    /// In a form everything is text: numbers are written out, structures are JSON.
    private func problems(ofText text: String, as type: String, at path: String) -> [String] {
        switch type {
        case "Integer": return Int64(text) == nil ? ["\(path) should be an integer"] : []
        case "Float": return Double(text) == nil ? ["\(path) should be a number"] : []
        case "Boolean":
            return ["true", "false", "1", "0"].contains(text.lowercased()) ? [] : ["\(path) should be a boolean"]
        case "InputFile": return ["\(path) should be an uploaded file"]
        default:
            guard let value = try? JSON(parsing: text) else { return ["\(path) should be JSON"] }
            return problems(of: value, as: type, at: path, in: .json)
        }
    }

    private func problems(ofObject value: JSON, as type: String, at path: String) -> [String] {
        guard let definition = types[type] else { return ["\(path) has the unknown type \(type)"] }
        if let subtypes = definition.subtypes {
            let meant = subtypes.filter { isMeant($0, by: value) }
            return problems(of: value, as: meant.isEmpty ? subtypes : meant, at: path, in: .json)
        }
        guard let members = value.object else { return ["\(path) should be an object of type \(type)"] }
        let fields = definition.fields ?? []
        var found = fields.filter { $0.required && members[$0.name] == nil }.map { "\(path).\($0.name) is missing" }
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            if let field = fields.first(where: { $0.name == name }) {
                found += problems(of: member, as: field.types, at: "\(path).\(name)", in: .json)
            } else {
                found.append("\(path).\(name) is no field of \(type)")
            }
        }
        return found
    }

    /// Whether the value names this type among several, as `{"type": "chat"}` names a scope.
    private func isMeant(_ type: String, by value: JSON) -> Bool {
        let constants = (types[type]?.fields ?? []).filter { $0.required && $0.constant != nil }
        return !constants.isEmpty && constants.allSatisfy { $0.constant == value[$0.name]?.string }
    }
}
