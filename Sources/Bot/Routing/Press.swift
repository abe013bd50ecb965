import Domain
import Storage
package import Telegram

/// A press on a button, decoded as its verb declares: every value is of its kind and within its range.
package struct Press: Sendable {
    package let verb: String

    /// A value that was decoded.
    private enum Value: Sendable {
        case id(Int64)
        case number(Int64)
        case text(String)
        case none
    }

    private let values: [Value]

    /// - Returns: nil where there are too few values or too many, or where one is not what the verb declares.
    package init?(_ data: CallbackData, as verb: ButtonVerb) {
        let given = data.arguments
        guard given.count <= verb.values.count, given.count >= verb.values.count - verb.optional else { return nil }
        self.verb = verb.name
        var values: [Value] = []
        for (text, form) in zip(given, verb.values) {
            guard let value = Self.decode(text, as: form) else { return nil }
            values.append(value)
        }
        self.values = values
    }

    private static func decode(_ text: String, as form: ButtonValue) -> Value? {
        switch form {
        case .id: number(text).flatMap { $0 > 0 ? .id($0) : nil }
        case .idOrNone: text.isEmpty ? Value.none : decode(text, as: .id)
        case .number(let range): number(text).flatMap { range.contains($0) ? .number($0) : nil }
        case .word(let words): words.contains(text) ? .text(text) : nil
        case .text(let most): text.utf8.count <= most ? .text(text) : nil
        }
    }

    /// As `CallbackData.number` writes it, and in no other way.
    private static func number(_ text: String) -> Int64? {
        Int64(text, radix: 36).flatMap { CallbackData.number($0) == text ? $0 : nil }
    }

    /// The id at a place.
    /// - Throws: ``PressFault`` where the verb declares none there: a fault of the program.
    func claim<ID: Identifier>(at index: Int, of type: ID.Type = ID.self) throws(PressFault) -> Claimed<ID> {
        guard let claim: Claimed<ID> = try claimIfAny(at: index) else { throw PressFault(verb: verb, index: index) }
        return claim
    }

    /// The id at a place; nil where the button carries none.
    func claimIfAny<ID: Identifier>(at index: Int, of type: ID.Type = ID.self) throws(PressFault) -> Claimed<ID>? {
        switch value(at: index) {
        case .id(let id): return Claimed(id)
        case Value.none: return nil
        case .number, .text: throw PressFault(verb: verb, index: index)
        }
    }

    /// The number at a place; nil where it was left out.
    func numberIfAny(at index: Int) throws(PressFault) -> Int64? {
        switch value(at: index) {
        case .number(let number): return number
        case Value.none: return nil
        case .id, .text: throw PressFault(verb: verb, index: index)
        }
    }

    func number(at index: Int) throws(PressFault) -> Int64 {
        guard let number = try numberIfAny(at: index) else { throw PressFault(verb: verb, index: index) }
        return number
    }

    /// The word at a place; nil where it was left out.
    func wordIfAny(at index: Int) throws(PressFault) -> String? {
        switch value(at: index) {
        case .text(let text): return text
        case Value.none: return nil
        case .id, .number: throw PressFault(verb: verb, index: index)
        }
    }

    func word(at index: Int) throws(PressFault) -> String {
        guard let word = try wordIfAny(at: index) else { throw PressFault(verb: verb, index: index) }
        return word
    }

    /// The code at a place that the verb declares with ``ButtonValue/one(of:)``.
    func code<Code: RawRepresentable>(at index: Int, as type: Code.Type = Code.self) throws(PressFault) -> Code
    where Code.RawValue == String {
        guard let code = Code(rawValue: try word(at: index)) else { throw PressFault(verb: verb, index: index) }
        return code
    }

    private func value(at index: Int) -> Value { values.indices.contains(index) ? values[index] : .none }
}

/// A handler asked for a value that the verb of its button does not declare: a fault of the program.
struct PressFault: Error, CustomStringConvertible {
    let verb: String
    let index: Int

    var description: String { "the verb \(verb) declares no such value at \(index); declare it where its verbs stand" }
}
