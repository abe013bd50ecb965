/// Texts that nobody types by mistake: none of them is a number, a name or a time.
enum HostileTexts {
    static let all: [String] = [
        "", " ", "\u{200B}", "\u{202E}\u{200F}", "\0", "\n\n\t", String(repeating: "9", count: 10_000) + "x",
        String(repeating: "a", count: 10_000), String(repeating: "\u{200B}", count: 10_000), "😀", "👨‍👩‍👧‍👦", "NaN", "nan",
        "inf", "Infinity", "-inf", "1e999", "1e5", "0x10", "0b1", "1_000", "１e５", "۱e۵", "--5", "+-5", "5-", "..", ",",
        "1..2", "1,,2", "1.2.3", "1,2,3", "5 5", "1 00", "10 00", "1,00,000", "⅓½", "٪", "%d%s%n",
        "'; DROP TABLE bets;--",
        "<b>5</b>", "\u{FEFF}", "e\u{301}", String(repeating: "e\u{301}", count: 5_000), "\u{1D7D8}x", "१०x", "∞", "²",
        "Ⅷ", "5€5", "€€5", "null", "true", "/", "5/", "/5", "5/2/1", "-", "+", "@", "@@1.9", "1.9@",
    ]
}
