/// What an export came to: the manifest of one file.
package struct ExportSummary: Codable, Sendable, Equatable {
    package let table: String
    package let format: String
    package let path: String
    package let rows: Int
    package let bytes: Int64
    /// Of the file, in hexadecimal digits.
    package let sha256: String
    /// Rows that were left out, because their users do not agree to training.
    package let withheld: Int
}
