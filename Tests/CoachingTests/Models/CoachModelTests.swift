import Domain
import Foundation
import TestSupport
import Testing

@testable import Coaching

@Suite("What the coach learns, kept", .timeLimit(.minutes(5)))
struct CoachModelTests {
    /// A folder of the examples, few enough to be learnt at once.
    private func fewExamples(in directory: TemporaryDirectory) throws -> String {
        let folder = directory.file("Prompts")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in IntentExamples.fileNames + SafetyExamples.fileNames {
            let text = try String(contentsOfFile: UnderstandingSamples.root + "/Prompts/" + name, encoding: .utf8)
            var sinceHeading = 0
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
                sinceHeading = line.hasPrefix("## ") ? 0 : sinceHeading + 1
                return name.contains("words") || !line.hasPrefix("- ") || sinceHeading < 8
            }
            try lines.joined(separator: "\n").write(
                to: folder.appending(path: name),
                atomically: true,
                encoding: .utf8
            )
        }
        return folder.path
    }

    private func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test("answers as what was learnt in memory does, to the last digit")
    func sameAnswers() async throws {
        try await withTemporaryDirectory { directory in
            let model = CoachModel(prompts: UnderstandingSamples.root + "/Prompts")
            let folder = directory.file("models").path
            _ = try model.keep(in: folder)
            let kept = try #require(try model.kept(in: ["/nowhere", folder])).intents
            let learnt = try UnderstandingSamples.classifier.get()
            let texts = UnderstandingSamples.heldOut.map(\.text) + UnderstandingSamples.hostile + ["sould i stak 200"]
            #expect(texts.count > 200)
            for text in texts {
                let (one, other) = (kept.classify(text), learnt.classify(text))
                #expect(one.best == other.best && one.confidence == other.confidence, "\(text.prefix(80))")
                #expect(one.candidates.map(\.confidence) == other.candidates.map(\.confidence))
            }
        }
    }

    @Test("tells danger as what was learnt in memory does, to the last digit")
    func sameOdds() async throws {
        try await withTemporaryDirectory { directory in
            let model = CoachModel(prompts: try fewExamples(in: directory))
            let folder = directory.file("models").path
            _ = try model.keep(in: folder)
            let kept = try #require(try model.kept(in: [folder])).safety
            let learnt = try SafetyModel(model.safetyExamples())
            let texts = try LabelledText.read("HeldOut/harm.tsv").map(\.text) + UnderstandingSamples.hostile
            #expect(texts.count > 100 && texts.contains { (learnt.odds(of: $0)?.danger ?? 0) > 0.5 })
            for text in texts { #expect(kept.odds(of: text) == learnt.odds(of: text), "\(text.prefix(80))") }
        }
    }

    @Test("is learnt once by however many programs at once, into one file that only its owner reads")
    func together() async throws {
        try await withTemporaryDirectory { directory in
            let model = CoachModel(prompts: try fewExamples(in: directory))
            let folder = directory.file("data/models").path
            let kept = try await withThrowingTaskGroup(of: CoachModel.Kept.self) { group in
                for _ in 0..<2 { group.addTask { try model.keep(in: folder) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(kept.count { $0.isNew } == 1)
            #expect(try files(in: folder).count == 1)
            #expect(Set(kept.map(\.path)) == [folder + "/" + (try files(in: folder)[0])])
            let mode = try FileManager.default.attributesOfItem(atPath: kept[0].path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600)
        }
    }

    @Test(
        "is learnt anew when any text changes that it is learnt from",
        arguments: ["words.fr.md", "safety.en.md", "safety.words.fr.md", "learning/new-en.tsv"]
    )
    func changedText(name: String) async throws {
        try await withTemporaryDirectory { directory in
            let prompts = try fewExamples(in: directory)
            let (model, folder) = (CoachModel(prompts: prompts), directory.file("models").path)
            let old = try model.keep(in: folder)
            let path = prompts + "/" + name
            try FileManager.default.createDirectory(
                atPath: prompts + "/learning",
                withIntermediateDirectories: true
            )
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            let added = name.hasSuffix(".tsv") ? "ordinary\tit rained all day at the races in may\n" : "\n"
            try (text + added).write(toFile: path, atomically: true, encoding: .utf8)
            #expect(try model.kept(in: [folder]) == nil)
            let new = try model.keep(in: folder)
            #expect(new.isNew && new.path != old.path)
        }
    }

    @Test("is learnt anew when an example changes, and what is of no use any more is removed")
    func changedExample() async throws {
        try await withTemporaryDirectory { directory in
            let prompts = try fewExamples(in: directory)
            let model = CoachModel(prompts: prompts)
            let folder = directory.file("models").path
            let old = try model.keep(in: folder)
            let foreign = folder + "/notes.txt"
            for path in [foreign, old.path + ".new"] { try Data("x".utf8).write(to: URL(filePath: path)) }
            let examples = URL(filePath: prompts + "/intents.en.md")
            let text = try String(contentsOf: examples, encoding: .utf8)
            try (text + "\n## greeting\n- top of the morning\n").write(to: examples, atomically: true, encoding: .utf8)
            #expect(try model.kept(in: [folder]) == nil)
            let new = try model.keep(in: folder)
            #expect(new.isNew && new.path != old.path)
            #expect(try files(in: folder) == [String(new.path.dropFirst(folder.count + 1)), "notes.txt"].sorted())
            #expect(try model.kept(in: [folder])?.intents.classify("top of the morning").best == .greeting)
        }
    }

    @Test("is learnt anew when the file is damaged or cut off")
    func damaged() async throws {
        try await withTemporaryDirectory { directory in
            let model = CoachModel(prompts: try fewExamples(in: directory))
            let folder = directory.file("models").path
            let path = URL(filePath: try model.keep(in: folder).path)
            let whole = try Data(contentsOf: path)
            var changed = whole
            changed[whole.count / 2] ^= 1
            for damaged in [changed, whole.prefix(whole.count / 2), Data()] {
                try damaged.write(to: path)
                #expect(try model.kept(in: [folder]) == nil)
                #expect(try model.keep(in: folder).isNew)
                #expect(try Data(contentsOf: path) == whole)
            }
        }
    }

    @Test("is refused by name of file and line where the examples are wrong, and nothing is kept")
    func wrongExamples() async throws {
        try await withTemporaryDirectory { directory in
            let prompts = try fewExamples(in: directory)
            let examples = prompts + "/intents.fr.md"
            let text = try String(contentsOfFile: examples, encoding: .utf8)
            try (text + "\n## no_such_intent\n- bonjour\n").write(toFile: examples, atomically: true, encoding: .utf8)
            let folder = directory.file("models").path
            #expect { try CoachModel(prompts: prompts).keep(in: folder) } throws: {
                ($0 as? PromptFault)?.path == examples
            }
            #expect(try files(in: folder) == [])
        }
    }

    @Test("says in its name how texts are read: where this fails, put the number that is found into the code")
    func reading() throws {
        let examples = try UnderstandingSamples.examples.get()
        var written = ModelWriter()
        examples.wordGroups.write(to: &written)
        var reader = ModelReader(written.bytes)
        let groups = try WordGroups(&reader)
        var hash = FeatureHash()
        for question in UnderstandingSamples.heldOut {
            let text = IntentText(question.text, UnderstandingSamples.extractor, groups)
            for feature in IntentFeatures(text, groups).all {
                hash.add("\(feature.hash) \(feature.weight) \(feature.isTelling)")
            }
        }
        #expect(CoachModel.reading == hash.value)
    }

    @Test("says in its name how texts of danger are read, and which are chosen: the number goes into the code likewise")
    func readingOfDanger() throws {
        let examples = try SafetyExamples(folder: UnderstandingSamples.root + "/Prompts")
        var written = ModelWriter()
        examples.words.write(to: &written)
        var reader = ModelReader(written.bytes)
        let words = try SafetyWords(&reader)
        var hash = FeatureHash()
        for text in try LabelledText.read("HeldOut/harm.tsv") {
            for feature in SafetyFeatures.of(SafetyText(text.text), words).all {
                hash.add("\(feature.hash) \(feature.weight) \(feature.isTelling)")
            }
        }
        let phrases = UnderstandingSamples.heldOut.map {
            IntentExamples.Phrase(intent: $0.intent, language: $0.language, text: $0.text)
        }
        let asked = try UnderstandingSamples.examples.get().replacing(phrases: phrases)
        for text in examples.replacing(texts: []).adding(asked).texts { hash.add("\(text.label) \(text.text)") }
        #expect(SafetyModel.reading == hash.value)
    }
}
