import Domain
import Testing

@Suite("Countries")
struct JurisdictionTests {
    @Test("every country has names, a zone that exists, an age of 18 or more and someone to call")
    func table() {
        #expect(Set(Jurisdiction.all.map(\.code)).count == Jurisdiction.all.count)
        for place in Jurisdiction.all {
            #expect((18...21).contains(place.minimumAge))
            #expect(ZoneClock.isZone(place.zone), "\(place.zone)")
            #expect(!place.helplines.isEmpty)
            for language in Language.allCases {
                #expect(Jurisdiction.named(place.name(in: language)) == place, "\(place.code)")
            }
            #expect(Jurisdiction.named(place.code) == place)
            #expect(Jurisdiction.for(country: place.code) == place)
        }
    }

    @Test(
        "ages follow the law of the place",
        arguments: [
            ("GB", 18), ("FR", 18), ("CA-QC", 18), ("CA-ON", 19), ("CA", 19), ("US", 21), ("US-NY", 21), ("US-KY", 18),
            ("BE", 21),
            ("XX", 21), ("", 21), ("ca-qc", 18),
        ]
    )
    func ages(country: String, age: Int) {
        #expect(Jurisdiction.for(country: country).minimumAge == age)
    }

    @Test("an unknown country asks for the highest age of all")
    func elsewhere() {
        #expect(Jurisdiction.for(country: nil) == .elsewhere)
        #expect(Jurisdiction.all.allSatisfy { $0.minimumAge <= Jurisdiction.elsewhere.minimumAge })
    }

    @Test("a country is found by what people call it")
    func names() {
        #expect(Jurisdiction.named("québec")?.code == "CA-QC")
        #expect(Jurisdiction.named("Royaume uni")?.code == "GB")
        #expect(Jurisdiction.named("usa")?.code == "US")
        #expect(Jurisdiction.named("etats unis")?.code == "US")
        #expect(Jurisdiction.named("atlantis") == nil)
        #expect(Jurisdiction.parts(of: "ca").count == 13)
    }

    @Test(
        "nobody is left without a line, and gambling comes before crisis",
        arguments: [nil, "FR", "CA-QC", "CA-NU", "US-KY", "BE", "XX", ""]
    )
    func helplines(country: String?) {
        let lines = Helpline.lines(for: country)
        #expect(lines.first?.kind == .gambling)
        #expect(lines.last?.kind == .crisis)
        for line in lines {
            #expect(line.phone != nil || line.url != nil)
            #expect(Language.allCases.allSatisfy { !line.hours(in: $0).isEmpty })
        }
    }

    @Test("Québec has its own line and the country's crisis line")
    func quebec() {
        let phones = Helpline.lines(for: "CA-QC").compactMap(\.phone)
        #expect(phones.first == "1 800 461-0140")
        #expect(phones.contains("988"))
    }
}
