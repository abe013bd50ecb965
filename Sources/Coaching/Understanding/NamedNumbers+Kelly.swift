/// Which part of Kelly's stake a question asks for.
extension NamedNumbers {
    static let kelly: Set = ["kelly", "kellys", "kelley", "kely"]

    private static let parts: [String: Double] = [
        "half": 0.5, "demi": 0.5, "moitie": 0.5, "mi": 0.5, "quarter": 0.25, "quart": 0.25, "third": 1 / 3,
        "tiers": 1 / 3, "eighth": 0.125, "tenth": 0.1, "full": 1, "whole": 1, "entier": 1, "entiere": 1, "plein": 1,
        "complet": 1, "integral": 1,
    ]
    private static let fillers: Set = [
        "of", "de", "du", "d", "the", "le", "la", "a", "un", "une", "stake", "stakes", "mise", "fraction",
    ]

    mutating func readKelly() {
        for place in tokens.indices where Self.kelly.contains(word(place)) && kellyPart == nil {
            kellyPart =
                Self.parts[word(before: place - 1, skipping: Self.fillers)] ?? partBehind(place) ?? numberBefore(place)
        }
    }

    /// «Kelly complet», «kelly/4», «kelly fraction 0.25».
    private mutating func partBehind(_ place: Int) -> Double? {
        if let part = Self.parts[word(place + 1)], !["the", "of", "time", "temps"].contains(word(place + 2)) {
            return part
        }
        if word(place + 1) == "/", let parts = Double(word(place + 2)), parts >= 1, parts <= 100 {
            take { $0.contains(place + 2) }
            return 1 / parts
        }
        guard word(place + 1) == "fraction" else { return nil }
        var next = place + 2
        while next < place + 5, ["of", "de", "is", "est", "="].contains(word(next)) { next += 1 }
        guard tokens.indices.contains(next), tokens[next].kind == .number,
            let part = WrittenNumber(tokens, at: next)?.value, part > 0, part <= 1
        else { return nil }
        take { $0.contains(next) }
        return part
    }

    /// «1/2 kelly», «0.25 kelly», and «25 % of Kelly» where another percentage is the chance.
    private mutating func numberBefore(_ place: Int) -> Double? {
        let end = ["of", "de"].contains(word(place - 1)) ? place - 1 : place
        guard let index = marks.firstIndex(where: { $0.isNumeric && $0.tokens.upperBound == end }) else { return nil }
        let start = marks[index].tokens.lowerBound
        let part: Double?
        switch marks[index].meaning {
        case .price where marks[index].tokens.count == 3 && word(start + 1) == "/":
            part = Double(word(start)).flatMap { above in Double(word(start + 2)).map { above / $0 } }
        case .number, .price, .amount:
            part = number(index).flatMap { $0.decimals > 0 ? $0.value : nil }
        case .probability, .share:
            let others = marks.indices.contains { other in
                guard other != index else { return false }
                switch marks[other].meaning {
                case .probability, .share: return true
                default: return false
                }
            }
            part = others ? number(index).map { $0.value / 100 } : nil
        default: part = nil
        }
        guard let part, part > 0, part <= 1 else { return nil }
        readings[index] = .number
        return part
    }

    private mutating func take(_ isTaken: (Range<Int>) -> Bool) {
        for index in marks.indices where marks[index].isNumeric && isTaken(marks[index].tokens) {
            readings[index] = .number
        }
    }
}
