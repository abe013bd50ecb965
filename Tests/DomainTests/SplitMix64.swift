/// A small seeded generator: every run of a property sees the same cases.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number whose count of digits is drawn first, so that small and large ones are equally likely.
    mutating func magnitude(upTo limit: Int64) -> Int64 {
        var highest: Int64 = 10
        for _ in 0..<Int.random(in: 0...17, using: &self) where highest < limit { highest *= 10 }
        return Int64.random(in: 1...min(limit, highest), using: &self)
    }
}
