import Foundation

/// Where lines end in a buffer. Each kind of end is looked for once over what was read, not once a line: in a file of
/// one kind the other never comes.
struct LineEnds {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    /// The last line ended with CR: a LF that follows belongs to it.
    var owesLineFeed = false

    /// The place of the next one; where there is none, the end of the buffer. Nil before it was looked for.
    private var nextLineFeed: Int?
    private var nextCarriageReturn: Int?

    /// The buffer has changed.
    mutating func forget() { (nextLineFeed, nextCarriageReturn) = (nil, nil) }

    /// Nil where no line ends in what is there.
    mutating func next(in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        let feed = Self.place(of: Self.lineFeed, in: bytes, from: start, to: end, known: &nextLineFeed)
        let carriage = Self.place(of: Self.carriageReturn, in: bytes, from: start, to: end, known: &nextCarriageReturn)
        let first = min(feed, carriage)
        return first < end ? first : nil
    }

    private static func place(
        of byte: UInt8,
        in bytes: UnsafeRawBufferPointer,
        from start: Int,
        to end: Int,
        known: inout Int?
    ) -> Int {
        if let known, known >= start { return known }
        var found = end
        if start < end, let base = bytes.baseAddress, let place = memchr(base + start, CInt(byte), end - start) {
            found = UnsafeRawPointer(place) - base
        }
        known = found
        return found
    }
}
