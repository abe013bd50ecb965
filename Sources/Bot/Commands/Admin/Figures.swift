import Domain
import Telegram

/// How admins are shown numbers: grouped, with their unit, in their language.
struct Figures {
    let language: Language

    /// `12,345`; in French `12 345` with narrow spaces that do not break.
    func count(_ number: Int64) -> String {
        let digits = Array(String(number.magnitude))
        let separator = language == .english ? "," : "\u{202F}"
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
            text.append(digit)
        }
        return text
    }

    func count(_ number: Int) -> String { count(Int64(number)) }

    /// `12.3 MB`, in units of 1,000.
    func bytes(_ number: Int64) -> String {
        let units = language == .english ? ["bytes", "kB", "MB", "GB", "TB"] : ["octets", "ko", "Mo", "Go", "To"]
        var size = (value: Double(number), unit: 0)
        while size.value >= 999.5, size.unit < units.count - 1 { size = (size.value / 1_000, size.unit + 1) }
        let value =
            size.unit == 0 || size.value >= 100 ? count(Int64(clamping: size.value.rounded())) : tenths(size.value)
        return "\(value)\u{A0}\(units[size.unit])"
    }

    /// `37 %` of a whole; a dash of nothing. Never 100 before it is full.
    func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let percent = part >= whole ? 100 * part / whole : min(99, 100 * part / whole)
        return language == .english ? "\(percent)%" : "\(percent)\u{A0}%"
    }

    /// `3 d 4 h`, `5 min 20 s`, `850 ms`: the two largest units.
    func span(_ span: Milliseconds) -> String {
        let total = max(0, span.rawValue)
        guard total >= 1_000 else { return "\(total)\u{A0}ms" }
        let day = language == .english ? "d" : "j"
        let units: [(Int64, String)] = [(86_400_000, day), (3_600_000, "h"), (60_000, "min"), (1_000, "s")]
        let first = units.firstIndex { total >= $0.0 } ?? units.count - 1
        var rest = total
        return units[first...].prefix(2).compactMap { length, name in
            let amount = rest / length
            rest %= length
            return amount > 0 ? "\(amount)\u{A0}\(name)" : nil
        }.joined(separator: " ")
    }

    /// Ten cells, of which as many are full as tenths of the target are reached.
    func bar(_ part: Int, of whole: Int) -> String {
        let full = whole > 0 ? max(0, min(10, 10 * part / whole)) : 0
        return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
    }

    private func tenths(_ value: Double) -> String {
        let tenths = Int64(clamping: (value * 10).rounded())
        return "\(count(tenths / 10))\(language == .english ? "." : ",")\(tenths % 10)"
    }
}

extension Turn {
    var figures: Figures { Figures(language: language) }
}

extension Milliseconds {
    /// Rounded down.
    init(_ span: Duration) {
        let (seconds, attoseconds) = span.components
        self.init(seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
