/// Why stored bytes are no fold. The log still holds all of it: fold the user's events again from the first.
package enum FoldFault: Error, Hashable, CustomStringConvertible {
    /// Written by another version of the fold.
    case version(found: UInt8)
    /// The bytes end before what they announce.
    case truncated
    /// The sum at the end does not fit the bytes before it.
    case checksum
    /// A value that no fold can have, and what it should have been.
    case invalid(String)

    package var description: String {
        let remedy = "fold the user's events again from the start of the log"
        switch self {
        case .version(let found):
            return "the state is of version \(found), this program reads version \(UserFold.version): \(remedy)"
        case .truncated: return "the state ends in the middle of a value: \(remedy)"
        case .checksum: return "the state is damaged, its checksum does not fit: \(remedy)"
        case .invalid(let what): return "the state holds \(what): \(remedy)"
        }
    }
}
