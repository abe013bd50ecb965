import Bot
import Coaching
import Domain
import Foundation
import Storage
import Telegram
import TestSupport

/// Makes presses and messages that no button and no honest client ever sent, the same ones for the same seed.
struct ForgedRequests {
    private var random: SplitMix64
    /// Ids of the victims' rows of every kind, and of the forger's own.
    let foreign: [Int64]
    let own: [Int64]
    /// Data of buttons that were shown to the forger.
    var shown: [String] = []

    init(seed: UInt64, foreign: [Int64], own: [Int64]) {
        random = SplitMix64(seed: seed)
        (self.foreign, self.own) = (foreign, own)
    }

    private static let extremes: [Int64] = [
        0, 1, -1, 2, 7, 60, 61, 1_000, .max, .max - 1, .min, .min + 1, 1 << 31, 1 << 32, 1 << 53, 253_402_300_800,
        9_223_372_036_854_775, -9_223_372_036_854_775, 1_773_144_000, 100_000_000_000, 100_000_000_001,
    ]

    private static let garbage = [
        "", " ", "0", "-", "+1", "-0", "00", "nan", "inf", "-inf", "1e300", "0x10", "1,5", "½", "٣", "１", "y", "n",
        "zzzzzzzzzzzzz", "1y2p0ij32e8e7", "1y2p0ij32e8e8", "-1y2p0ij32e8e8", "\u{0}", "a\u{0}b", "\u{200B}",
        "\u{202E}x",
        "e\u{301}\u{301}\u{301}", "👩‍👩‍👧", "'; DROP TABLE users; --", "%s%n", "../../etc", "{\"a\":1}", "won", "wlv", "all",
        "l",
        "won,void", "EUR", "en", "\n", "\t1", "#1", "1;2", "~", "NULL", "Infinity", "١٢", "ﬀ", "İ", "ß",
    ]

    mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &random) }
    mutating func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &random) < share }

    private mutating func number() -> Int64 {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<4: pick(foreign) ?? 1
        case 4..<6: pick(own) ?? 1
        case 6..<9: pick(Self.extremes) ?? 0
        default: Int64.random(in: .min ... .max, using: &random)
        }
    }

    /// A value of this form, or one that is near it.
    private mutating func value(_ form: ButtonValue, token: String) -> String {
        guard !chance(12) else { return pick(Self.garbage) ?? "" }
        switch form {
        case .id, .idOrNone: return CallbackData.number(number())
        case .number(let range):
            return CallbackData.number(chance(60) ? Int64.random(in: range, using: &random) : number())
        case .word(let words): return (chance(95) ? pick(words) : words.last?.uppercased()) ?? ""
        case .text:
            return chance(70) ? token : chance(50) ? CallbackData.number(number()) : pick(["GB", "CA", "US"]) ?? ""
        }
    }

    /// A press on a button of a verb; every value may be anything.
    mutating func press(_ verb: ButtonVerb, owner: Int64, token: String) -> Request.Input? {
        var values = verb.values.map { value($0, token: token) }
        if chance(8) { values.removeLast(min(values.count, Int.random(in: 1...2, using: &random))) }
        if chance(6) { values.append(pick(Self.garbage) ?? "") }
        let owner = chance(94) ? CallbackData.number(owner) : chance(50) ? "" : CallbackData.number(number())
        var text = ([verb.name, owner] + values).joined(separator: "|")
        if chance(4), let old = pick(shown) { text = old }
        return CallbackData(parsing: text).map { .button($0) }
    }

    /// A line with a command, or without one.
    mutating func line(_ name: String?, examples: [String]) -> Request.Input {
        var words: [String] = []
        if let example = pick(examples), chance(60) {
            words = example.split(separator: " ").dropFirst().map(String.init)
        }
        for index in words.indices where chance(25) { words[index] = word() }
        for _ in 0..<Int.random(in: 0...3, using: &random) where chance(50) { words.append(word()) }
        if chance(1) {
            words.append(String(repeating: pick(["x", "9", "\u{200B}", "é ", "1,"]) ?? "x", count: 20_000))
        }
        let text = words.joined(separator: pick([" ", " ", " ", ",", "\u{A0}", "\n"]) ?? " ")
        guard let name else { return .text(text) }
        return chance(4) ? .photo(fileID: "file", caption: "/\(name) \(text)") : .command(name: name, arguments: text)
    }

    private mutating func word() -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return String(number())
        case 1: return "#\(number())"
        case 2:
            return pick([
                "won", "lost", "void", "open", "all", "yes", "no", "cut", "closed", "loss", "week", "off", "6", "24h",
            ]) ?? ""
        case 3:
            return pick(["bet365", "Ownplace", "football", "1.90", "20", "+150", "€50", "30d", "at=25:00", "cut=1"])
                ?? ""
        case 4: return "\(number()).\(number())"
        default: return pick(Self.garbage) ?? ""
        }
    }

    /// A stored state of a flow: of the right form with foreign ids, of no form, or of somebody's else.
    mutating func state(of kind: String, token: String) -> [UInt8] {
        let id = number()
        let forms = [
            "", "{}", "[]", "null", "{\"casino\":\(id)}", "\"confirming\"", "{\"months\":\(id)}",
            "{\"casino\":\(id),\"source\":\"flow\"}",
            "{\"casino\":\(id),\"amount\":{\"minorUnits\":\(number()),\"currency\":\"EUR\"},\"source\":\"flow\"}",
            "{\"casino\":\(id),\"type\":\"closed\",\"amountsAreSkipped\":true,\"source\":\"flow\"}",
            "{\"source\":\"flow\",\"amountsAreSkipped\":false,\"report\":\(id)}",
            "{\"token\":\"\(token)\",\"picked\":[\(id),\(number())],\"page\":\(number())}",
            "{\"token\":\"\(token)\",\"picked\":[],\"page\":0,\"cashOut\":\(id)}",
            "{\"text\":\"hello\",\"number\":\(id)}", "{\"kind\":\"loss\",\"period\":\"week\"}",
            "{\"setting\":\"country\",\"country\":\"CA\",\"asksAge\":true}", "{\"ticked\":[\"training\"]}",
            """
            {"kind":"\(kind)","token":"\(token)","casino":\(id),"casinoName":"","sport":"football",\
            "price":{"numerator":\(number()),"denominator":\(number())},\
            "stake":{"minorUnits":\(number()),"currency":"EUR"},"tail":{"marks":0},"isSelectionAsked":true,\
            "legs":[],"areLegsDone":true,"isLogged":\(chance(50)),"saved":\(number())}
            """,
        ]
        var bytes = Array((pick(forms) ?? "").utf8)
        if chance(10) { bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) } }
        return bytes
    }
}
