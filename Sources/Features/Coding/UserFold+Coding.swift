extension UserFold {
    /// Of the form in which a fold is stored: it changes with the form, and with what the values in it mean.
    package static let version: UInt8 = 2

    private static let mostAccounts = 100_000

    /// The fold in about 25 bytes a bet. The same fold gives the same bytes.
    package func encoded() -> [UInt8] {
        let bets = accounts.reduce(0) { $0 + $1.bets.count }
        var writer = ByteWriter(capacity: 256 + 96 * accounts.count + 32 * bets)
        writer.byte(Self.version)
        visits.write(to: &writer)
        writer.count(accounts.count)
        for account in accounts { account.write(to: &writer) }
        writer.seal()
        // A copy without the room that was made: many folds are held at once.
        return [UInt8](writer.bytes[...])
    }

    /// Reads what ``encoded()`` wrote; any other bytes are refused.
    package init(decoding bytes: [UInt8]) throws(FoldFault) {
        guard let version = bytes.first else { throw .truncated }
        guard version == Self.version else { throw .version(found: version) }
        guard bytes.count > 4 else { throw .truncated }
        let end = bytes.count - 4
        var tail = ByteReader(bytes, in: end..<bytes.count)
        guard try tail.word() == StateSum.of(bytes[..<end]) else { throw .checksum }
        var reader = ByteReader(bytes, in: 1..<end)
        let visits = try VisitHistory(from: &reader)
        var accounts: [AccountFold] = []
        for _ in 0..<(try reader.count(atMost: Self.mostAccounts, of: "accounts")) {
            let account = try AccountFold(from: &reader)
            guard accounts.last.map({ $0.casino < account.casino }) ?? true else {
                throw .invalid("accounts that are out of order")
            }
            accounts.append(account)
        }
        guard reader.isAtEnd else { throw .invalid("more bytes than its accounts take") }
        self.init(accounts: accounts, visits: visits)
    }
}
