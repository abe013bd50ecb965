import Foundation

/// A body that cannot be read as the fields of a call.
struct UnreadableBody: Error, CustomStringConvertible {
    let description: String
}

extension RecordedCall {
    /// Reads the fields from the address and the body, whose form the content type tells.
    init(method: String, query: String?, contentType: String, body: Data, at: Duration) throws {
        var fields = Self.form(query ?? "")
        var files: [String: UploadedFile] = [:]
        var form = Form.text
        if body.isEmpty {
            // Everything is in the address.
        } else if contentType.hasPrefix("application/json") {
            form = .json
            guard let members = (try? JSON(parsing: body))?.object else {
                throw UnreadableBody(description: "the body of \(method) is no JSON object")
            }
            fields.merge(members) { $1 }
        } else if contentType.hasPrefix("multipart/form-data") {
            for part in try MultipartBody(body, contentType: contentType).parts {
                if let name = part.fileName {
                    files[part.name] = UploadedFile(name: name, contentType: part.contentType, data: part.data)
                } else {
                    fields[part.name] = .string(String(decoding: part.data, as: UTF8.self))
                }
            }
        } else {
            fields.merge(Self.form(String(decoding: body, as: UTF8.self))) { $1 }
        }
        self.init(method: method, form: form, fields: fields, files: files, at: at)
    }

    private static func form(_ text: String) -> [String: JSON] {
        var fields: [String: JSON] = [:]
        for pair in text.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = halves.map { half in
                let spaced = half.replacingOccurrences(of: "+", with: " ")
                return spaced.removingPercentEncoding ?? spaced
            }
            fields[decoded[0]] = .string(decoded.count > 1 ? decoded[1] : "")
        }
        return fields
    }
}
