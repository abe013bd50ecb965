package import Domain

/// A whole file of matches in memory: a season's is small. For files of any size use ``MatchReader``.
package struct MatchFile: Sendable {
    package let matches: [MarketMatch]
    package let tally: ReadTally

    package init(path: String) throws(OddsFileFault) {
        var reader = try MatchReader(path: path)
        var matches: [MarketMatch] = []
        while let match = try reader.next() { matches.append(match) }
        self.matches = matches
        tally = reader.tally
    }
}
