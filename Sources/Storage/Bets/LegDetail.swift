import Foundation

/// The words of a leg, sealed together.
struct LegDetail: Codable {
    var selection: String?
    var match: String?

    /// Nil where there are none.
    init?(selection: String?, match: String?) {
        if selection == nil && match == nil { return nil }
        self.selection = selection
        self.match = match
    }

    func bytes() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }
    static func from(_ bytes: [UInt8]) throws -> LegDetail {
        try JSONDecoder().decode(LegDetail.self, from: Data(bytes))
    }
}
