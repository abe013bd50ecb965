/// What a word sounds like, roughly and in both languages: endings that are silent or only inflect are gone, so that
/// "gagné", "gagner" and "gagnez" are one, and "koi" is "quoi".
enum WordSound {
    /// - Parameter word: folded. Words of other scripts stay as they are.
    static func key(of word: String) -> String {
        let letters = Array(word.utf8.prefix(24))
        var sound: [UInt8] = []
        var index = 0
        while index < letters.count {
            let (heard, length) = heard(letters, at: index)
            if let heard, heard != sound.last { sound.append(heard) }
            index += length
        }
        trim(&sound)
        return String(decoding: sound, as: UTF8.self)
    }

    /// What is heard at a place, nothing for a letter that is silent, and of how many letters.
    private static func heard(_ letters: [UInt8], at index: Int) -> (heard: UInt8?, length: Int) {
        let letter = letters[index]
        let next = index + 1 < letters.count ? letters[index + 1] : 0
        switch (letter, next) {
        case (c("e"), c("a")) where index + 2 < letters.count && letters[index + 2] == c("u"): return (c("o"), 3)
        case (c("a"), c("u")): return (c("o"), 2)
        case (c("q"), c("u")): return (c("k"), 2)
        case (c("p"), c("h")): return (c("f"), 2)
        case (c("c"), c("h")), (c("s"), c("h")): return (c("C"), 2)
        case (c("a"), c("i")), (c("e"), c("i")), (c("a"), c("y")): return (c("e"), 2)
        case (c("o"), c("i")), (c("o"), c("y")): return (c("W"), 2)
        case (c("o"), c("u")): return (c("U"), 2)
        case (c("c"), c("e")), (c("c"), c("i")), (c("c"), c("y")): return (c("s"), 1)
        case (c("g"), c("e")), (c("g"), c("i")): return (c("j"), 1)
        case (c("c"), _), (c("q"), _): return (c("k"), 1)
        case (c("y"), _): return (c("i"), 1)
        case (c("z"), _): return (c("s"), 1)
        case (c("h"), _): return (nil, 1)
        default: return (letter, 1)
        }
    }

    /// Endings that are not heard.
    private static let silent: Set<UInt8> = [c("e"), c("s"), c("t"), c("d"), c("x"), c("r"), c("p")]
    private static let present = [c("i"), c("n"), c("g")]

    private static func trim(_ sound: inout [UInt8]) {
        if sound.count > 5, sound.suffix(3).elementsEqual(present) { sound.removeLast(3) }
        while sound.count > 3, let last = sound.last, silent.contains(last) { sound.removeLast() }
    }

    private static func c(_ letter: Unicode.Scalar) -> UInt8 { UInt8(ascii: letter) }
}
