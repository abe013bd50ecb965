import Foundation
import Storage
import TestSupport
import Testing

/// What brought the program down twice is set aside, shown, and the next one is served.
@Suite("What brings the program down", .timeLimit(.minutes(5)))
struct QuarantineTests {
    private static let admin = Person(id: 9, firstName: "Odile")
    private static let admins = ["ADMIN_USER_IDS": "9"]

    /// The next is served, and admins are shown what is set aside.
    private func expectServed(_ stage: Stage, setAside kind: String) async throws {
        let api = stage.api
        await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: bruno)
        #expect(try await api.nextMessage(to: bruno).text.hasPrefix("Noté #"))
        await api.sendText("/collection", from: Self.admin)
        var shown = try await api.nextMessage(to: Self.admin)
        // An admin whose own work it was hears of that first.
        if !shown.text.contains("Set aside:") { shown = try await api.nextMessage(to: Self.admin) }
        #expect(shown.text.contains("Set aside: \(kind) 1"), "\(shown.text)")
    }

    /// An admin has the one piece of work that is set aside tried again.
    private func tryAgain(_ api: StandInBotAPI) async throws {
        await api.sendText("/replay", from: Self.admin)
        var list = try await api.nextMessage(to: Self.admin)
        while list.buttons.isEmpty { list = try await api.nextMessage(to: Self.admin) }
        #expect(list.text.contains("brought the program down"))
        #expect(list.buttons.count == 1)
        let button = try #require(list.buttons.first?.first?.text)
        _ = try await api.press(button, on: list, by: Self.admin)
        try await expect("Trying it again", api)
    }

    /// Waits until the admin is told something.
    private func expect(_ text: String, _ api: StandInBotAPI) async throws {
        while try await !api.nextMessage(to: Self.admin).text.contains(text) {}
    }

    @Test(
        "an update that kills inside its handler: the third start serves the next; tried again, it is set aside again"
    )
    func handler() async throws {
        try await Stage.open(Self.admins) { stage in
            let api = stage.api
            let poison = try await Poison("AFTER INSERT ON bet_decisions WHEN NEW.stake = 66600", on: stage)
            let first = try await poison.falls { _ in
                await api.sendText("/cancel", from: ann)
                _ = try await api.nextMessage(to: ann)
                await api.sendText("/bet bet365 football 1.90 666 Arsenal", from: ann)
            }
            #expect(first == .signalled(SIGKILL))
            let second = try await poison.falls()
            #expect(second == .signalled(SIGKILL))
            try await stage.launch { program in
                let told = try await api.nextMessage(to: ann)
                #expect(told.text.contains("set aside"))
                try await expectServed(stage, setAside: "update")
                await api.sendText("/bet bet365 football 1.90 10 Chelsea", from: ann)
                #expect(try await api.nextMessage(to: ann).text.hasPrefix("Logged #"))
                try await program.stop()
            }
            let third = try await poison.falls { _ in try await tryAgain(api) }
            #expect(third == .signalled(SIGKILL))
            try await stage.launch { program in
                var told = try await api.nextMessage(to: ann)
                if told.text.hasPrefix("Logged") { told = try await api.nextMessage(to: ann) }
                #expect(told.text.contains("set aside"))
                try await api.allConfirmed()
                try await program.stop()
            }
            #expect(try await stage.inspect { try $0.setAsideCounts() } == [.update: 1])
        }
    }

    @Test(
        "slow work that kills: the third start sends everything else; tried again, it is set aside again"
    )
    func task() async throws {
        try await Stage.open(Self.admins) { stage in
            let api = stage.api
            let poison = try await Poison("AFTER INSERT ON admin_actions WHEN NEW.action = 'backup'", on: stage)
            let first = try await poison.falls { _ in await api.sendText("/backup", from: Self.admin) }
            let second = try await poison.falls()
            #expect(first == .signalled(SIGKILL) && second == .signalled(SIGKILL))
            try await stage.run { _ in
                try await expect("could not be made", api)
                try await expectServed(stage, setAside: "task")
                try await api.allConfirmed()
            }
            let third = try await poison.falls { _ in try await tryAgain(api) }
            #expect(third == .signalled(SIGKILL))
            try await stage.run { _ in
                try await expect("could not be made", api)
                try await expectServed(stage, setAside: "task")
            }
        }
    }

    @Test("a broadcast that kills: the third start serves, and its admin is told")
    func broadcast() async throws {
        try await Stage.open(Self.admins) { stage in
            let api = stage.api
            let poison = try await Poison("AFTER UPDATE OF last_user ON broadcasts", on: stage)
            let first = try await poison.falls { _ in
                await api.sendText("/broadcast Hello to all", from: Self.admin)
                let preview = try await api.nextMessage(to: Self.admin)
                _ = try await api.press("Send", on: preview, by: Self.admin)
            }
            let second = try await poison.falls()
            #expect(first == .signalled(SIGKILL) && second == .signalled(SIGKILL))
            try await stage.launch { program in
                try await expectServed(stage, setAside: "broadcast")
                try await api.allConfirmed()
                try await program.stop()
            }
            #expect(await api.messages(to: Self.admin).contains { $0.text.contains("broadcast was stopped") })
        }
    }

    @Test("an export that kills: the third start serves, and its admin is told; tried again, it is set aside again")
    func export() async throws {
        try await Stage.open(Self.admins) { stage in
            let api = stage.api
            let poison = try await Poison("AFTER INSERT ON admin_actions WHEN NEW.action = 'exports'", on: stage)
            let first = try await poison.falls { _ in await api.sendText("/exports openai", from: Self.admin) }
            let second = try await poison.falls()
            #expect(first == .signalled(SIGKILL) && second == .signalled(SIGKILL))
            try await stage.run { _ in
                try await expect("could not be made", api)
                try await expectServed(stage, setAside: "export")
                try await api.allConfirmed()
            }
            let third = try await poison.falls { _ in try await tryAgain(api) }
            #expect(third == .signalled(SIGKILL))
            try await stage.run { _ in
                try await expect("could not be made", api)
                try await expectServed(stage, setAside: "export")
            }
            #expect(try await stage.inspect { try $0.begun(.export) } == [])
        }
    }

    @Test("an answer in which the program is killed: the third start answers the others; tried again, it is set aside")
    func question() async throws {
        try await StandInModel.withServer { model in
            let variables = ["LLM_BASE_URL": model.url, "LLM_API_KEY": "sk-planted", "LLM_MODEL": "stand-in-1"]
            try await Stage.open(variables.merging(Self.admins) { $1 }) { stage in
                let api = stage.api
                await model.reply(.silence(after: []), .silence(after: []))
                for start in 1...2 {
                    try await stage.launch { program in
                        if start == 1 { await api.sendText("tell me about patience", from: ann) }
                        _ = try await model.nextRequest()
                        try program.signal(SIGKILL)
                        #expect(try await program.wait() == .signalled(SIGKILL))
                    }
                }
                await model.reply(.text("A price is a promise."))
                try await stage.run { _ in
                    #expect(try await api.nextMessage(to: ann).text.contains("could not answer"))
                    await api.sendText("what is a price?", from: ann)
                    #expect(try await api.nextMessage(to: ann).text == "A price is a promise.")
                    _ = try await model.nextRequest()
                    try await expectServed(stage, setAside: "question")
                }
                await model.reply(.silence(after: []))
                try await stage.launch { program in
                    try await tryAgain(api)
                    _ = try await model.nextRequest()
                    try program.signal(SIGKILL)
                    #expect(try await program.wait() == .signalled(SIGKILL))
                }
                try await stage.run { _ in
                    #expect(try await api.nextMessage(to: ann).text.contains("could not answer"))
                    try await expectServed(stage, setAside: "question")
                }
                #expect(try await stage.inspect { try $0.unansweredTurns().count } == 0)
            }
        }
    }

    @Test("a stop in order counts for nothing, however often it comes in the middle of an answer")
    func stops() async throws {
        try await StandInModel.withServer { model in
            let variables = ["LLM_BASE_URL": model.url, "LLM_API_KEY": "sk-planted", "LLM_MODEL": "stand-in-1"]
            try await Stage.open(variables) { stage in
                for start in 1...3 {
                    await model.reply(.silence(after: []))
                    try await stage.run { _ in
                        if start == 1 { await stage.api.sendText("tell me about patience", from: ann) }
                        _ = try await model.nextRequest()
                    }
                }
                await model.reply(.text("A whole answer."))
                try await stage.run { _ in
                    let answer = try await stage.api.nextMessage(to: ann)
                    #expect(answer.text.contains("A whole answer."))
                }
                #expect(try await stage.inspect { try $0.setAsideCounts() } == [:])
            }
        }
    }
}
