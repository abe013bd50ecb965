import Domain

/// Numbers that are neither money nor prices, as each language writes them.
enum DecimalText {
    /// "1.95"; in French "1,95". Rounded half away from zero; a number that is not finite is a dash.
    static func fixed(_ value: Double, places: Int, _ language: Language) -> String {
        let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
        guard value.isFinite, abs(value) < 1e15 / scale else { return "–" }
        let scaled = Int64(clamping: (value * scale).rounded())
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let point = places == 0 ? "" : language == .english ? "." : ","
        return (scaled < 0 ? "-" : "") + padded.dropLast(places) + point + padded.suffix(places)
    }

    /// A share of one: "4.2%"; in French "4,2 %".
    static func percent(_ share: Double, places: Int = 1, _ language: Language) -> String {
        fixed(share * 100, places: places, language) + (language == .english ? "%" : "\u{A0}%")
    }

    /// The same with "+" before what is above zero.
    static func signedPercent(_ share: Double, places: Int = 1, _ language: Language) -> String {
        let text = percent(share, places: places, language)
        return share > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
    }
}
