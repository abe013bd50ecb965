import Foundation

/// Why the system refused something with a file, in its own few words.
package enum SystemReason {
    /// - Parameter error: as Foundation throws it, whose own sentences say neither what was tried nor what to do.
    package static func of(_ error: any Error) -> String {
        if let number = number(of: error) { return String(cString: strerror(number)) }
        return switch (error as? CocoaError)?.code {
        case .fileNoSuchFile?, .fileReadNoSuchFile?: String(cString: strerror(ENOENT))
        case .fileReadNoPermission?, .fileWriteNoPermission?: String(cString: strerror(EACCES))
        case .fileWriteFileExists?: String(cString: strerror(EEXIST))
        case .fileWriteOutOfSpace?: String(cString: strerror(ENOSPC))
        case .fileWriteVolumeReadOnly?: String(cString: strerror(EROFS))
        default: "the system refuses it (\(type(of: error)))"
        }
    }

    /// The file that the error is about; nil where it does not say.
    package static func path(of error: any Error) -> String? { (error as? CocoaError)?.filePath }

    private static func number(of error: any Error) -> Int32? {
        if let error = error as? POSIXError { return error.code.rawValue }
        return ((error as? CocoaError)?.underlying as? POSIXError)?.code.rawValue
    }
}
