import Domain

/// Words that count as one for the classifier, and abbreviations spelled out.
struct WordGroups: Sendable {
    /// By the words joined with a space; up to `longest` words.
    private let groups: ModelLexicon
    private let meanings: ModelLexicon
    /// The groups of words that sound so, for inflected and mistyped ones.
    private let sounding: ModelLexicon
    private let longest: Int

    init(_ reader: inout ModelReader) throws(ModelFileFault) {
        longest = try reader.count()
        groups = try ModelLexicon(&reader)
        meanings = try ModelLexicon(&reader)
        sounding = try ModelLexicon(&reader)
    }

    /// What an abbreviation stands for; nil for any other word.
    func meaning(of word: String) -> [String]? { meanings[word] }

    /// The groups of the longest run of words from `start` that has any, and where it ends.
    func groups(_ words: [String], at start: Int) -> (names: [String], end: Int)? {
        var found: ([String], Int)?
        var key = ""
        for index in start..<min(words.count, start + longest) {
            if index > start { key += " " }
            key += words[index]
            if let names = groups[key], !names.isEmpty { found = (names, index + 1) }
        }
        if found == nil, words[start].utf8.count >= 4, !words[start].hasPrefix("<"),
            let names = sounding[WordSound.key(of: words[start])], !names.isEmpty
        {
            found = (names, start + 1)
        }
        return found
    }

    /// Every word that a group or an abbreviation knows, each alone.
    var words: Set<String> {
        var words = Set(meanings.words)
        for key in groups.words { words.formUnion(key.split(separator: " ").map(String.init)) }
        return words
    }
}

/// The groups as the files of words list them.
struct WordGroupLists: Sendable {
    private var groups: [String: [String]] = [:]
    private var meanings: [String: [String]] = [:]
    private var sounding: [String: [String]] = [:]
    private var longest = 1

    init(_ files: [PromptFile]) throws(PromptFault) {
        for file in files {
            for item in try PromptList(file).items { add(item) }
        }
    }

    private mutating func add(_ item: PromptList.Item) {
        let sides = item.text.split(separator: ":", maxSplits: 1)
        let names = sides[0].split(separator: ",").map { TextTokens($0).tokens.map(\.text) }
        if sides.count == 2 {
            let meant = TextTokens(sides[1]).tokens.map(\.text)
            for name in names { meanings[name.joined(separator: " ")] = meant }
        } else {
            for name in names where !name.isEmpty {
                let key = name.joined(separator: " ")
                // A word may be of several groups: "chance" is luck and likelihood.
                if groups[key]?.contains(item.heading) != true { groups[key, default: []].append(item.heading) }
                longest = max(longest, name.count)
                guard name.count == 1, name[0].utf8.count >= 4 else { continue }
                let sound = WordSound.key(of: name[0])
                if sounding[sound]?.contains(item.heading) != true { sounding[sound, default: []].append(item.heading) }
            }
        }
    }

    func write(to writer: inout ModelWriter) {
        writer.add(count: longest)
        for lists in [groups, meanings, sounding] { ModelLexicon.write(lists, to: &writer) }
    }
}
