extension StringProtocol {
    /// The text as it may be shown or kept: without control, zero-width and direction characters, white space at the
    /// ends gone and runs of it made one space, cut to `limit` characters.
    ///
    /// Without it a name could reverse the line that it stands in, or look like another one.
    package func visible(limit: Int) -> String {
        var scalars = String.UnicodeScalarView()
        var owesSpace = false
        // Counted beside: the view would walk over all of its scalars to say how many they are.
        var count = 0
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace {
                owesSpace = !scalars.isEmpty
                continue
            }
            guard !scalar.isInvisible else { continue }
            if owesSpace {
                scalars.append(" ")
                count += 1
            }
            owesSpace = false
            scalars.append(scalar)
            count += 1
            // A character may have many scalars; beyond this it is an attack on whoever draws it.
            if count >= 8 * limit { break }
        }
        return String(String(scalars).prefix(limit))
    }

    /// The same for a line that is read for numbers: a space between two groups of one number that is no plain one, as
    /// "1 234,50" has it where it is pasted, stays a narrow no-break space, so that the number stays one word.
    package func visibleLine(limit: Int) -> String {
        let scalars = Array(unicodeScalars.prefix(8 * limit))
        guard scalars.contains(where: { !$0.isASCII && $0.isGroupSpace }) else { return visible(limit: limit) }
        var line = String.UnicodeScalarView()
        // An apostrophe groups as well, and no white space is made of it.
        for index in scalars.indices {
            let isTie = !scalars[index].isASCII && scalars[index].isGroupSpace && scalars.partsGroups(at: index)
            line.append(isTie ? Self.tieMark : scalars[index])
        }
        let visible = String(line).visible(limit: limit).unicodeScalars.map { $0 == Self.tieMark ? "\u{202F}" : $0 }
        line = String.UnicodeScalarView()
        line.append(contentsOf: visible)
        return String(line)
    }

    /// Stands for a tie while white space is made plain: a letter that no language has and every reader shows.
    private static var tieMark: Unicode.Scalar { "\u{A640}" }

    /// The text as an error shows it: what was found, at most 40 characters of it.
    var quotedInFault: String { visible(limit: 40) }
}

extension [Unicode.Scalar] {
    /// Whether what stands at `index` is between groups of a number: up to three digits that begin it or follow such a
    /// space, and then exactly three.
    fileprivate func partsGroups(at index: Int) -> Bool {
        let behind = self[(index + 1)...].prefix { $0.decimalDigit != nil }
        let before = self[..<index].reversed().prefix { $0.decimalDigit != nil }
        guard behind.count == 3, (1...3).contains(before.count) else { return false }
        let start = index - before.count
        guard start > 0 else { return true }
        let lead = self[start - 1]
        return lead != "." && lead != "," && lead != "/"
    }
}

extension Unicode.Scalar {
    /// Control, format (zero-width, direction) and other characters that draw nothing.
    var isInvisible: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }
}
