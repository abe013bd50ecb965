import Bot
import Coaching
import Domain
import Foundation
import Storage
import Testing

@Suite("Danger behind a command is met", .timeLimit(.minutes(5)))
struct DangerInCommandsTests {
    @Test(
        "help comes first where it is certain, and beside the command's own answer where it is not",
        arguments: [
            "/bankroll is gone and so am i, goodbye", "/bankroll gone, me too tonight",
            "/bankroll 0, nothing to live for", "/deposit bet365 this is the end for me",
            "/limit bet365 closed and now i close my life", "/limit bet365 suicidal", "/limit winamax suicidaire",
            "/limit winamax je veux crever", "/deposit winamax 50 mes derniers sous, après la corde",
            "/casino my life is over", "/settle 1 suicidal", "/stats c'est la fin pour moi",
            "/budget how many pills would be enough",
        ]
    )
    func met(line: String) async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            try await chat.send("/bet bet365 football 1.90 20 Arsenal")
            let said = try await chat.send(line)
            #expect(said.last?.isHelp == true && said.count { $0.isHelp } == 1, "\(said)")
            #expect(try await chat.events(.harmSignalMet).count == 1)
            // What is said to it is heard.
            #expect(try await chat.send("not really").first?.isHelp == true)
        }
    }

    @Test(
        "nothing else is said to who names it as a command, or asks about it",
        arguments: [
            "/help suicide", "/help je veux mourir", "/suicide", "/die", "/suicidal", "/mourir", "/suicidaire",
            "/want_to_die",
        ]
    )
    func named(line: String) async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            let said = try await chat.send(line)
            #expect(said.count == 1 && said[0].isHelp && said[0].labels.isEmpty, "\(said)")
            #expect(try await CoachChat.turns(chat).last?.turn.intent == Intent.crisis.rawValue)
            #expect(try await chat.send("not really").first?.isHelp == true)
        }
    }

    @Test(
        "a bet that is placed stays on record, and its writer is asked in the same breath",
        arguments: [
            "/bet bet365 football 1.90 20 last bet before i die",
            "/bet winamax foot 2,10 15 dernier pari avant de mourir",
        ]
    )
    func bets(line: String) async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            let said = try await chat.send(line)
            #expect(said.last?.isHelp == true, "\(said)")
            #expect(said.last?.text.contains("are you all right?") == true || said.count == 1)
            #expect(try await chat.send("nobody picks up").first?.isHelp == true)
        }
    }

    @Test(
        "selections that only tell of danger are not passed over",
        arguments: ["last bet before i die", "goodbye cruel world", "suicidaire", "suicidal"]
    )
    func selections(words: String) async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            for line in ["/bet bet365 football 1.90 20 \(words)", "/parlay bet365 10: 1.90 Arsenal, 2.10 \(words)"] {
                let said = try await chat.send(line)
                #expect(said.last?.isHelp == true, "\(line): \(said)")
            }
        }
    }

    @Test("the crisis line stands first where it is a crisis that /helpline is asked about")
    func helpline() async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            for line in ["/helpline suicide", "/helpline crisis", "/helpline suicidal", "/helpline détresse"] {
                let text = try #require(try await chat.send(line).first?.text)
                let crisis = try #require(text.range(of: "findahelpline"), "\(text)")
                let gambling = try #require(text.range(of: "gamblingtherapy"), "\(text)")
                #expect(crisis.lowerBound < gambling.lowerBound, "\(line): \(text)")
                #expect(!text.contains("a country called"))
                #expect(try await chat.send("not really").first?.isHelp == true)
            }
            let plain = try #require(try await chat.send("/helpline France").first?.text)
            #expect(plain.contains("Joueurs Info Service"))
            #expect(try await chat.send("/helpline Atlantis").first?.text.contains("a country called") == true)
        }
    }

    @Test("the examples of all commands, and names, interrupt nothing")
    func ordinary() async throws {
        let options = try CoachChat.learntOptions()
        let examples =
            options.commands.flatMap(\.definition.examples) + [
                "/bet bet365 football 1.90 20 Suicide Squad FC", "/limit bet365 closed", "/limit bet365 stake 500 20",
                "/settle 1 lost", "/casino bet365", "/score bet365", "/export json", "/bankroll 1500", "/quit", "/stop",
                "/leave", "/end", "/foo bar",
            ]
        try await Conversation.open(options) { chat in
            for line in examples where !line.hasPrefix("/delete") && !line.hasPrefix("/break") {
                let before = try await chat.events(.harmSignalMet).count
                let said = try await chat.send(line)
                #expect(try await chat.events(.harmSignalMet).count == before, "\(line): \(said)")
                try await chat.send("/cancel")
            }
        }
    }
}
