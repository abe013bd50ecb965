import Coaching
import Domain
import Foundation

/// What the tests of the understanding share: the examples are read and learned once.
enum UnderstandingSamples {
    static let root: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    static let examples = Result { try IntentExamples(folder: root + "/Prompts") }
    static let classifier = Result { try IntentClassifier(examples.get()) }
    static let extractor = EntityExtractor(casinos: KnownCasino.catalogue)

    struct Question: Sendable {
        let language: Language
        let intent: Intent
        let text: String
    }

    /// The questions that nobody looked at when the examples were written: language, intent, question.
    static let heldOut: [Question] = {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("HeldOut/questions.tsv").path
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 3, let language = Language(rawValue: String(parts[0])),
                let intent = Intent(rawValue: String(parts[1]))
            else { return nil }
            return Question(language: language, intent: intent, text: String(parts[2]))
        }
    }()

    /// Questions of every shape that nobody should send.
    static let hostile: [String] = [
        "", " ", "\n\n\t", "\u{0}", "NaN", "inf", "-0", "1e999", "0x41", "999999999999999999999999999999", "1/0", "0/1",
        "@", "@@@@", "%%%", "€€€", "$", "-", "+", "/", "'", "’", "''''", "1,2,3,4", "1.2.3.4", "..", "1..2", "1,,2",
        "🎰🔥😂", "👨‍👩‍👧‍👦 👩🏽‍🚀", "مرحبا كم خسرت", "\u{202E}365teb", "b\u{200B}e\u{200D}t\u{FEFF}365", "e\u{301}\u{301}\u{301}",
        "ＢＥＴ３６５", "٢٠ €", "\u{FFFD}\u{FFFF}", "こんにちは", "+100000000", "-99", "100000/1", "1/1000000", "100%", "0%",
        "-5%",
        "last 0 bets", "last 99999999999 bets", "k", "1k", "0k", "9999999999k", "$-5", "1 000 000 000 000 €", "1 in 0",
        "0 in 0",
        String(repeating: "a", count: 10_000), String(repeating: "1", count: 10_000),
        String(repeating: "bet365 ", count: 1_428), String(repeating: "1/2 ", count: 2_500),
        String(repeating: "@1.9 ", count: 2_000), String(repeating: "e\u{301}", count: 10_000),
        String(repeating: "🎲", count: 10_000), String(repeating: "'", count: 10_000),
        String(repeating: "1 000 ", count: 1_666), String(repeating: "\u{200B}", count: 10_000),
        String(repeating: "l'", count: 5_000), String(repeating: "combien j'ai perdu ", count: 526),
    ]
}
