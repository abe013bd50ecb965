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

    /// The text as an error shows it: what was found, at most 40 characters of it.
    var quotedInFault: String { visible(limit: 40) }
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
