import Domain
import Telegram

/// The most that was accepted before a limit and what is accepted now, as far as they are known.
struct LimitAmounts: Equatable {
    var before: Money?
    var after: Money?

    /// What it comes to, for a button and for the line that is read again.
    func label(_ turn: Turn) -> String {
        let old = before?.formatted(turn.language) ?? "?"
        guard let new = after?.formatted(turn.language) else { return turn.word("Before: \(old)", "Avant : \(old)") }
        return "\(old) → \(new)"
    }

    /// So that it is read in this way only.
    var plainText: String {
        [before, after].compactMap { $0.map { $0.minorUnits == 0 ? "0" : $0.plainText } }.joined(separator: " → ")
    }
}

extension LimitDraft {
    /// Reads the most that was accepted before and now: both, or the one that is missing.
    ///
    /// - Throws: ``AmbiguousLine`` where the words can be one amount or two, or an amount in them can be read in two ways:
    ///   its lines hold the amounts alone.
    mutating func read(amounts words: some Sequence<Substring>, _ turn: Turn) throws {
        let words = Array(words)
        let ways = AmountWords(words, near: turn.profile.currency).ways
        var found: [LimitAmounts] = []
        var fault: LimitAmountFault?
        for way in ways {
            do throws(LimitAmountFault) {
                for reading in try readings(of: way, turn) where !found.contains(reading) { found.append(reading) }
            } catch {
                fault = fault ?? error
            }
        }
        guard let first = found.first else { throw fault ?? LimitAmountFault.number(.missing) }
        guard found.count == 1 else {
            throw AmbiguousLine(
                found: words.joined(separator: " ").visible(limit: 40),
                found.map { amounts in
                    // Of two amounts where one was known, it is not the only one that is new.
                    let new = before == nil ? amounts : LimitAmounts(before: amounts.after ?? amounts.before)
                    let isOne = ways.allSatisfy { $0.count == 1 }
                    let written = isOne ? new : amounts
                    return .init(
                        line: written.plainText,
                        label: isOne ? written.before?.formatted(turn.language) ?? "" : amounts.label(turn),
                        amount: isOne ? written.before : nil
                    )
                }
            )
        }
        (before, after) = (first.before, first.after)
    }

    /// What these texts come to, each of which is one amount.
    private func readings(of texts: [String], _ turn: Turn) throws(LimitAmountFault) -> [LimitAmounts] {
        guard texts.count <= 2 else { throw .tooMany(texts.count) }
        var readings = [texts.count == 2 ? LimitAmounts() : LimitAmounts(before: before, after: after)]
        for text in texts {
            var next: [LimitAmounts] = []
            for reading in readings {
                let notation = turn.profile.amounts.in(reading.before?.currency ?? turn.profile.currency)
                for amount in try Self.amounts(text, notation, mayBeZero: reading.before != nil) {
                    next.append(
                        reading.before == nil
                            ? LimitAmounts(before: amount) : LimitAmounts(before: reading.before, after: amount)
                    )
                }
            }
            readings = next
        }
        var fault: LimitAmountFault?
        let sound = readings.filter { reading in
            let found = reading.fault(for: type)
            fault = fault ?? found
            return found == nil
        }
        if sound.isEmpty, let fault { throw fault }
        return sound
    }

    /// All that a text can mean. Nothing is accepted any more where the amount after is zero.
    private static func amounts(
        _ text: String,
        _ notation: AmountNotation,
        mayBeZero: Bool
    ) throws(LimitAmountFault) -> [Money] {
        do {
            return [try Money.parse(text, in: notation)]
        } catch .zero where mayBeZero {
            return [.zero(notation.currency)]
        } catch .severalReadings(_, let amounts) {
            return amounts
        } catch {
            throw .number(error)
        }
    }
}

extension LimitAmounts {
    /// What is wrong with the two of them.
    fileprivate func fault(for type: LimitType?) -> LimitAmountFault? {
        guard let before, let after else { return nil }
        guard before.currency == after.currency else { return .currencies(before.currency, after.currency) }
        return type != .stakeCut || after.minorUnits < before.minorUnits ? nil : .notACut(before: before, after: after)
    }
}
