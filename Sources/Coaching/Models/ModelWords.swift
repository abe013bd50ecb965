/// Words that stand sorted in a model, each once.
struct ModelWords: Sendable {
    private let ends: ModelNumbers<UInt32>
    private let letters: ModelNumbers<UInt8>

    var count: Int { ends.count }

    init(_ reader: inout ModelReader) throws(ModelFileFault) {
        ends = try reader.numbers(try reader.count(), of: UInt32.self)
        letters = try reader.numbers(try reader.count(), of: UInt8.self)
    }

    /// - Parameter words: sorted by their bytes.
    static func write(_ words: [String], to writer: inout ModelWriter) {
        var letters: [UInt8] = []
        let ends = words.map { word in
            letters += Array(word.utf8)
            return UInt32(letters.count)
        }
        writer.add(count: ends.count)
        writer.add(ends)
        writer.add(count: letters.count)
        writer.add(letters)
    }

    /// The letters of a word, by its place; none where the model says what cannot be.
    func bytes(at place: Int) -> [UInt8] { letters[range(at: place)].map(\.self) }

    private func range(at place: Int) -> Range<Int> {
        guard ends.indices.contains(place) else { return 0..<0 }
        let (start, end) = (place == 0 ? 0 : Int(ends[place - 1]), Int(ends[place]))
        return start <= end && end <= letters.count ? start..<end : 0..<0
    }

    func word(at place: Int) -> String { String(decoding: bytes(at: place), as: UTF8.self) }

    func place(of word: String) -> Int? {
        let sought = Array(word.utf8)
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            switch comparison(of: middle, with: sought) {
            case ..<0: low = middle + 1
            case 0: return middle
            default: high = middle
            }
        }
        return nil
    }

    /// Below 0 where the word at the place stands before the one that is sought, 0 where it is that.
    private func comparison(of place: Int, with sought: [UInt8]) -> Int {
        let range = range(at: place)
        for index in 0..<min(range.count, sought.count) {
            let (found, wanted) = (letters[range.lowerBound + index], sought[index])
            if found != wanted { return found < wanted ? -1 : 1 }
        }
        return range.count - sought.count
    }
}

/// Words that stand in a model, each with a list of others.
struct ModelLexicon: Sendable {
    private let keys: ModelWords
    private let ends: ModelNumbers<UInt32>
    private let places: ModelNumbers<UInt32>
    private let meanings: ModelWords

    init(_ reader: inout ModelReader) throws(ModelFileFault) {
        keys = try ModelWords(&reader)
        ends = try reader.numbers(keys.count, of: UInt32.self)
        places = try reader.numbers(try reader.count(), of: UInt32.self)
        meanings = try ModelWords(&reader)
    }

    static func write(_ lists: [String: [String]], to writer: inout ModelWriter) {
        let keys = lists.keys.sorted(by: isBefore)
        let meanings = Set(lists.values.joined()).sorted(by: isBefore)
        let numbers = Dictionary(uniqueKeysWithValues: zip(meanings, UInt32(0)...))
        var places: [UInt32] = []
        let ends = keys.map { key in
            places += (lists[key] ?? []).compactMap { numbers[$0] }
            return UInt32(places.count)
        }
        ModelWords.write(keys, to: &writer)
        writer.add(ends)
        writer.add(count: places.count)
        writer.add(places)
        ModelWords.write(meanings, to: &writer)
    }

    /// - Returns: nil for a word that is not among them.
    subscript(key: String) -> [String]? {
        guard let place = keys.place(of: key) else { return nil }
        let (start, end) = (place == 0 ? 0 : Int(ends[place - 1]), Int(ends[place]))
        guard start <= end, end <= places.count else { return nil }
        return places[start..<end].map { meanings.word(at: Int($0)) }
    }

    /// Every word that has a list.
    var words: [String] { (0..<keys.count).map(keys.word) }
}

/// Hashes that stand in a model, each with a list of others.
struct ModelHashLists: Sendable {
    /// Sorted.
    private let keys: ModelNumbers<UInt64>
    private let ends: ModelNumbers<UInt32>
    private let listed: ModelNumbers<UInt64>

    init(_ reader: inout ModelReader) throws(ModelFileFault) {
        keys = try reader.numbers(try reader.count(), of: UInt64.self)
        ends = try reader.numbers(keys.count, of: UInt32.self)
        listed = try reader.numbers(try reader.count(), of: UInt64.self)
    }

    static func write(_ lists: [UInt64: [UInt64]], to writer: inout ModelWriter) {
        let keys = lists.keys.sorted()
        var listed: [UInt64] = []
        let ends = keys.map { key in
            listed += lists[key] ?? []
            return UInt32(listed.count)
        }
        writer.add(count: keys.count)
        writer.add(keys)
        writer.add(ends)
        writer.add(count: listed.count)
        writer.add(listed)
    }

    /// - Returns: nil for a hash that is not among them, and for one whose list the model cannot have.
    subscript(key: UInt64) -> [UInt64]? {
        guard let place = keys.place(of: key) else { return nil }
        let (start, end) = (place == 0 ? 0 : Int(ends[place - 1]), Int(ends[place]))
        guard start < end, end <= listed.count else { return nil }
        return (start..<end).map { listed[$0] }
    }
}

/// By their bytes: the order of ``ModelWords``.
func isBefore(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }
