import Domain
import Testing

@Suite("Casinos")
struct CasinoTests {
    @Test("at least eighty casinos, each with a group, and no spelling belongs to two")
    func catalogue() {
        #expect(CasinoCatalogue.builtIn.count >= 80)
        var owners: [String: String] = [:]
        for entry in CasinoCatalogue.builtIn {
            #expect(!entry.group.isEmpty)
            #expect(CasinoName.display(entry.name) == entry.name)
            for spelling in [entry.name] + entry.aliases {
                guard let key = CasinoName.key(spelling) else {
                    Issue.record("\(spelling) of \(entry.name) has no key")
                    continue
                }
                #expect(owners[key] == nil, "\(spelling) of \(entry.name) is \(owners[key] ?? "")'s too")
                owners[key] = entry.name
            }
        }
    }

    @Test(
        "spellings of one casino are one",
        arguments: ["Bet 365", "bet365", "BET-365", "b365", "Bét３65", "bet\u{200B}365"]
    )
    func spellings(text: String) {
        #expect(CasinoCatalogue.entry(named: text)?.name == "Bet365")
    }

    @Test("sister brands share a group")
    func groups() {
        func group(_ name: String) -> String? { CasinoCatalogue.entry(named: name)?.group }
        #expect(group("fanduel") == group("paddy power"))
        #expect(group("bwin") == group("ladbrokes"))
        #expect(group("miseojeu") == "loto-québec")
        #expect(group("parions sport") == group("zebet"))
    }

    @Test("what has no letter, or too many, is no name", arguments: HostileTexts.all)
    func hostile(text: String) {
        let shown = CasinoName.display(text)
        #expect((shown == nil) == (CasinoName.key(text.visible(limit: 40)) == nil))
        guard let shown else { return }
        #expect(shown.count <= 40)
        #expect(shown.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) })
        #expect(CasinoName.key("1.90") == nil)
    }

    @Test("a new name is shown without what cannot be seen")
    func display() {
        #expect(CasinoName.display("  My\u{202E}  Book\u{200B}\nie ") == "My Book ie")
        #expect(CasinoName.display("20") == nil)
        #expect(CasinoName.key(String(repeating: "a", count: 41)) == nil)
    }
}

@Suite("Nearest names")
struct FuzzyMatchTests {
    @Test("a slip of the finger finds the name that was meant")
    func typos() {
        let commands = [
            "bet", "bets", "settle", "stats", "settings", "limit", "lang", "bankroll", "budget", "break", "bonus",
        ]
        #expect(FuzzyMatch.closest(to: "stast", among: commands).first == "stats")
        #expect(FuzzyMatch.closest(to: "setle", among: commands).first == "settle")
        #expect(FuzzyMatch.closest(to: "LIMTI", among: commands).first == "limit")
        #expect(FuzzyMatch.closest(to: "budgte", among: commands).first == "budget")
        #expect(FuzzyMatch.closest(to: "xyzzy", among: commands).isEmpty)
        #expect(FuzzyMatch.closest(to: "", among: commands).isEmpty)
        #expect(FuzzyMatch.closest(to: "be", among: commands).first == "bet")
        #expect(FuzzyMatch.closest(to: "bet", among: commands, most: 1) == ["bet"])
        #expect(FuzzyMatch.closest(to: "pinacle", among: CasinoCatalogue.builtIn.map(\.name)).first == "Pinnacle")
    }

    @Test("the distance is a metric that counts a swap once")
    func metric() {
        func distance(_ left: String, _ right: String) -> Int {
            FuzzyMatch.editDistance(Array(left.utf8), Array(right.utf8))
        }
        #expect(distance("ab", "ba") == 1)
        #expect(distance("kitten", "sitting") == 3)
        #expect(distance("", "abc") == 3)
        var random = SplitMix64(seed: 9)
        for _ in 0..<300 {
            let words = (0..<2).map { _ in
                (0..<Int.random(in: 0...6, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) }
            }
            let there = FuzzyMatch.editDistance(words[0], words[1])
            #expect(there == FuzzyMatch.editDistance(words[1], words[0]))
            #expect((there == 0) == (words[0] == words[1]))
            #expect(there <= max(words[0].count, words[1].count))
        }
    }
}
