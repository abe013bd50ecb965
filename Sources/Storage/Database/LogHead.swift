/// The head of a log of writes, which SQLite writes and waits for before anything else of a log.
enum LogHead {
    /// In bytes.
    static let length = 32

    /// Its two words that are always the same but for the last bit, which says how the checksums are made.
    private static let words: [UInt8] = [0x37, 0x7F, 0x06, 0x82, 0x00, 0x2D, 0xE2, 0x18]

    /// Whether these bytes are what is left of a head that was being written when the power went: a piece of one, or room
    /// for it that nothing was written to.
    static func mayBegin(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.contains(where: { $0 != 0 }) else { return true }
        return zip(bytes, words).enumerated().allSatisfy { place, pair in
            pair.0 == pair.1 || place == 3 && pair.0 == pair.1 | 1
        }
    }
}
