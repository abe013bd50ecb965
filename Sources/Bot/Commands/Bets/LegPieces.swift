import Domain

/// The legs of a parlay as pieces of its text, cut at line ends, semicolons and commas; not in quotes, and not at a
/// decimal comma ("1,90").
struct LegPieces {
    private(set) var pieces: [Substring] = []

    private let text: String
    private let language: Language

    /// - Throws: where a comma between digits may end a leg or part decimals, and nothing tells which.
    init(_ text: String, _ language: Language) throws(AmbiguousLine) {
        (self.text, self.language) = (text, language)
        var start = text.startIndex
        var index = text.startIndex
        var isQuoted = false
        while index < text.endIndex {
            let character = text[index]
            if character == "\"" || character == "“" || character == "”" { isQuoted.toggle() }
            guard character.isNewline || !isQuoted && (character == ";" || character == ",") else {
                index = text.index(after: index)
                continue
            }
            let run = character == "," ? run(of: index) : nil
            var cuts = [index]
            if let run { cuts = try self.cuts(in: run, from: start) }
            for cut in cuts {
                pieces.append(text[start..<cut])
                start = text.index(after: cut)
            }
            index = run?.endIndex ?? text.index(after: index)
            if character.isNewline || !cuts.isEmpty { isQuoted = false }
        }
        pieces.append(text[start...])
    }

    /// Digits with commas between them, with no space, of which `comma` is the first; nil where it stands between no digits.
    private func run(of comma: String.Index) -> Substring? {
        let before = text[..<comma].reversed().prefix { $0.isNumber || $0 == "." }
        guard before.first?.isNumber == true else { return nil }
        let start = text.index(comma, offsetBy: -before.count)
        var end = text.index(after: comma)
        guard end < text.endIndex, text[end].isNumber else { return nil }
        while end < text.endIndex, text[end].isNumber || Self.isInner(text, end) { end = text.index(after: end) }
        return text[start..<end]
    }

    private static func isInner(_ text: String, _ index: String.Index) -> Bool {
        guard text[index] == "," || text[index] == "." else { return false }
        let next = text.index(after: index)
        return next < text.endIndex && text[next].isNumber
    }

    /// The commas of a run at which legs are cut.
    private func cuts(in run: Substring, from start: String.Index) throws(AmbiguousLine) -> [String.Index] {
        let commas = run.indices.filter { run[$0] == "," }
        // A number with a point has no decimal comma: "Over 2.5,2.10 X".
        if run.contains(".") {
            return commas.filter { comma in
                run[run.index(after: comma)...].prefix { $0 != "," }.contains(".")
                    || run[..<comma].reversed().prefix { $0 != "," }.contains(".")
            }
        }
        guard !Self.isPriceNext(text[start..<run.startIndex]) else { return [] }
        let parts = run.split(separator: ",")
        switch parts.count {
        case 2:
            guard !Self.lineDecimals.contains(parts[1]), Self.isPrice(parts[1]) else { return [] }
            throw question(run, [[], [commas[0]]])
        case 3:
            let readings = [
                Self.isPrice(parts[2]) ? [commas[1]] : nil, Self.isPrice(parts[1] + "," + parts[2]) ? [commas[0]] : nil,
            ].compactMap(\.self)
            guard readings.count == 2 else { return readings.first ?? [] }
            throw question(run, readings)
        case 4: return [commas[1]]
        default: return []
        }
    }

    private func question(_ run: Substring, _ readings: [[String.Index]]) -> AmbiguousLine {
        AmbiguousLine(
            found: run.visible(limit: 40),
            readings.map { cuts in
                let end = cuts.first ?? run.endIndex
                let first = run[..<end]
                // In quotes its comma is no separator.
                let written = first.contains(",") ? "\"\(first)\"" : String(first)
                let rest = cuts.isEmpty ? "" : "; " + run[run.index(after: end)...]
                return .init(line: run.replaced(by: written + rest), label: label(of: run, cuts), amount: nil)
            }
        )
    }

    private func label(of run: Substring, _ cuts: [String.Index]) -> String {
        guard let cut = cuts.first else {
            return language == .english ? "\(run) is one number" : "\(run) est un seul nombre"
        }
        let next = run[run.index(after: cut)...]
        return language == .english
            ? "\(run[..<cut]) ends a leg, \(next) is the next price"
            : "\(run[..<cut]) finit une sélection, \(next) est la cote suivante"
    }

    /// Whether nothing but a sport stands in the leg so far: then its price comes, and its comma is a decimal one.
    private static func isPriceNext(_ lead: Substring) -> Bool {
        let words = lead.split(separator: " ").filter { $0 != "@" }
        guard let first = words.first?.first else { return true }
        return first.isLetter && Sport.named(words.joined(separator: " ")) != nil
    }

    private static func isPrice(_ text: some StringProtocol) -> Bool { (try? Price.parse(text, as: .decimal)) != nil }

    /// Decimals of a line: "over 2,5", "-0,25".
    private static let lineDecimals: Set<Substring> = ["0", "5", "25", "50", "75", "00"]
}
