import Foundation

/// The parts of a `multipart/form-data` body.
struct MultipartBody {
    struct Part {
        let name: String
        /// Set when the part is a file.
        let fileName: String?
        let contentType: String
        let data: Data
    }

    private(set) var parts: [Part] = []

    init(_ body: Data, contentType: String) throws {
        guard let boundary = Self.parameter("boundary", in: contentType), !boundary.isEmpty else {
            throw UnreadableBody(description: "multipart body without a boundary in its content type")
        }
        let delimiter = Data("--\(boundary)".utf8)
        guard var start = body.range(of: delimiter)?.upperBound else {
            throw UnreadableBody(description: "multipart body that does not begin with its boundary")
        }
        while !body[start...].starts(with: Data("--".utf8)) {
            guard let end = body[start...].range(of: Data("\r\n".utf8) + delimiter) else {
                throw UnreadableBody(description: "multipart body that ends before its last boundary")
            }
            parts.append(try Self.part(body[start..<end.lowerBound]))
            start = end.upperBound
        }
    }

    private static func part(_ bytes: Data) throws -> Part {
        guard let gap = bytes.range(of: Data("\r\n\r\n".utf8)) else {
            throw UnreadableBody(description: "multipart part without an empty line after its headers")
        }
        var disposition = ""
        var contentType = "text/plain"
        let head = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self)
        for line in head.split(whereSeparator: \.isNewline) {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { continue }
            let value = halves[1].trimmingCharacters(in: .whitespaces)
            switch halves[0].lowercased() {
            case "content-disposition": disposition = value
            case "content-type": contentType = value
            default: break
            }
        }
        guard let name = parameter("name", in: disposition) else {
            throw UnreadableBody(description: "multipart part without a name")
        }
        return Part(
            name: name,
            fileName: parameter("filename", in: disposition),
            contentType: contentType,
            data: Data(bytes[gap.upperBound...])
        )
    }

    /// The value of a header's parameter, with or without quotes.
    private static func parameter(_ name: String, in header: String) -> String? {
        for piece in header.split(separator: ";") {
            let halves = piece.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1)
            guard halves.count == 2, halves[0].lowercased() == name else { continue }
            return halves[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        }
        return nil
    }
}
