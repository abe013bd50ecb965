/// Which words and runs of words are of one kind: what one dies of, who is close to one, where football is played.
///
/// Looked up by hashes, for a text is read in less time than its words could be joined in.
struct SafetyWords: Sendable {
    /// By the hash of the words in their order: the kinds.
    private let kinds: ModelHashLists
    /// By what a single word sounds like, for inflected and misspelt ones.
    private let sounding: ModelHashLists
    /// Sorted: hashes of the beginnings of longer runs.
    private let beginnings: ModelNumbers<UInt64>

    /// Shorter words sound like too many others.
    static let shortestSounding = 5

    /// Reads them where they stand.
    init(_ reader: inout ModelReader) throws(ModelFileFault) {
        kinds = try ModelHashLists(&reader)
        sounding = try ModelHashLists(&reader)
        beginnings = try reader.numbers(try reader.count(), of: UInt64.self)
    }

    /// The kinds of the longest run of words from `start` that has any, its end and its hash.
    func match(_ words: [SafetyText.Word], at start: Int) -> (kinds: [UInt64], end: Int, hash: UInt64)? {
        var found: (kinds: [UInt64], end: Int, hash: UInt64)?
        var hash = SafetyHash.start
        for index in start..<words.count {
            hash = SafetyHash.joined(hash, words[index].hash)
            if let kinds = kinds[hash] { found = (kinds, index + 1, hash) }
            guard beginnings.place(of: hash) != nil else { break }
        }
        if found == nil, words[start].canSound, let kinds = sounding[words[start].sound] {
            found = (kinds, start + 1, words[start].hash)
        }
        return found
    }
}

/// The kinds as the files of words list them.
struct SafetyWordLists: Sendable {
    private var kinds: [UInt64: [UInt64]] = [:]
    private var sounding: [UInt64: [UInt64]] = [:]
    private var beginnings: Set<UInt64> = []

    init(_ files: [PromptFile]) throws(PromptFault) {
        for file in files {
            for item in try PromptList(file).items {
                let kind = SafetyHash.of(item.heading)
                for phrase in item.text.split(separator: ",") { add(SafetyText(String(phrase)).words, kind) }
            }
        }
    }

    private mutating func add(_ words: [SafetyText.Word], _ kind: UInt64) {
        guard let last = words.last else { return }
        var hash = SafetyHash.start
        for word in words.dropLast() {
            hash = SafetyHash.joined(hash, word.hash)
            beginnings.insert(hash)
        }
        Self.insert(kind, at: SafetyHash.joined(hash, last.hash), into: &kinds)
        if words.count == 1, last.canSound { Self.insert(kind, at: last.sound, into: &sounding) }
    }

    private static func insert(_ kind: UInt64, at key: UInt64, into table: inout [UInt64: [UInt64]]) {
        if table[key]?.contains(kind) != true { table[key, default: []].append(kind) }
    }

    func write(to writer: inout ModelWriter) {
        for lists in [kinds, sounding] { ModelHashLists.write(lists, to: &writer) }
        writer.add(count: beginnings.count)
        writer.add(beginnings.sorted())
    }
}

/// Hashes of words and of what they are joined to.
enum SafetyHash {
    static let start: UInt64 = 0x9e37_79b9_7f4a_7c15

    static func of(_ text: String) -> UInt64 {
        var hash = FeatureHash()
        hash.add(text)
        return hash.value
    }

    static func joined(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var mixed = (left &+ 0x9e37_79b9_7f4a_7c15) ^ (right &* 0xbf58_476d_1ce4_e5b9)
        mixed = (mixed ^ (mixed >> 29)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 32)
    }
}
