import Domain
import Foundation
import Testing

@Suite("Money")
struct MoneyTests {
    private static func money(_ minorUnits: Int64, _ code: String = "EUR") throws -> Money {
        Money(minorUnits: minorUnits, currency: try #require(Currency(code: code)))
    }

    @Test("amounts are written as each language does")
    func formatting() throws {
        #expect(try Self.money(123_450).formatted(.english) == "€1,234.50")
        #expect(try Self.money(-500).formatted(.english) == "-€5.00")
        #expect(try Self.money(5).formatted(.english) == "€0.05")
        #expect(try Self.money(0).formatted(.english) == "€0.00")
        #expect(try Self.money(123_450).formatted(.french) == "1\u{202F}234,50\u{A0}€")
        #expect(try Self.money(-500).formatted(.french) == "-5,00\u{A0}€")
        #expect(try Self.money(1_234_567, "JPY").formatted(.english) == "¥1,234,567")
        #expect(try Self.money(2_000, "SEK").formatted(.english) == "20.00\u{A0}kr")
        #expect(try Self.money(1, "BTC").formatted(.french) == "0,00000001\u{A0}₿")
        #expect(try Self.money(.min).formatted(.english) == "-€92,233,720,368,547,758.08")
    }

    @Test("a gain shows its plus, nothing shows none")
    func signed() throws {
        #expect(try Self.money(500).formattedSigned(.english) == "+€5.00")
        #expect(try Self.money(-500).formattedSigned(.english) == "-€5.00")
        #expect(try Self.money(0).formattedSigned(.english) == "€0.00")
        #expect(try Self.money(500).formattedSigned(.french) == "+5,00\u{A0}€")
    }

    @Test("sums that do not fit, or mix currencies, are none")
    func arithmetic() throws {
        #expect(try Self.money(2).adding(Self.money(3)) == Self.money(5))
        #expect(try Self.money(2).subtracting(Self.money(3)) == Self.money(-1))
        #expect(try Self.money(.max).adding(Self.money(1)) == nil)
        #expect(try Self.money(.min).subtracting(Self.money(1)) == nil)
        #expect(try Self.money(1).adding(Self.money(1, "USD")) == nil)
        #expect(try Money.sum([Self.money(1), Self.money(2)], in: .euro) == Self.money(3))
        #expect(Money.sum([], in: .euro) == Money.zero(.euro))
        #expect(try Money.sum([Self.money(1), Self.money(1, "USD")], in: .euro) == nil)
    }

    @Test("codes are capital letters, three or four, and no two currencies share one")
    func currencies() {
        #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
        for currency in Currency.all {
            #expect((3...4).contains(currency.code.count) && currency.code.allSatisfy { ("A"..."Z").contains($0) })
            #expect((0...8).contains(currency.minorDigits))
            #expect(!currency.sign.isEmpty)
            #expect(Currency(code: currency.code.lowercased()) == currency)
        }
        #expect(Currency(code: "XXX") == nil)
    }

    @Test("money survives JSON, and an unknown currency does not decode")
    func coding() throws {
        let money = try Self.money(1_234, "TND")
        #expect(try JSONDecoder().decode(Money.self, from: JSONEncoder().encode(money)) == money)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Currency.self, from: Data(#""XXX""#.utf8)) }
    }
}
