import Crypto
import Domain
import Foundation

/// What tells that a row of the vault is as it was written: eight bytes of a digest beside it.
///
/// Without it one flipped bit in a key is a key that opens nothing, and one in a pseudonym ends a self-exclusion, and
/// nobody is told of either.
enum KeyCheck {
    static func of(_ person: TelegramIdentity, _ id: UserID, key: Data?) -> Data {
        digest(
            "identity",
            [bytes(id.rawValue), bytes(person.telegramID), [person.isGroup ? 1 : 0], Array(key ?? Data())]
        )
    }

    static func of(purpose: String, key: Data) -> Data { digest("purpose", [Array(purpose.utf8), Array(key)]) }

    /// - Parameter until: the end of a rest; nil for a pseudonym that is kept for itself.
    static func of(pseudonym: Data, until: Int64?) -> Data {
        digest("pseudonym", [Array(pseudonym), until.map(bytes) ?? []])
    }

    /// How many bits part two values.
    static func distance(_ one: Data, _ other: Data) -> Int {
        guard one.count == other.count else { return .max }
        return zip(one, other).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
    }

    private static func digest(_ kind: String, _ parts: [[UInt8]]) -> Data {
        var hash = SHA256()
        for part in [Array(kind.utf8)] + parts {
            hash.update(data: bytes(Int64(part.count)))
            hash.update(data: part)
        }
        return Data(hash.finalize().prefix(8))
    }

    private static func bytes(_ number: Int64) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }
}
