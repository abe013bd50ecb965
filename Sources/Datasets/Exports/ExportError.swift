/// Why a data set was not written. Nothing stands under its name then.
package enum ExportError: Error, Equatable, Sendable, CustomStringConvertible {
    case exists(path: String)
    case cannotWrite(path: String, reason: String)
    case diskFull(path: String)
    /// The database could not be read.
    case cannotRead(reason: String)

    package var description: String {
        switch self {
        case .exists(let path): "\(path) is there already. Give another name, or ask to overwrite it."
        case .cannotWrite(let path, let reason):
            "\(path) cannot be written: \(reason). Give a path in a folder that this user may write to."
        case .diskFull(let path): "No room on the disk for \(path). Free some and export again."
        case .cannotRead(let reason): "The export stopped: \(reason)"
        }
    }
}
