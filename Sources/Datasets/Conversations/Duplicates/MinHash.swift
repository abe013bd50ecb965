/// A signature by which near duplicates are found: 112 hashes of the 5-word shingles of a text, in 14 bands of 8 rows.
///
/// Of each hash one byte is kept, so that a band is a number of 64 bits. Two texts share a band with probability
/// 1 - (1 - J⁸)¹⁴ for a Jaccard index J: one half at about 0.72.
enum MinHash {
    static let bands = 14
    static let rows = 8
    /// Words of a shingle.
    static let shingle = 5
    /// How many of the 112 bytes agree at a Jaccard index of 0.72; one in 256 of the others agrees by chance.
    static let fewestAgreeing = 81

    private static let vectors = 7
    private static let (factors, terms) = coefficients()

    /// Factors are odd, so that each hash is a permutation of 32 bits.
    private static func coefficients() -> ([SIMD16<UInt32>], [SIMD16<UInt32>]) {
        var state: UInt64 = 0x5EED
        func next() -> UInt32 {
            state &+= 0x9E37_79B9_7F4A_7C15
            return UInt32(truncatingIfNeeded: WordHashes.mixed(state) >> 32)
        }
        var factors: [SIMD16<UInt32>] = []
        var terms: [SIMD16<UInt32>] = []
        for _ in 0..<vectors {
            var factor = SIMD16<UInt32>()
            var term = SIMD16<UInt32>()
            for lane in 0..<16 {
                factor[lane] = next() | 1
                term[lane] = next()
            }
            factors.append(factor)
            terms.append(term)
        }
        return (factors, terms)
    }

    /// Appends the bands of a text. One with fewer words than a shingle is a single shingle.
    static func append(signatureOf words: [UInt64], to signature: inout [UInt64]) {
        let count = max(1, words.count - shingle + 1)
        var shingles: [UInt32] = []
        shingles.reserveCapacity(count)
        for start in 0..<count {
            let hash = WordHashes.hash(of: words[start..<min(start + shingle, words.count)])
            shingles.append(UInt32(truncatingIfNeeded: hash >> 32))
        }
        for vector in 0..<vectors {
            let (factor, term) = (factors[vector], terms[vector])
            var least = SIMD16<UInt32>(repeating: .max)
            for shingle in shingles {
                let hash = SIMD16<UInt32>(repeating: shingle) &* factor &+ term
                least = pointwiseMin(least, hash)
            }
            let bytes = (least &* SIMD16<UInt32>(repeating: 0x9E37_79B1)) &>> SIMD16<UInt32>(repeating: 24)
            for half in 0..<2 {
                var band: UInt64 = 0
                for lane in 0..<8 { band = band << 8 | UInt64(bytes[half * 8 + lane]) }
                signature.append(band)
            }
        }
    }

    /// How many of the bytes of two signatures agree.
    static func agreeing(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) -> Int {
        zip(left, right).reduce(0) { sum, pair in
            var difference = pair.0 ^ pair.1
            var agreeing = 0
            for _ in 0..<8 {
                if difference & 0xFF == 0 { agreeing += 1 }
                difference >>= 8
            }
            return sum + agreeing
        }
    }
}
