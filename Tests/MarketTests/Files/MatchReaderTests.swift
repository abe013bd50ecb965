import Domain
import Foundation
import Market
import TestSupport
import Testing

@Suite("Reading files of odds")
struct MatchReaderTests {
    @Test("a row is a match with its result, its start and its prices before and at the close")
    func row() async throws {
        let file = try await OddsText.read(OddsText.header + "\n" + OddsText.row + "\n")
        let match = try #require(file.matches.first)
        #expect(file.matches.count == 1 && file.tally.rows == 1 && file.tally.refused == [:])
        #expect(match.league == "E0" && match.tier == 1 && match.home == "Arsenal" && match.away == "Wolves")
        #expect(match.homeGoals == 2 && match.awayGoals == 0)
        // British summer time: 15:00 is 14:00 UTC.
        #expect(match.startsAt == Timestamp(seconds: 1_723_903_200) && match.knowsHour)
        #expect(
            match.prices == [
                MatchPrices(market: .winner, moment: .before, book: "B365", home: 1.18, draw: 7.5, away: 13),
                MatchPrices(market: .winner, moment: .close, book: "PS", home: 1.17, draw: 8.12, away: 17.2),
            ]
        )
    }

    @Test("a mark of the encoding, either end of lines, blank lines and a missing last newline change nothing")
    func wrapping() async throws {
        let plain = try await OddsText.read(OddsText.header + "\n" + OddsText.row + "\n")
        let text = OddsText.header + "\r\n\r\n,,,,,,,,,,,,,\r\n" + OddsText.row
        let wrapped = try await OddsText.read(text, prefix: [0xEF, 0xBB, 0xBF])
        #expect(wrapped.matches == plain.matches && wrapped.tally == plain.tally)
    }

    @Test("both forms of a date are the same day; an unknown hour ends the day where it is played")
    func dates() async throws {
        let text = """
            Div,Date,HomeTeam,AwayTeam,B365H,B365D,B365A
            D1,18/08/12,Dortmund,Mainz,1.3,5.5,9
            D1,18/08/2012,Dortmund,Mainz,1.3,5.5,9
            E0,18/08/98,Arsenal,Chelsea,1.9,3.5,4.2
            """
        let file = try await OddsText.read(text)
        #expect(file.matches.count == 3 && file.matches[0] == file.matches[1])
        // 2012-08-19T00:00 in Berlin, less a millisecond.
        #expect(file.matches[0].startsAt == Timestamp(seconds: 1_345_327_200) - Milliseconds(1))
        #expect(!file.matches[0].knowsHour && file.matches[0].homeGoals == nil)
        #expect(CivilDate(daysSince1970: file.matches[2].day).year == 1998)
    }

    @Test("hours are London's: winter and summer, and the day is that of the place")
    func hours() async throws {
        let text = """
            Div,Date,Time,HomeTeam,AwayTeam,B365H,B365D,B365A
            T1,10/01/2025,22:30,Galatasaray,Goztep,1.3,5.5,9
            E0,31/03/2024,15:30,Man City,Arsenal,1.9,3.6,4.1
            """
        let file = try await OddsText.read(text)
        #expect(file.matches[0].startsAt == Timestamp(seconds: 1_736_548_200))
        #expect(CivilDate(daysSince1970: file.matches[0].day).day == 11)
        // The clock was set forward that morning.
        #expect(file.matches[1].startsAt == Timestamp(seconds: 1_711_895_400))
    }

    @Test("every spelling of a market's columns is found, and the line of a handicap at its moment")
    func spellings() async throws {
        let text = """
            Div,Date,HomeTeam,AwayTeam,BbMxH,BbMxD,BbMxA,AvgH,AvgD,AvgA,B365_2_5,B365_2_5_1,P>2.5,P<2.5,\
            PC>2.5,PC<2.5,AHh,PAHH,PAHA,AHCh,PCAHH,PCAHA
            E0,17/08/2024,Arsenal,Wolves,1.2,8,17,1.18,7.5,15,1.5,2.6,1.53,2.58,1.55,2.5,-2,1.95,1.95,-1.75,1.9,2.0
            """
        let match = try #require(try await OddsText.read(text).matches.first)
        func prices(_ market: Domain.Market, _ moment: MatchPrices.Moment, _ book: String) -> MatchPrices? {
            match.prices.first { $0.market == market && $0.moment == moment && $0.book == book }
        }
        #expect(match.prices.count == 7)
        #expect(prices(.winner, .before, "best")?.draw == 8)
        #expect(prices(.winner, .before, "mean")?.home == 1.18)
        #expect(prices(.total, .before, "B365")?.line == 2.5 && prices(.total, .before, "B365")?.home == 1.5)
        #expect(prices(.total, .before, "PS")?.away == 2.58)
        #expect(prices(.total, .close, "PS")?.home == 1.55)
        #expect(prices(.handicap, .before, "PS")?.line == -2)
        #expect(prices(.handicap, .close, "PS")?.line == -1.75)
    }

    @Test(
        "a row that cannot be is refused by its reason, and the file goes on",
        arguments: [
            (["Div": "ZZ9"], Refusal.unknownLeague), (["Div": ""], .unknownLeague), (["Date": "31/02/2024"], .badDate),
            (["Date": "2024"], .badDate), (["Date": "aa/bb/cc"], .badDate), (["Date": "17/08/1824"], .badDate),
            (["Time": "25:00"], .badTime), (["Time": "soon"], .badTime), (["HomeTeam": ""], .badTeams),
            (["AwayTeam": "Arsenal"], .badTeams), (["FTHG": "-1"], .badGoals), (["FTHG": "two"], .badGoals),
            (["FTHG": "1.5"], .badGoals), (["FTHG": "99"], .badGoals), (["FTHG": ""], .badGoals),
            (["FTR": "A"], .resultDisagrees),
        ]
    )
    func badRows(_ cells: [String: String], _ reason: Refusal) async throws {
        let file = try await OddsText.read(OddsText.file(replacing: cells) + OddsText.row + "\n")
        #expect(file.matches.count == 1 && file.tally.rows == 2)
        #expect(file.tally.refused == [reason: 1])
    }

    @Test(
        "a market that cannot be is refused by its reason, and the match stays",
        arguments: [
            (["B365H": "n/a"], Refusal.priceNotNumber), (["B365H": "1,18"], .longRow),
            (["B365D": ""], .marketIncomplete),
            (["B365H": "0"], .priceImpossible), (["B365H": "1"], .priceImpossible), (["B365H": "-2"], .priceImpossible),
            (["B365H": "9999"], .priceImpossible), (["B365H": "11.8"], .overroundNegative),
            (["B365A": "1.3"], .overroundExcessive), (["B365H": "1e3"], .priceNotNumber),
        ]
    )
    func badMarkets(_ cells: [String: String], _ reason: Refusal) async throws {
        let file = try await OddsText.read(OddsText.file(replacing: cells))
        #expect(file.tally.refused == [reason: 1])
        // A comma for a point shifts the rest of the row: then all of it goes.
        #expect(file.matches.map(\.prices.count) == (reason == .longRow ? [] : [1]))
    }

    @Test("the best of many books may leave a little to the bettor, one book nothing")
    func overrounds() async throws {
        let text = """
            Div,Date,HomeTeam,AwayTeam,MaxH,MaxD,MaxA,B365H,B365D,B365A
            E0,17/08/2024,Arsenal,Wolves,1.2,8.5,24,1.2,8.5,24
            E0,18/08/2024,Chelsea,Wolves,1.3,8.5,24,,,
            """
        let file = try await OddsText.read(text)
        #expect(file.matches[0].prices.map(\.book) == ["best"])
        #expect(file.tally.refused == [.overroundNegative: 2] && file.tally.markets == 1)
    }

    @Test("a short row keeps the markets that it has; one without its teams goes")
    func shortRows() async throws {
        let text = OddsText.header + "\nE0,17/08/2024,15:00,Arsenal,Wolves,2,0,H,1.18,7.5,13\nE0,18/08/2024\n"
        let file = try await OddsText.read(text)
        #expect(file.matches.map(\.prices.count) == [1])
        #expect(file.tally.refused == [.shortRow: 1])
    }

    @Test("quoted cells are read, and a quote that is never closed costs its line alone")
    func quotes() async throws {
        let text =
            OddsText.header + "\n"
            + #"E0,17/08/2024,15:00,"Nott'm ""Forest""","Wol,ves",2,0,H,"1.18",7.5,13,,,"# + "\n"
            + #"E0,17/08/2024,15:00,"Arsenal,Wolves,2,0,H,1.18,7.5,13,,,"# + "\n" + OddsText.row + "\n"
        let file = try await OddsText.read(text)
        #expect(file.matches.map(\.home) == ["Nott'm \"Forest\"", "Arsenal"])
        #expect(file.matches.first?.away == "Wol,ves")
        #expect(file.tally.refused == [.unclosedQuote: 1])
    }

    @Test("a line of any length is passed over, and memory is not its size")
    func longLine() async throws {
        var bytes = Array((OddsText.header + "\n").utf8)
        bytes += [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)
        bytes += Array(("\n" + OddsText.row + "\n").utf8)
        let file = try await OddsText.read(bytes: bytes)
        #expect(file.matches.count == 1 && file.tally.refused == [.rowTooLong: 1])
    }

    @Test("files put together keep their headers, each for its own rows")
    func concatenated() async throws {
        let second = "Div,Date,AwayTeam,HomeTeam,PSH,PSD,PSA\nD1,18/08/2024,Mainz,Dortmund,1.3,5.9,10\n"
        let file = try await OddsText.read(OddsText.header + "\n" + OddsText.row + "\n" + second)
        #expect(file.matches.map(\.home) == ["Arsenal", "Dortmund"])
        #expect(file.tally.rows == 2)
    }

    @Test("letters of an old encoding are read")
    func latin1() async throws {
        var bytes = Array("Div,Date,HomeTeam,AwayTeam,B365H,B365D,B365A\nD1,18/08/2012,1. FC K".utf8)
        bytes += [0xF6] + Array("ln,Mainz,1.3,5.5,9\n".utf8)
        #expect(try await OddsText.read(bytes: bytes).matches.map(\.home) == ["1. FC Köln"])
    }

    @Test("another header is refused with what it lacks, and so is what is no text")
    func headers() async throws {
        let other = await #expect(throws: OddsFileFault.self) {
            try await OddsText.read("Date,Home,Away,Price\n17/08/2024,Arsenal,Wolves,1.18\n")
        }
        guard case .header(_, let missing, let found)? = other else {
            Issue.record("\(String(describing: other))")
            return
        }
        #expect(missing == ["Div", "HomeTeam", "AwayTeam", "prices (B365H, B365D, B365A or others)"])
        #expect(found == ["Date", "Home", "Away", "Price"])
        await #expect(throws: OddsFileFault.self) { try await OddsText.read("") }
        let wide = await #expect(throws: OddsFileFault.self) {
            try await OddsText.read(bytes: [0xFF, 0xFE, 0x44, 0, 0x69, 0])
        }
        #expect(wide?.description.contains("UTF-16") == true)
        #expect(throws: OddsFileFault.self) { try MatchFile(path: "/nowhere/at/all.csv") }
    }

    @Test("a result from the future is not believed")
    func future() async throws {
        try await withTemporaryDirectory { directory in
            let file = directory.file("odds.csv")
            try Data((OddsText.header + "\n" + OddsText.row + "\n").utf8).write(to: file)
            var reader = try MatchReader(path: file.path, latest: Timestamp(seconds: 1_700_000_000))
            let match = try reader.next()
            #expect(match == nil)
            #expect(reader.tally.refused == [.resultFromFuture: 1])
        }
    }
}
