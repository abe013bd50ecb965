/// Why a data set was not written. Nothing stands under its name then.
package enum ExportError: Error, Equatable, Sendable, CustomStringConvertible {
    case exists(path: String)
    case cannotWrite(path: String, reason: String)
    case diskFull(path: String)
    /// The database or a file could not be read.
    case cannotRead(reason: String)
    /// Nobody agrees to training.
    case noConsent
    /// There are users who agree, and not one row that may leave.
    case noRows(reasons: String)
    /// Another program writes to it.
    case inUse(path: String)
    /// Someone in it withdrew or was erased while it was made, again and again.
    case membersChanged
    /// The options cannot be done.
    case wrongOption(reason: String)

    /// Whether the same export may go on later from where it stopped.
    var mayPass: Bool {
        if case .cannotRead = self { return true }
        return false
    }

    /// One word for the log.
    package var code: String {
        switch self {
        case .exists: "exists"
        case .cannotWrite: "cannot_write"
        case .diskFull: "disk_full"
        case .cannotRead: "cannot_read"
        case .noConsent: "no_consent"
        case .noRows: "no_rows"
        case .inUse: "in_use"
        case .membersChanged: "members_changed"
        case .wrongOption: "wrong_option"
        }
    }

    package var description: String {
        switch self {
        case .exists(let path): "\(path) is there already. Give another name, or ask to overwrite it."
        case .cannotWrite(let path, let reason):
            "\(path) cannot be written: \(reason). Give a path in a folder that this user may write to."
        case .diskFull(let path): "No room on the disk for \(path). Free some and export again."
        case .cannotRead(let reason): "The export stopped: \(reason)"
        case .noConsent:
            "Nobody agrees to training, so nothing may leave. Users give and withdraw that consent with /privacy."
        case .noRows(let reasons): "No row is left to write\(reasons.isEmpty ? "" : ": \(reasons)")."
        case .inUse(let path): "Another export is writing to \(path). Wait for it, or give another name."
        case .membersChanged: "Users withdrew their consent while their rows were written. Export again."
        case .wrongOption(let reason): reason
        }
    }
}
