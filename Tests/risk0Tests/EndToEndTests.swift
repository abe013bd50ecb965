import Bot
import Domain
import Foundation
import Operations
import Storage
import TestSupport
import Testing

@Suite("The program on Telegram", .timeLimit(.minutes(5)))
struct EndToEndTests {
    @Test("a first conversation: help, a bet, its undo")
    func firstConversation() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/help", from: ann)
                let help = try await api.nextMessage(to: ann)
                #expect(help.text.contains("/bet – Log a bet"))

                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                let logged = try await api.nextMessage(to: ann)
                #expect(logged.text == "Logged #1 · Bet365 · Football\nArsenal at 1.90\n€20.00 → €38.00 if it wins")

                let query = try await api.press("Undo", on: logged, by: ann)
                let answer = try await api.answer(toQuery: query)
                #expect(answer.text == "")
                let undone = try await api.nextEdit(to: ann)
                #expect(undone.id == logged.id)
                #expect(undone.text == "Undone: #1 Bet365 · Arsenal at 1.90 · €20.00\nIt counts nowhere.")
                #expect(undone.buttons.isEmpty)
                try await api.allConfirmed()
            }
            let counters = try await stage.counters()
            #expect(counters[.updatesHandled] == 3)
            #expect(counters[.messagesDelivered] == 3)
        }
    }

    @Test("the language is the user's own, and a bad line is explained in it")
    func languages() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/bet bet365 football 1,90 20 Arsenal", from: bruno)
                let logged = try await api.nextMessage(to: bruno)
                #expect(logged.text.hasPrefix("Noté #1 · Bet365 · Football\nArsenal à 1,90\n20,00"))
                #expect(logged.button("Annuler") != nil)
                await api.sendText("/bet bet365 football -2 20 Arsenal", from: bruno)
                let refused = try await api.nextMessage(to: bruno)
                #expect(refused.text.contains("-2"))
                #expect(refused.text.contains("cote"))
                await api.sendText("/bet bet365 football -2 20 Arsenal", from: ann)
                let english = try await api.nextMessage(to: ann)
                #expect(english.text.contains("price"))
            }
            #expect(try await stage.counters()[.updatesHandled] == 3)
        }
    }

    @Test("the menus are published for each scope and language, the admins' own with them")
    func menus() async throws {
        try await Stage.open(["ADMIN_USER_IDS": "7"]) { stage in
            let api = stage.api
            await api.introduce(ann)
            try await stage.run { _ in
                let calls = try await api.calls(of: "setMyCommands", count: 6)
                let published = calls.map { call in
                    let scope = call.structure("scope")
                    let chat = scope?["chat_id"]?.integer.map { " \($0)" } ?? ""
                    return (scope?["type"]?.string ?? "") + chat + " " + (call.string("language_code") ?? "")
                }
                #expect(
                    published.sorted() == [
                        "all_group_chats ", "all_group_chats fr", "all_private_chats ", "all_private_chats fr",
                        "chat 7 ", "chat 7 fr",
                    ]
                )
                for call in calls {
                    let names = call.structure("commands")?.array?.compactMap { $0["command"]?.string } ?? []
                    #expect(names.contains("bet") && names.contains("help"))
                }
            }
        }
    }

    @Test("in a group, what is addressed to the bot is answered, private matters in private")
    func group() async throws {
        try await Stage.open { stage in
            let (api, group) = (stage.api, Group())
            await api.introduce(ann)
            try await stage.run { _ in
                // The bot knows its name by the time it publishes its menus.
                try await api.calls(of: "setMyCommands", count: 1)
                await api.sendText("good evening", from: ann, in: group)
                await api.sendText("/help@another_bot", from: ann, in: group)
                await api.sendText("/help@standin_bot", from: ann, in: group)
                let help = try await api.nextMessage(to: group)
                #expect(help.text.contains("/bet"))
                #expect(help.replyTo != nil)

                await api.sendText("/bet@standin_bot bet365 football 1.90 20 Arsenal", from: ann, in: group)
                #expect(try await api.nextMessage(to: ann).text.hasPrefix("Logged #1"))
                #expect(try await api.nextMessage(to: group).text == "I have answered you in private.")
            }
            #expect(await api.messages(to: group).count == 2)
            #expect(try await stage.counters()[.updatesHandled] == 4)
        }
    }

    @Test("a button pressed by somebody else is refused, noted, and does nothing")
    func othersButton() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                let logged = try await api.nextMessage(to: ann)
                let data = try #require(logged.button("Undo")?.data)
                let query = await api.press(data: data, on: logged, by: bruno)
                let answer = try await api.answer(toQuery: query)
                #expect(answer.text == "Ce bouton est pour quelqu'un d'autre.")
                #expect(answer.isAlert)
                for forged in ["", "bet.undo", "bet.undo:", "\u{0}", String(repeating: "x", count: 64)] {
                    _ = try await api.answer(toQuery: await api.press(data: forged, on: logged, by: bruno))
                }
                try await api.allConfirmed()
            }
            #expect(await api.messages(to: ann).first?.edits == 0)
            #expect(try await stage.eventCounts()["access_refused"] == 1)
            let open = try await stage.openBets(of: ann)
            #expect(open.count == 1)
        }
    }

    @Test("a button pressed by somebody else is refused also when a crash came between taking it and refusing it")
    func othersButtonAfterCrash() async throws {
        try await Stage.open { stage in
            let api = stage.api
            var data = ""
            try await stage.run { _ in
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                data = try #require(try await api.nextMessage(to: ann).button("Undo")?.data)
            }
            // As the inbox is when the program dies just after it took the press.
            let press = """
                {"update_id":900000,"callback_query":{"id":"lost","from":{"id":8,"is_bot":false,"first_name":"Bruno"},\
                "chat_instance":"1","data":"\(data)","message":{"message_id":2,"date":1,"chat":{"id":7,"type":"private"}}}}
                """
            let store = try stage.store()
            let sealed = try store.vault.seal(Array(press.utf8), for: nil, as: .update)
            _ = try await store.write { try $0.receive(900_000, from: nil, sealed: sealed, at: Timestamp(seconds: 1)) }
            try store.close()
            try await stage.run { _ in
                await api.sendText("/cancel", from: ann)
                _ = try await api.nextMessage(to: ann)
            }
            #expect(try await stage.openBets(of: ann).count == 1)
            #expect(try await stage.eventCounts()["access_refused"] == 1)
        }
    }

    @Test("a press is answered while its chat's earlier messages still wait, and a stop does not wait for them")
    func pressBeforeQueue() async throws {
        try await Stage.open(["USER_UPDATES_PER_MINUTE": "2"]) { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                let logged = try await api.nextMessage(to: ann)
                for _ in 1...3 { await api.sendText("/help", from: ann) }
                let query = try await api.press("Undo", on: logged, by: ann)
                _ = try await api.answer(toQuery: query)
                #expect(await api.messages(to: ann).first?.edits == 0)
                try await api.allConfirmed()
            }
            #expect(try await stage.inspect { try $0.waitingUpdateCount() } >= 3)
            var restarted = stage
            restarted.environment["USER_UPDATES_PER_MINUTE"] = "0"
            try await restarted.run { _ in
                let undone = try await api.nextEdit(to: ann)
                #expect(undone.text.hasPrefix("Undone"))
            }
            #expect(try await stage.inspect { try $0.waitingUpdateCount() } == 0)
            #expect(await api.messages(to: ann).count == 4)
        }
    }

    @Test(
        "an admin's command by a stranger is answered as if there were none, and audited",
        .enabled(
            if: StandardCommands.definitions.contains { $0.audience == .admins },
            "needs the admin commands, which this program does not have yet"
        )
    )
    func stranger() async throws {
        try await Stage.open(["ADMIN_USER_IDS": "7"]) { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/backup", from: bruno)
                let refused = try await api.nextMessage(to: bruno)
                #expect(refused.text.contains("n'existe pas"))
                await api.sendText("/help", from: bruno)
                #expect(try await api.nextMessage(to: bruno).text.contains("/backup") == false)
                await api.sendText("/help", from: ann)
                #expect(try await api.nextMessage(to: ann).text.contains("/backup"))
            }
            let refused = try await stage.inspect { book in
                try book.refusedActions(limit: 10).map { "\($0.action) \($0.count)" }
            }
            #expect(refused == ["backup 1"])
        }
    }
}

extension Stage {
    /// The open bets of a person, of a program that has stopped.
    func openBets(of person: Person) async throws -> [Bet] {
        let store = try store()
        let identity = TelegramIdentity(telegramID: person.id)
        let user = try #require(try await store.vault.identify([identity])[identity])
        let bets = try await store.read { try $0.openBets(of: user) }
        try store.close()
        return bets
    }
}
