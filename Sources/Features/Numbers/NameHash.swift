/// A number for a name, the same in every run: 32-bit FNV-1a (Fowler, Noll, Vo) of its bytes.
enum NameHash {
    static func of(_ name: String) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }
}
