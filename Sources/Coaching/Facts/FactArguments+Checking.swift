import Domain

extension FactArguments {
    /// The arguments as their parameters want them: a number that came as text becomes one.
    func checked(against parameters: [FactParameter]) throws(FactToolFault) -> FactArguments {
        for name in values.keys.sorted() where !parameters.contains(where: { $0.name == name }) {
            throw .unknownParameter(name)
        }
        var checked = FactArguments()
        for parameter in parameters {
            guard let value = values[parameter.name], !value.isBlank else {
                guard !parameter.isRequired else { throw .missing(parameter.name) }
                continue
            }
            checked.values[parameter.name] = try value.checked(against: parameter)
        }
        return checked
    }
}

extension FactArguments.Value {
    /// Some models fill what they do not use with an empty text or list.
    fileprivate var isBlank: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .numbers(let numbers): numbers.isEmpty
        case .number: false
        }
    }

    fileprivate func checked(against parameter: FactParameter) throws(FactToolFault) -> Self {
        switch (parameter.kind, self) {
        case (.text, .text), (.text, .number): return self
        case (.word(let words), .text(let text)):
            let word = text.visible(limit: 60).lowercased()
            if words.contains(word) { return .text(word) }
        case (.number, .number(let number)):
            if number.isFinite { return self }
        case (.number, .text(let text)):
            if let number = Self.number(text) { return .number(number) }
        case (.integer, .number(let number)):
            if Int32(exactly: number) != nil { return self }
        case (.integer, .text(let text)):
            if let number = Self.number(text), Int32(exactly: number) != nil { return .number(number) }
        case (.numbers, .numbers(let numbers)):
            if numbers.allSatisfy(\.isFinite) { return self }
        case (.numbers, .number(let number)):
            if number.isFinite { return .numbers([number]) }
        case (.numbers, .text(let text)):
            let parts = text.split { $0.isWhitespace || $0 == ";" || $0 == "," }
            let numbers = parts.compactMap(Self.number)
            if !parts.isEmpty, numbers.count == parts.count { return .numbers(numbers) }
        default: break
        }
        throw .wrong(parameter.name, found: shown, expected: parameter.kind.words)
    }

    /// Digits with a point or without: "+150" is a price in another format, "1e5" nothing that people write.
    private static func number(_ text: some StringProtocol) -> Double? {
        let trimmed = text.visible(limit: 40)
        guard trimmed.allSatisfy({ "0123456789.-".contains($0) }), let number = Double(trimmed), number.isFinite else {
            return nil
        }
        return number
    }

    var shown: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .numbers(let numbers): numbers.prefix(8).map { "\($0)" }.joined(separator: ", ")
        }
    }
}

extension FactParameter.Kind {
    fileprivate var words: String {
        switch self {
        case .text: "a text"
        case .number: "a number"
        case .integer: "a whole number"
        case .numbers: "a list of numbers"
        case .word(let words): "one of " + words.joined(separator: ", ")
        }
    }
}
