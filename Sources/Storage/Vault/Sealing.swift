import Crypto
import Foundation

/// What a sealed text is for. Bound into the seal, so that a ciphertext moved to another column does not open.
package enum SealPurpose: String, Sendable {
    case update, flow, leg, casino, evidence, outbox, event, startPayload = "start_payload", broadcast, conversation
}

/// AES-256-GCM: nonce, ciphertext and tag in one piece.
enum Sealing {
    static func seal(_ plain: [UInt8], key: SymmetricKey, purpose: SealPurpose) throws -> Data {
        let box = try AES.GCM.seal(plain, using: key, authenticating: Array(purpose.rawValue.utf8))
        guard let combined = box.combined else { throw SealError.notSealed }
        return combined
    }

    static func open(_ sealed: Data, key: SymmetricKey, purpose: SealPurpose) throws -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let plain = try? AES.GCM.open(box, using: key, authenticating: Array(purpose.rawValue.utf8))
        else { throw SealError.doesNotOpen }
        return Array(plain)
    }
}

/// Why a sealed text cannot be had.
package enum SealError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The key was destroyed by an erasure, or keys.sqlite is not the one that belongs to this database.
    case keyDestroyed
    case doesNotOpen
    case notSealed

    package var description: String {
        switch self {
        case .keyDestroyed:
            "The key of a sealed text is not in keys.sqlite: it was destroyed by an erasure, or the file does not"
                + " belong to this risk0.sqlite. Restore the keys.sqlite of the same installation."
        case .doesNotOpen:
            "A sealed text does not open with its key: the database or keys.sqlite was changed from outside."
        case .notSealed: "A text could not be sealed."
        }
    }
}
