import Logging

/// The log: to standard error, so that a terminal chat and exported data stay clean.
enum ProgramLogger {
    static func make(_ level: Logger.Level) -> Logger {
        var logger = Logger(label: "risk0") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}
