/// FNV-1a of 64 bits: tells the versions of a prompt apart.
///
/// The files are the operator's own, so nobody gains by forging one, and a dozen versions of a prompt do not collide in
/// 64 bits. A cryptographic hash would bring a library into this room for nothing.
enum PromptHash {
    /// Sixteen hexadecimal digits.
    static func hexadecimal(of text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
