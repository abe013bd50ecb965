import Domain
import Foundation

/// What the coach learns from its examples, kept in a folder under the fingerprint of all that it was learnt from.
///
/// Learning takes a second and far more memory than a bot should hold: a program of its own does it
/// (`risk0 train coach`), once for each change of the examples, and every start after that maps the file.
package struct CoachModel: Sendable {
    /// A file that is kept.
    package struct Kept: Sendable {
        package let path: String
        /// False: another program had made it already.
        package let isNew: Bool
    }

    /// What is read of it.
    struct Learnt: Sendable {
        let intents: IntentClassifier
        let safety: SafetyModel

        init(_ file: ModelFile) throws(ModelFileFault) {
            intents = try IntentClassifier(reading: file)
            safety = try SafetyModel(reading: file)
        }
    }

    /// How the texts are read that the features are made of. A test compares it with what the code makes of fixed
    /// texts: code that reads them otherwise gets another number here, and with it every model is learnt anew.
    static let reading: UInt64 = 1_063_528_879_124_673_451

    private let prompts: String

    /// - Parameter prompts: the folder of the examples.
    package init(prompts: String) { self.prompts = prompts }

    /// Learns, unless it is kept already, and removes what was learnt from earlier examples. Where several programs do
    /// it at once, one learns and the others wait for it.
    /// - Parameter folder: made, with its parents, where it is missing.
    /// - Throws: `PromptFault` for examples that are wrong; what the system says of the folder.
    package func keep(in folder: String) throws -> Kept {
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        defer { close(lock) }
        let fingerprint = try fingerprint()
        let path = Self.path(in: folder, fingerprint)
        if (try? learnt(at: path, fingerprint)) != nil { return Kept(path: path, isNew: false) }
        let (intents, safety) = (try intentExamples(), try safetyExamples())
        let sections = try IntentClassifier.learn(intents) + SafetyModel.learn(safety)
        let bytes = ModelFile.bytes(of: sections.all, fingerprint: fingerprint)
        // Written beside and renamed: who reads sees the whole file or none. What a power cut leaves of it has the
        // wrong checksum, and is learnt anew.
        let beside = path + Self.unfinished
        _ = unlink(beside)
        guard manager.createFile(atPath: beside, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
            rename(beside, path) == 0
        else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        for name in try manager.contentsOfDirectory(atPath: folder)
        where Self.isOurs(name) && !path.hasSuffix("/" + name) {
            try manager.removeItem(atPath: folder + "/" + name)
        }
        return Kept(path: path, isNew: true)
    }

    /// What is kept in the first of the folders that has it whole.
    /// - Throws: `PromptFault` for examples that cannot be read.
    func kept(in folders: [String]) throws(PromptFault) -> Learnt? {
        let fingerprint = try fingerprint()
        for folder in folders {
            if let found = try? learnt(at: Self.path(in: folder, fingerprint), fingerprint) { return found }
        }
        return nil
    }

    /// Where it is kept: the file in the first of the folders that has it whole.
    /// - Throws: `PromptFault` for examples that cannot be read.
    package func path(in folders: [String]) throws(PromptFault) -> String? {
        let fingerprint = try fingerprint()
        return folders.map { Self.path(in: $0, fingerprint) }.first { (try? learnt(at: $0, fingerprint)) != nil }
    }

    private func learnt(at path: String, _ fingerprint: UInt64) throws(ModelFileFault) -> Learnt {
        try Learnt(ModelFile(opening: path, fingerprint: fingerprint))
    }

    /// Sees whether all that it is learnt from is in order.
    /// - Throws: `PromptFault` with the line that makes no sense.
    package func check() throws(PromptFault) {
        _ = try intentExamples()
        _ = try safetyExamples()
    }

    /// What it learns from what questions mean.
    func intentExamples() throws(PromptFault) -> IntentExamples { try IntentExamples(folder: prompts) }

    /// What it learns from what danger looks like.
    func safetyExamples() throws(PromptFault) -> SafetyExamples {
        try SafetyExamples(folder: prompts).adding(intentExamples())
    }

    private static func path(in folder: String, _ fingerprint: UInt64) -> String {
        let digits = String(fingerprint, radix: 16)
        return "\(folder)/coach-\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits).model"
    }

    private static let unfinished = ".new"

    /// A file that was kept, or one that a program did not come to finish.
    private static func isOurs(_ name: String) -> Bool {
        name.wholeMatch(of: /coach-[0-9a-f]{16}\.model(?:\.new)?/) != nil
    }

    /// Of everything that is learnt from: the examples, byte by byte but for their line ends, the casinos, intents and classes that stand in the
    /// code, how the code reads texts, and the options.
    private func fingerprint() throws(PromptFault) -> UInt64 {
        var hash = FeatureHash()
        hash.add("\(Self.reading) \(IntentClassifier.options) \(SafetyModel.reading) \(SafetyModel.options)")
        for intent in Intent.allCases { hash.add(intent.rawValue) }
        for danger in SafetyClass.allCases { hash.add(danger.rawValue) }
        for casino in KnownCasino.catalogue { hash.add(casino.name + "|" + casino.aliases.joined(separator: "|")) }
        for name in fileNames {
            let path = "\(prompts)/\(name)"
            let text = try PromptFile.read(path).text
            hash.add(name)
            hash.add(String(text.utf8.count))
            for byte in text.utf8 { hash.add(byte) }
        }
        return hash.value
    }

    /// A folder of further texts to learn from, where there is one.
    private static let furtherTexts = "learning"

    /// All that is read in order to learn, in an order that is the same everywhere.
    private var fileNames: [String] {
        let further = (try? FileManager.default.contentsOfDirectory(atPath: "\(prompts)/\(Self.furtherTexts)")) ?? []
        return IntentExamples.fileNames + SafetyExamples.fileNames
            + further.sorted(by: isBefore).map { "\(Self.furtherTexts)/\($0)" }
    }
}
