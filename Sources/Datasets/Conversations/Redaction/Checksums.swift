import Crypto

/// Check digits of the numbers that carry some.
enum Checksums {
    /// The last digit of a card's number (ISO/IEC 7812).
    static func isCard(_ digits: some Collection<UInt8>) -> Bool {
        guard (13...19).contains(digits.count), let first = digits.first, (2...6).contains(first) else { return false }
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let doubled = Int(digit) * (index.isMultiple(of: 2) ? 1 : 2)
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum.isMultiple(of: 10)
    }

    /// The two digits after the country (ISO 13616).
    /// - Parameter text: in capitals, without spaces.
    static func isIBAN(_ text: [UInt8]) -> Bool {
        guard (15...34).contains(text.count) else { return false }
        var rest = 0
        for byte in text[4...] + text[..<4] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): rest = (rest * 10 + Int(byte) - 0x30) % 97
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): rest = (rest * 100 + Int(byte) - 55) % 97
            default: return false
            }
        }
        return rest == 1
    }

    private static let base58 = table("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
    private static let bech32 = table("qpzry9x8gf2tvdw0s3jn54khce6mua7l")

    /// The place of each byte in an alphabet; -1 where it has none.
    private static func table(_ alphabet: StaticString) -> [Int] {
        var places = [Int](repeating: -1, count: 256)
        alphabet.withUTF8Buffer { for (place, byte) in $0.enumerated() { places[Int(byte)] = place } }
        return places
    }

    /// A Bitcoin address in base 58: 25 bytes, of which the last four check the others.
    static func isBase58Address(_ text: some Collection<UInt8>) -> Bool {
        guard (26...35).contains(text.count) else { return false }
        var number = [UInt8](repeating: 0, count: 25)
        for byte in text {
            var carry = base58[Int(byte)]
            guard carry >= 0 else { return false }
            for index in number.indices.reversed() {
                carry += 58 * Int(number[index])
                number[index] = UInt8(carry & 0xFF)
                carry >>= 8
            }
            guard carry == 0 else { return false }
        }
        let digest = SHA256.hash(data: Array(SHA256.hash(data: number[..<21])))
        return digest.prefix(4).elementsEqual(number[21...])
    }

    /// A Bitcoin address of the `bc1` kind (BIP 173 and 350), in lower case.
    static func isBech32Address(_ text: some Collection<UInt8>) -> Bool {
        guard (14...74).contains(text.count) else { return false }
        // The prefix "bc", spread out as the check wants it.
        var check = 1
        for value in [3, 3, 0, 2, 3] { check = step(check, value) }
        for byte in text.dropFirst(3) {
            let value = bech32[Int(byte)]
            guard value >= 0 else { return false }
            check = step(check, value)
        }
        return check == 1 || check == 0x2BC8_30A3
    }

    private static func step(_ check: Int, _ value: Int) -> Int {
        let generator = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
        var next = (check & 0x1FF_FFFF) << 5 ^ value
        for (bit, term) in generator.enumerated() where (check >> 25) >> bit & 1 == 1 { next ^= term }
        return next
    }
}
