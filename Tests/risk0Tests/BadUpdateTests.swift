import Foundation
import Storage
import TestSupport
import Testing

@Suite("Updates that are not as they should be", .timeLimit(.minutes(5)))
struct BadUpdateTests {
    /// Each with `ID` where its number belongs.
    static let undecodable = [
        #"{"update_id":ID,"message":{"message_id":1}}"#,
        #"{"update_id":ID,"message":"seven"}"#,
        #"{"update_id":ID,"message":{"message_id":"seven","date":[],"chat":{"id":7}}}"#,
        #"{"update_id":ID,"message":{"message_id":99999999999999999999999,"date":1,"chat":{"id":7,"type":"private"}}}"#,
        #"{"update_id":ID,"callback_query":{"id":7}}"#,
        #"{"update_id":ID,"callback_query":null,"message":[]}"#,
    ]

    static let passedOver = [
        #"{"update_id":ID}"#,
        #"{"update_id":ID,"purple_message":{"message_id":1}}"#,
        #"{"update_id":ID,"poll":{"id":"1","deep":"# + String(repeating: "[", count: 300)
            + String(repeating: "]", count: 300) + "}}",
        #"{"update_id":ID,"message":{"message_id":5,"date":1,"chat":{"id":-5,"type":"channel","title":"x"}}}"#,
    ]

    /// Nothing tells their number.
    static let unreadable = [
        "null", "[]", "5", #""x""#, "{}", #"{"update_id":"seven"}"#, #"{"update_id":1e30}"#,
        #"{"update_id":99999999999999999999999999}"#, #"{"update_id":-1.5,"message":{}}"#,
    ]

    @Test("are passed over and counted, and the next is served")
    func passing() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                for bad in Self.undecodable + Self.passedOver + Self.unreadable {
                    await api.sendRaw(bad)
                    await api.sendText("/cancel", from: ann)
                    #expect(try await api.nextMessage(to: ann).text == "There is nothing to cancel.", "after \(bad)")
                }
                try await api.allConfirmed()
            }
            let counters = try await stage.counters()
            #expect(counters[.updatesUndecodable] == Int64(Self.undecodable.count))
            let events = try await stage.eventCounts()
            #expect(events["update_undecodable"] == Self.undecodable.count)
        }
    }

    @Test("many in a row, deep nesting and bytes that are no text among them, hold up nobody")
    func inARow() async throws {
        try await Stage.open { stage in
            let api = stage.api
            for bad in Self.unreadable { await api.sendRaw(bad) }
            let deep = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
            let id = await api.sendRaw(#"{"update_id":ID,"message":"# + deep + "}")
            await api.sendRaw(
                Data(#"{"update_id":\#(id + 1),"message":{"text":""#.utf8) + [0xFF, 0xC0] + Data(#""}}"#.utf8)
            )
            await api.sendRaw(#"{"update_id":ID,"message":{"text":"\ud800 \u0000"}}"#)
            await api.sendText("/cancel", from: ann)
            try await stage.run { program in
                #expect(try await api.nextMessage(to: ann).text == "There is nothing to cancel.")
                try await api.allConfirmed()
                #expect(program.logLines.count < 12)
            }
            #expect(try await stage.counters()[.updatesUndecodable] == 3)
        }
    }

    @Test("the same update twice in one run has one effect and one answer")
    func twice() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                let bet = await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                let logged = try await api.nextMessage(to: ann)
                try await api.press("…", on: logged, by: ann)
                _ = try await api.nextEdit(to: ann)
                await api.sendAgain(bet)
                await api.sendAgain(bet + 1)
                await api.sendText("/cancel", from: ann)
                #expect(try await api.nextMessage(to: ann).text == "There is nothing to cancel.")
                try await api.allConfirmed()
            }
            #expect(await api.messages(to: ann).count == 2)
            #expect(await api.messages(to: ann).first?.edits == 1)
            #expect(try await stage.openBets(of: ann).count == 1)
            #expect(try await stage.counters()[.updatesRepeated] == 2)
        }
    }

    @Test("the same update after a restart has one effect and one answer")
    func twiceOverRestart() async throws {
        try await Stage.open { stage in
            let api = stage.api
            var bet: Int64 = 0
            try await stage.run { _ in
                bet = await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                _ = try await api.nextMessage(to: ann)
            }
            await api.sendAgain(bet)
            try await stage.run { _ in
                await api.sendText("/cancel", from: ann)
                #expect(try await api.nextMessage(to: ann).text == "There is nothing to cancel.")
                try await api.allConfirmed()
            }
            #expect(await api.messages(to: ann).count == 2)
            #expect(try await stage.openBets(of: ann).count == 1)
        }
    }
}
