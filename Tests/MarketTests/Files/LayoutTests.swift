import Domain
import Foundation
import Market
import TestSupport
import Testing

@Suite("Layouts of the source")
struct LayoutTests {
    /// Head lines of its files, the seasons from 2000 on, and of the files of other countries, now and before their
    /// closing prices were marked.
    static let heads = [
        """
        Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,Attendance,Referee,HS,AS,HST,AST,HHW,AHW,HC,AC,HF,AF,HO,\
        AO,HY,AY,HR,AR,HBP,ABP,GBH,GBD,GBA,IWH,IWD,IWA,LBH,LBD,LBA,SBH,SBD,SBA,SYH,SYD,SYA,WHH,WHD,WHA
        """,
        """
        Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,HS,AS,HST,AST,HFKC,AFKC,HC,AC,HY,AY,HR,AR,B365H,B365D,\
        B365A,SOH,SOD,SOA,GB>2.5,GB<2.5,B365>2.5,B365<2.5,GBAHH,GBAHA,GBAH,LBAHH,LBAHA,LBAH,B365AHH,B365AHA,B365AH
        """,
        """
        Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,B365H,B365D,B365A,BSH,BSD,BSA,SJH,SJD,SJA,VCH,VCD,VCA,Bb1X2,BbMxH,\
        BbAvH,BbMxD,BbAvD,BbMxA,BbAvA,BbOU,BbMx>2.5,BbAv>2.5,BbMx<2.5,BbAv<2.5,BbAH,BbAHh,BbMxAHH,BbAvAHH,BbMxAHA,BbAvAHA
        """,
        """
        Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,BFH,BFD,BFA,1XBH,1XBD,1XBA,BFEH,BFED,BFEA,BFE>2.5,BFE<2.5,AHh,\
        BFEAHH,BFEAHA,BFECH,BFECD,BFECA,BFEC>2.5,BFEC<2.5,AHCh,BFECAHH,BFECAHA
        """,
        """
        Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,B365H,B365D,B365A,BFDH,BFDD,BFDA,BMGMH,BMGMD,BMGMA,BVH,BVD,BVA,CLH,\
        CLD,CLA,LBH,LBD,LBA,BFDCH,BFDCD,BFDCA,BMGMCH,BMGMCD,BMGMCA,BVCH,BVCD,BVCA,CLCH,CLCD,CLCA,LBCH,LBCD,LBCA
        """,
        "Country,League,Season,Date,Time,Home,Away,HG,AG,Res,PH,PD,PA,MaxH,MaxD,MaxA,AvgH,AvgD,AvgA",
        """
        Country,League,Season,Date,Time,Home,Away,HG,AG,Res,PSCH,PSCD,PSCA,MaxCH,MaxCD,MaxCA,AvgCH,AvgCD,AvgCA,BFECH,\
        BFECD,BFECA,B365CH,B365CD,B365CA
        """,
    ]

    private func allIsRead(_ head: String) async throws {
        let names = head.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let row = names.map(OddsText.cell(of:)).joined(separator: ",")
        try await withTemporaryDirectory { directory in
            let file = directory.file("odds.csv")
            try Data((head + "\r\n" + row + "\r\n").utf8).write(to: file)
            var reader = try MatchReader(path: file.path)
            let match = try reader.next()
            #expect(match?.home == "Arsenal" && match?.away == "Wolves" && match?.homeGoals == 2, "\(head)")
            #expect(reader.tally.refused == [:], "\(head)")
            #expect(reader.tally.markets == OddsText.markets(in: names), "\(head)")
            let unread = Set(reader.unread.names.keys)
            #expect(unread.isSubset(of: [.aboutMatch, .bookCount]), "\(reader.unread.names)")
        }
    }

    @Test("every price of every layout is read", arguments: heads)
    func layouts(head: String) async throws { try await allIsRead(head) }

    @Test(
        "so is every price of the head lines that were seen",
        .enabled(if: SharedFiles.exist("faults/odds/heads.txt"), "\(SharedFiles.missing("faults/odds/heads.txt"))")
    )
    func seen() async throws {
        let text = String(decoding: try SharedFiles.data("faults/odds/heads.txt"), as: UTF8.self)
        let heads = text.split(whereSeparator: \.isNewline)
        #expect(heads.count >= 7)
        for head in heads { try await allIsRead(String(head)) }
    }

    @Test("a file of another country names it, its league and its teams, and has prices at the close alone")
    func otherCountries() async throws {
        let file = try await OddsText.read(
            """
            Country,League,Season,Date,Time,Home,Away,HG,AG,Res,PSCH,PSCD,PSCA,BFECH,BFECD,BFECA
            Sweden,Allsvenskan,2025,05/04/2025,14:00,AIK,Goteborg,1,1,D,2.05,3.40,3.85,2.08,3.50,3.95
            Sweden,Allsvenskan,2025,06/04/2025,14:00,Malmo FF,Hacken,,,,2.05,3.40,3.85,,,
            Atlantis,Super League,2025,06/04/2025,14:00,North,South,1,0,H,2.05,3.40,3.85,,,
            """
        )
        #expect(file.tally.matches == 2 && file.tally.refused == [.unknownLeague: 1])
        let match = try #require(file.matches.first)
        #expect(match.league == "SWE" && match.tier == 1 && match.home == "AIK" && match.away == "Goteborg")
        #expect(match.homeGoals == 1 && match.awayGoals == 1)
        // British summer time: 14:00 is 13:00 UTC.
        #expect(match.startsAt == Timestamp(seconds: 1_743_858_000) && match.knowsHour)
        #expect(
            match.prices == [
                MatchPrices(market: .winner, moment: .close, book: "PS", home: 2.05, draw: 3.4, away: 3.85),
                MatchPrices(market: .winner, moment: .close, book: "BFE", home: 2.08, draw: 3.5, away: 3.95),
            ]
        )
    }

    @Test(
        "before they were marked, the prices of a file of another country were those at the close; of a match to come, before"
    )
    func unmarkedCloses() async throws {
        let file = try await OddsText.read(
            """
            Country,League,Season,Date,Time,Home,Away,HG,AG,Res,PH,PD,PA,AvgH,AvgD,AvgA
            Austria,Bundesliga,2016/2017,23/07/16,15:00,Rapid Vienna,Ried,5,0,H,1.37,5.05,10.11,1.38,4.55,8.11
            Austria,Bundesliga,2016/2017,24/07/16,15:00,Sturm Graz,Admira,,,,1.57,4.05,6.11,1.55,3.95,5.81
            """
        )
        #expect(file.matches.map { $0.prices.map(\.moment) } == [[.close, .close], [.before, .before]])
        #expect(file.matches.first?.prices.map(\.book) == ["PS", "mean"])
    }

    @Test("every country of the source has its league, its zone and the day of the place")
    func countries() async throws {
        let countries = [
            "Argentina": "ARG", "Austria": "AUT", "Brazil": "BRA", "China": "CHN", "Denmark": "DNK", "Finland": "FIN",
            "Ireland": "IRL", "Japan": "JPN", "Mexico": "MEX", "Norway": "NOR", "Poland": "POL", "Romania": "ROU",
            "Russia": "RUS", "Sweden": "SWE", "Switzerland": "SWZ", "USA": "USA",
        ]
        for (country, code) in countries { #expect(League.ofCountry(named: country)?.code == code, "\(country)") }
        let file = try await OddsText.read(
            """
            Country,League,Season,Date,Time,Home,Away,HG,AG,Res,AvgCH,AvgCD,AvgCA
            USA,MLS,2025,23/02/2025,03:30,LA Galaxy,San Diego FC,0,2,A,1.8,3.6,4.1
            Brazil,Serie A,2025,23/02/2025,00:30,Santos,Bahia,0,2,A,1.8,3.6,4.1
            Japan,J-League,2025,23/02/2025,16:00,Kashima Antlers,Kashiwa,0,2,A,1.8,3.6,4.1
            Sweden,Allsvenskan,2025,23/02/2025,14:00,AIK,Goteborg,0,2,A,1.8,3.6,4.1
            """
        )
        #expect(file.matches.map { CivilDate(daysSince1970: $0.day).day } == [22, 22, 24, 23])
    }

    @Test("BetVictor and VC Bet are one book, told by the name of its time")
    func renamedBook() async throws {
        for prefix in ["VC", "BV"] {
            let file = try await OddsText.read(
                "Div,Date,HomeTeam,AwayTeam,\(prefix)H,\(prefix)D,\(prefix)A\nE0,17/08/2024,Arsenal,Wolves,1.2,7,13\n"
            )
            #expect(file.matches.first?.prices.first?.book == CasinoBooks.code(of: "BetVictor"))
        }
        #expect(CasinoBooks.code(of: "Betfred") == "BFD" && CasinoBooks.code(of: "BetMGM") == "BMGM")
        #expect(CasinoBooks.code(of: "Coral") == "CL" && CasinoBooks.code(of: "Betfair Exchange") == "BFE")
    }
}
