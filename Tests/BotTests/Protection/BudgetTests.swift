import Domain
import Storage
import Testing
import Tracking

@testable import Bot

@Suite("/budget tightens at once and loosens after a day", .timeLimit(.minutes(1)))
struct BudgetTests {
    @Test("set and tightened at once; looser and removed after 24 hours", arguments: ["en", "fr"])
    func rules(language: String) async throws {
        try await Conversation.open(personCommands, language: language) { chat in
            try await chat.send("/budget loss week 50")
            try await chat.send("/budget pertes semaine 40")
            #expect(try await chat.profile()?.protection.budgets.map(\.limit.minorUnits) == [4000])
            let looser = try await chat.send("/budget loss week 80")
            #expect(looser[0].text.contains(language == "en" ? "Wed 11 Mar 12:00" : "mer. 11 mars 12:00"))
            let shown = try await chat.send("/budget")
            #expect(shown[0].text.contains(language == "en" ? "€40.00" : "40,00\u{A0}€"))
            #expect(shown[0].text.contains(language == "en" ? "€80.00 from" : "80,00\u{A0}€ à partir"))
            chat.wait(.hours(24))
            #expect(try await chat.send("/budget")[0].text.contains(language == "en" ? "€80.00" : "80,00\u{A0}€"))
            try await chat.send("/budget loss week off")
            #expect(try await chat.send("/budget")[0].text.contains(language == "en" ? "removed on" : "retiré le"))
            chat.wait(.hours(25))
            #expect(
                try await chat.send("/budget")[0].text.contains(
                    language == "en" ? "no budget yet" : "pas encore de budget"
                )
            )
            #expect(
                try await chat.logged(.budgetChanged, "change") == ["set", "tightened", "loosened", "removed"]
            )
            #expect(try await chat.logged(.budgetChanged, "effective_at").count == 2)
        }
    }

    @Test("guided by buttons, and by text at each step, also after a restart")
    func guided() async throws {
        try await Conversation.open(personCommands) { chat in
            try await chat.send("/budget")
            try await chat.press("Stakes")
            try await chat.press("a day")
            #expect(try await chat.press("€100.00")[0].text.contains("Stakes a day"))
            try await chat.press("All budgets")
            try await chat.send("loss")
            try await chat.restart()
            try await chat.send("month")
            #expect(try await chat.send("a lot")[0].text.contains("I cannot use"))
            #expect(try await chat.send("250")[0].text.contains("€250.00"))
            try await chat.send("/budget day")
            #expect(try await chat.press("Loss")[0].text.contains("Loss a day"))
            #expect(try await chat.send("20")[0].text.contains("€20.00"))
            #expect(try await chat.profile()?.protection.budgets.count == 3)
            try await chat.send("/budget")
            #expect(try await chat.press("Remove: Stakes a day")[0].text.contains("ends on"))
            #expect(try await chat.press("Remove: Stakes a day")[0].text.contains("ends on"))
        }
    }

    @Test("what is used so far is counted from the start of the period in the user's zone")
    func used() async throws {
        try await Conversation.open(personCommands) { chat in
            try await chat.send("/settings zone Europe/Paris")
            let user = try await chat.userID()
            // The clock stands at Tuesday 13:00 in Paris: yesterday 23:30 is of the week, not of the day.
            try await chat.stake(1_000, at: chat.now - .hours(2), by: user)
            try await chat.stake(2_000, at: chat.now - .minutes(13 * 60 + 30), by: user)
            try await chat.stake(4_000, at: chat.now - .days(3), by: user)
            try await chat.stake(8_000, at: chat.now - .days(12), by: user)
            #expect(try await chat.send("/budget stake day 100")[0].text.contains("€10.00 of €100.00"))
            #expect(try await chat.send("/budget stake week 25")[0].text.contains("€30.00 of €25.00 used – passed"))
            #expect(try await chat.send("/budget stake month 900")[0].text.contains("€70.00 of €900.00"))
        }
    }

    @Test(
        "bad input is refused and changes nothing",
        arguments: [
            "loss week", "loss week -5", "loss week 0", "loss week NaN", "loss week 1e9", "win day 5", "loss year 5",
            "loss week 99999999999999999999", "loss week 5.001", "loss month off", "50", "\u{202E}",
        ]
    )
    func refused(line: String) async throws {
        try await Conversation.open(personCommands) { chat in
            try await chat.send("/budget \(line)")
            #expect(try await chat.profile()?.protection.budgets == [])
            #expect(try await chat.logged(.budgetChanged, "change") == [])
        }
    }

    @Test("a week that begins in summer time starts at midnight on the wall")
    func periods() {
        let zone = ZoneClock.shared("Europe/Paris")
        // Wednesday 2026-04-01 10:00 in Paris; the clock went forward on Sunday 29 March.
        let now = zone.moment(of: LocalTime(date: date(2026, 4, 1), hour: 10, minute: 0))
        #expect(zone.local(Budget.Period.day.start(at: now, in: zone)).isoDate == "2026-04-01")
        #expect(zone.local(Budget.Period.week.start(at: now, in: zone)).isoDate == "2026-03-30")
        let sunday = zone.moment(of: LocalTime(date: date(2026, 3, 29), hour: 23, minute: 0))
        #expect(zone.local(Budget.Period.week.start(at: sunday, in: zone)).isoDate == "2026-03-23")
        #expect(zone.local(Budget.Period.month.start(at: sunday, in: zone)).timeText == "00:00")
    }

    private func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(daysSince1970: CivilDate(year: year, month: month, day: day)?.daysSince1970 ?? 0)
    }
}
