/// Which hashes of a text were seen: a set for some hundreds of them, made anew for each text.
struct SeenHashes {
    /// Open addressing; 0 stands for a free place.
    private var places = [UInt64](repeating: 0, count: 512)
    private var hasZero = false
    private var count = 0

    /// - Returns: whether it was not there before.
    mutating func insert(_ hash: UInt64) -> Bool {
        guard hash != 0 else {
            defer { hasZero = true }
            return !hasZero
        }
        if count * 2 >= places.count { grow() }
        guard put(hash) else { return false }
        count += 1
        return true
    }

    private mutating func put(_ hash: UInt64) -> Bool {
        let last = places.count - 1
        // The high bits of the product depend on all bits of the hash.
        var place = Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 32) & last
        while places[place] != 0 {
            if places[place] == hash { return false }
            place = (place + 1) & last
        }
        places[place] = hash
        return true
    }

    private mutating func grow() {
        let before = places
        places = [UInt64](repeating: 0, count: before.count * 2)
        for hash in before where hash != 0 { _ = put(hash) }
    }
}
