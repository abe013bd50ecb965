import Foundation
import Testing

@testable import Datasets

@Suite("redaction")
struct RedactionTests {
    private func redacted(_ texts: String...) -> [String] {
        var redactor = Redactor()
        return texts.map { String(decoding: redactor.redacted(Array($0.utf8)), as: UTF8.self) }
    }

    private static let replaced: [(String, String)] = [
        ("mail john.doe+bets@mail.example.co.uk.", "mail <EMAIL_1>."),
        ("(zoe@example.com)", "(<EMAIL_1>)"),
        ("prénom：éa@example.com", "prénom：é<EMAIL_1>"),
        ("call +33 6 12 34 56 78 now", "call <PHONE_1> now"),
        ("+1 (555) 123-4567", "<PHONE_1>"),
        ("06 12 34 56 78", "<PHONE_1>"),
        ("tel\u{A0}06.12.34.56.78!", "tel\u{A0}<PHONE_1>!"),
        ("0612345678", "<PHONE_1>"),
        ("0044 7700 900123", "<PHONE_1>"),
        ("(555) 123-4567 or 555-123-4567", "<PHONE_1> or <PHONE_1>"),
        ("card 4111 1111 1111 1111 12/27", "card <CARD_1> 12/27"),
        ("378282246310005", "<CARD_1>"),
        ("IBAN FR14 2004 1010 0505 0001 3M02 606.", "IBAN <IBAN_1>."),
        ("DE89370400440532013000", "<IBAN_1>"),
        ("from 192.168.1.254:8080", "from <IP_1>"),
        ("at 2001:db8::ff00:42:8329 today", "at <IP_1> today"),
        ("fe80::1", "<IP_1>"),
        ("see https://example.com/u/17?x=1, or www.example.org.", "see <URL_1>, or <URL_2>."),
        ("t.me/somebody", "<URL_1>"),
        ("write @some_body9", "write <HANDLE_1>"),
        ("my telegram 5123456789", "my telegram <ID_1>"),
        ("chat -1001234567890", "chat <ID_1>"),
        ("id: 77123", "id: <ID_1>"),
        ("110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4", "<TOKEN_1>"),
        ("sk-proj-abc123DEF456ghi789JKL", "<KEY_1>"),
        ("AKIAIOSFODNN7EXAMPLE", "<KEY_1>"),
        ("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "<KEY_1>"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc-DEF_123", "<KEY_1>"),
        ("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", "<KEY_1>"),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "<WALLET_1>"),
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "<WALLET_1>"),
        ("0x52908400098527886E0F7030069857D2E4169EE7", "<WALLET_1>"),
        ("Hi, my name is Jean Dupont.", "Hi, my name is <NAME_1>."),
        ("je m'appelle Zoé", "je m'appelle <NAME_1>"),
    ]

    @Test("personal data becomes a placeholder", arguments: replaced)
    func replaces(_ text: String, _ expected: String) {
        #expect(redacted(text) == [expected])
    }

    private static let kept: [String] = [
        "I won 1 500 000 euros at 2.50", "stake 4111 1111 1111 1112", "12/11/2026 at 20:45:10", "2026-11-21 19:45",
        "FR1520041010050500013M02606", "yield 0.123456789012", "price 1.95, 3.40 and 1,234,567.89",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", "version 1.2.3.4.5",
        "300.1.2.3", "bet365 and 888sport", "the long-hyphenated-words-of-somebody-who-writes-much",
        "time 1773144000000", "std::vector", "odds @ 2.10", "@me", "over 2.5 goals @1.85", "my name is not important",
        "10 000 000", "0.5%", "1/2/3/4", "asian_handicap_2_goals_of_0_5", "kelly 0.0233 of 10000",
    ]

    @Test("stakes, prices, dates and numbers with wrong check digits stay", arguments: kept)
    func keeps(_ text: String) {
        #expect(redacted(text) == [text])
    }

    @Test("helplines are public and stay")
    func helplines() {
        let text = "Call 1 800 461-0140 or see https://www.gamblingtherapy.org/help."
        #expect(redacted(text) == [text])
    }

    @Test("one value is one placeholder all through a conversation, however it is written")
    func stable() {
        let texts = redacted(
            "a@x.com and b@x.com",
            "A@X.com",
            "call 06 12 34 56 78",
            "06.12.34.56.78, b@x.com",
            "call me Zed",
            "Bonjour Zed!"
        )
        #expect(
            texts == [
                "<EMAIL_1> and <EMAIL_2>", "<EMAIL_1>", "call <PHONE_1>", "<PHONE_1>, <EMAIL_2>", "call me <NAME_1>",
                "Bonjour <NAME_1>!",
            ]
        )
    }

    @Test("JSON stays JSON: a number that is somebody's becomes a text")
    func json() {
        var redactor = Redactor()
        let json = redactor.redactedJSON(Array(#"{"id": 5123456789, "mail": ["a@x.com"], "stake": 2000}"#.utf8))
        #expect(String(decoding: json, as: UTF8.self) == #"{"id":"<ID_1>","mail":["<EMAIL_1>"],"stake":2000}"#)
        #expect(redactor.redactedJSON(Array("a@x.com".utf8)) == Array("<EMAIL_1>".utf8))
    }

    @Test("what is redacted has nothing left to redact, and counts are kept by kind")
    func idempotent() {
        for (text, _) in Self.replaced {
            var redactor = Redactor()
            let once = redactor.redacted(Array(text.utf8))
            let counts = redactor.takeCounts()
            #expect(!counts.isEmpty)
            var findings = Findings()
            SecretSearch.search(once, "", &findings)
            #expect(findings.all == [], "\(text)")
        }
    }

    @Test(
        "no text takes long: dots, digits, ats and signs by the ten thousand",
        arguments: ["a.", "1 ", "@", "+1", "a@", "::", "0x", "1:", "é", "(", "-100", "FR12 "]
    )
    func hostile(unit: String) {
        #expect(redacted(String(repeating: unit, count: 10_000)).count == 1)
    }
}
