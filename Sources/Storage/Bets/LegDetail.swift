import Domain
import Foundation

/// The words of a leg, sealed together.
struct LegDetail: Decodable {
    var selection: String?
    var match: String?

    /// Nil where there are none.
    init?(selection: String?, match: String?) {
        if selection == nil && match == nil { return nil }
        self.selection = selection
        self.match = match
    }

    /// One JSON object, written out: an encoder costs as much as the rest of the leg.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for (name, text) in [("selection", selection), ("match", match)] {
            guard let text else { continue }
            bytes.append(UInt8(ascii: bytes.isEmpty ? "{" : ","))
            bytes.appendQuoted(name)
            bytes.append(UInt8(ascii: ":"))
            bytes.appendQuoted(text)
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    static func from(_ bytes: [UInt8]) throws -> LegDetail {
        try JSONDecoder().decode(LegDetail.self, from: Data(bytes))
    }
}
