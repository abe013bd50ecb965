import Domain

/// The stake at the beginning of some words: a number, perhaps of several words, and its currency.
struct StakeWords {
    let stake: Money
    /// How many of the words it takes.
    let used: Int

    /// - Parameters:
    ///   - isAnswer: whether nothing but a stake was asked for, so that no selection follows it.
    ///   - isKeyed: whether the first word is the value of a key: `cut=20`.
    init(
        _ words: ArraySlice<LineWord>,
        _ notation: Notation,
        isAnswer: Bool = false,
        isKeyed: Bool = false
    ) throws(BetLineFault) {
        guard let word = words.first, isKeyed || word.key == nil else { throw .missing(.stake) }
        let plain = [word] + words.dropFirst().prefix(4).prefix { $0.key == nil && !$0.isQuoted }
        guard !word.isQuoted, let group = GroupedWords(plain.map(\.value), near: notation.currency) else {
            (stake, used) = try Self.read(String(word.value), words, count: 1, notation)
            return
        }
        let behind = words.dropFirst(group.count)
        let isClosed = group.isClosed || behind.first?.isUnit(behind.dropFirst().first, near: notation.currency) == true
        let isAlone = isAnswer && behind.allSatisfy { $0.key != nil || BetTail.mark($0.value) != nil }
        let (amount, used) = try Self.read(group.joined, words, count: group.count, notation)
        guard isClosed || isAlone else {
            throw .severalReadings(try Self.question(word, group, amount, words, notation))
        }
        (stake, self.used) = (amount, used)
    }

    private static func read(
        _ number: String,
        _ words: ArraySlice<LineWord>,
        count: Int,
        _ notation: Notation
    ) throws(BetLineFault) -> (Money, Int) {
        var (text, used) = (number, count)
        let behind = words.dropFirst(count)
        if let next = behind.first, text.last?.isNumber == true,
            next.isUnit(behind.dropFirst().first, near: notation.currency)
        {
            text += " " + next.value
            used += 1
        }
        do {
            return (try Money.parse(text, in: notation.amounts), used)
        } catch {
            let part = span(of: words.prefix(used))
            throw BetLineFault(error, at: part, notation.language) ?? .stake(error)
        }
    }

    /// From the first of the words to the last, in the text that they stand in.
    private static func span(of words: ArraySlice<LineWord>) -> Substring {
        guard let first = words.first?.value, let last = words.last?.value else { return "" }
        return first.base[first.startIndex..<last.endIndex]
    }

    /// "1 000 Arsenal": a thousand on Arsenal, or one on "000 Arsenal".
    private static func question(
        _ first: LineWord,
        _ group: GroupedWords,
        _ whole: Money,
        _ words: ArraySlice<LineWord>,
        _ notation: Notation
    ) throws(BetLineFault) -> AmbiguousLine {
        let part: Money
        do { part = try Money.parse(first.value, in: notation.amounts) } catch { throw .stake(error) }
        let number = span(of: words.prefix(group.count))
        let second = words[words.startIndex + 1].value
        let rest = words.dropFirst().filter { $0.key == nil }.map { String($0.value) }
        func label(_ amount: Money, on words: some Collection<String>) -> String {
            let sum = amount.formatted(notation.language)
            guard !words.isEmpty else { return sum }
            let selection = words.joined(separator: " ").visible(limit: 24)
            return sum + (notation.language == .english ? " on “\(selection)”" : " sur « \(selection) »")
        }
        return AmbiguousLine(
            found: number.visible(limit: 40),
            [
                .init(
                    line: number.replaced(by: whole.plainText),
                    label: label(whole, on: rest.dropFirst(group.count - 1)),
                    amount: whole
                ),
                // In quotes it is part of the selection, whatever it looks like.
                .init(line: second.replaced(by: "\"\(second)\""), label: label(part, on: rest), amount: part),
            ]
        )
    }
}

extension BetLineFault {
    /// The question how an amount is to be read, where that is what is wrong with it.
    ///
    /// - Parameter part: the amount, in the line that it stands in.
    init?(_ fault: NumberFault, at part: Substring, _ language: Language) {
        guard let line = AmbiguousLine(fault, in: language, line: part.replaced(by:)) else { return nil }
        self = .severalReadings(line)
    }
}
