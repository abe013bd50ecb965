import Foundation

extension String {
    /// The text in the letters that it looks written in: letters drawn in another style ("𝓭𝓲𝓮", "ｄｉｅ", "ᴅɪᴇ"), and Cyrillic
    /// and Greek ones that stand for Latin ones ("dіе"), are the plain letters.
    ///
    /// A word of one of these scripts stays as it is where the text has any that cannot be taken for Latin. Text that has
    /// none of all that, such as English and French, is given back as it is, after one look at it.
    var inPlainLetters: String {
        guard utf8.contains(where: { $0 >= 0x80 }), unicodeScalars.contains(where: { !$0.isPlain }) else { return self }
        return PlainLetters.read(precomposedStringWithCompatibilityMapping)
    }
}

/// Puts Latin letters for those that look like them, word by word.
private enum PlainLetters {
    struct Word {
        var scalars: [Unicode.Scalar] = []
        var hasLatin = false
        /// Letters that stand for Latin ones and are of another script.
        var hasLookalikes = false
        /// Letters of another script that look like no Latin one.
        var hasOthers = false

        /// A word of its own script, beyond doubt.
        var isForeign: Bool { hasOthers && !hasLatin }
    }

    static func read(_ text: String) -> String {
        var words = [Word()]
        for scalar in text.unicodeScalars {
            guard
                scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            else {
                words += [Word(scalars: [scalar]), Word()]
                continue
            }
            // A space, a digit or a mark parts words: only the letters of one word tell of each other.
            guard !scalar.isASCII || scalar.isLatinLetter else {
                words += [Word(scalars: [scalar]), Word()]
                continue
            }
            words[words.count - 1].add(scalar)
        }
        let isForeign = words.contains(where: \.isForeign)
        var plain = String.UnicodeScalarView()
        for word in words {
            let isRead = word.hasLookalikes && (word.hasLatin || !word.hasOthers && !isForeign)
            plain.append(contentsOf: isRead ? word.scalars.map { lookalikes[$0] ?? $0 } : word.scalars)
        }
        return String(plain)
    }

    /// Cyrillic and Greek letters, each with the Latin one that it looks like.
    private static let lookalikes = pairs(
        """
        аa вb еe ёe кk мm нh оo рp сc тt уy хx іi їi јj ѕs һh ԁd ԛq ԝw ӏl пn гr ьb АA ВB ЕE ЁE КK МM НH ОO РP СC ТT УY ХX ІI \
        ЇI ЈJ ЅS ҺH ӀI ԚQ ԜW αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ωw σo άa έe ήn ίi όo ύu ώw ϊi ϋu ϳj ϲc ΑA ΒB ΕE ΖZ ΗH \
        ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ΆA ΈE ΉH ΊI ΌO ΎY ΪI ϹC
        """
    )
    /// Latin letters of another form, which no style of Unicode's own takes back.
    private static let drawn = pairs(
        "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ǫq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɑa ɡg ɩi ɾr ʋv"
    )

    private static func pairs(_ list: String) -> [Unicode.Scalar: Unicode.Scalar] {
        list.split(separator: " ").reduce(into: [:]) { table, pair in
            let scalars = Array(pair.unicodeScalars)
            if scalars.count == 2 { table[scalars[0]] = scalars[1] }
        }
    }

    /// A letter in a filled circle or square, or a small capital.
    static func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x1F150...0x1F169: Unicode.Scalar(0x61 + scalar.value - 0x1F150)
        case 0x1F170...0x1F189: Unicode.Scalar(0x61 + scalar.value - 0x1F170)
        default: drawn[scalar]
        }
    }

    static func stands(_ scalar: Unicode.Scalar) -> Bool { lookalikes[scalar] != nil }
}

extension PlainLetters.Word {
    fileprivate mutating func add(_ scalar: Unicode.Scalar) {
        let plain = PlainLetters.drawn(scalar) ?? scalar
        scalars.append(plain)
        if plain.isLatinLetter {
            hasLatin = true
        } else if PlainLetters.stands(plain) {
            hasLookalikes = true
        } else if plain.properties.isAlphabetic {
            hasOthers = true
        }
    }
}

extension Unicode.Scalar {
    /// With accents or without.
    fileprivate var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// Whether it is what it looks like: ASCII, the letters of western languages, their punctuation, pictures.
    fileprivate var isPlain: Bool {
        switch value {
        case 0..<0x80, 0xA1, 0xA3, 0xA9, 0xAB, 0xBB, 0xBF, 0xC0...0x131, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E:
            true
        case 0xA0, 0x2010, 0x2012...0x2014, 0x2018...0x201E, 0x2026, 0x202F, 0x2030, 0x2039, 0x203A, 0x20AC: true
        case 0x200B...0x200D, 0xFE0F, 0x1F300...0x1FAFF: true
        default: false
        }
    }
}
