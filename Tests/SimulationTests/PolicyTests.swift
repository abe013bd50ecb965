import Foundation
import TestSupport
import Testing

@testable import Simulation

@Suite("The policies of simulated casinos")
struct PolicyTests {
    @Test("that are given name a dozen casinos or more, of several groups, some of which limit at random")
    func standard() throws {
        let file = SharedFiles.packageRoot.appending(path: "Worlds/standard.json")
        let book = try JSONDecoder().decode(PolicyBook.self, from: Data(contentsOf: file)).validated()
        #expect(book.casinos.count >= 12)
        #expect(Set(book.casinos.map(\.group)).count >= 5)
        #expect(Set(book.casinos.map(\.policy)).isSuperset(of: ["closing_line", "off_market", "promotions", "random"]))
        #expect(book.casinos.allSatisfy { $0.isRandom == ($0.policy == "random") })
    }

    @Test("are checked, and what is wrong is named")
    func checks() {
        #expect(throws: PolicyFault.count(0)) { try PolicyBook(casinos: []).validated() }
        let casino = TestWorld.casino("Alder")
        #expect(throws: PolicyFault.twice("Alder")) { try PolicyBook(casinos: [casino, casino]).validated() }
        var wrong = casino
        wrong.margin = 3
        #expect(throws: PolicyFault.value("Alder", "margin", 3, "0.005 to 0.2")) {
            try PolicyBook(casinos: [wrong]).validated()
        }
        wrong = casino
        wrong.actions = [.init(kind: .stakeCut, weight: 1, factor: nil)]
        #expect(throws: PolicyFault.value("Alder", "actions.factor", -1, "0.0 to 0.99")) {
            try PolicyBook(casinos: [wrong]).validated()
        }
        wrong.actions = [.init(kind: .closed, weight: 0)]
        #expect(throws: PolicyFault.self) { try PolicyBook(casinos: [wrong]).validated() }
        wrong = casino
        wrong.name = "365"
        #expect(throws: PolicyFault.name("365")) { try PolicyBook(casinos: [wrong]).validated() }
    }

    @Test("name features that the registry has, and themselves among no others")
    func features() throws {
        let registry = SharedFiles.packageRoot.appending(path: "Sources/Features/Feature.swift")
        let source = try String(contentsOf: registry, encoding: .utf8)
        for reading in CasinoReading.allCases {
            for name in [reading.feature] + reading.proxies { #expect(source.contains("\"\(name)\""), "\(name)") }
            #expect(!reading.proxies.contains(reading.feature))
        }
    }
}
