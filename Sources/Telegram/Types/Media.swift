/// One size of a picture; Telegram sends the smallest first.
package struct PhotoSize: Sendable, Equatable, Codable {
    /// Asks for the file, for this bot only.
    package var fileID: String
    package var width: Int?
    package var height: Int?
    /// In bytes.
    package var fileSize: Int64?

    package init(fileID: String, width: Int? = nil, height: Int? = nil, fileSize: Int64? = nil) {
        self.fileID = fileID
        self.width = width
        self.height = height
        self.fileSize = fileSize
    }

    private enum CodingKeys: String, CodingKey {
        case fileID = "file_id"
        case width, height
        case fileSize = "file_size"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        fileID = try fields.decode(String.self, forKey: .fileID)
        width = fields.side(Int.self, .width)
        height = fields.side(Int.self, .height)
        fileSize = fields.side(Int64.self, .fileSize)
    }
}

/// A file sent as a file.
package struct Document: Sendable, Equatable, Codable {
    /// Asks for the file, for this bot only.
    package var fileID: String
    /// As the sender's app named it: never to be trusted as a path.
    package var fileName: String?
    package var mimeType: String?
    /// In bytes.
    package var fileSize: Int64?

    package init(fileID: String, fileName: String? = nil, mimeType: String? = nil, fileSize: Int64? = nil) {
        self.fileID = fileID
        self.fileName = fileName
        self.mimeType = mimeType
        self.fileSize = fileSize
    }

    private enum CodingKeys: String, CodingKey {
        case fileID = "file_id"
        case fileName = "file_name"
        case mimeType = "mime_type"
        case fileSize = "file_size"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        fileID = fields.side(String.self, .fileID) ?? ""
        fileName = fields.side(String.self, .fileName)
        mimeType = fields.side(String.self, .mimeType)
        fileSize = fields.side(Int64.self, .fileSize)
    }
}
