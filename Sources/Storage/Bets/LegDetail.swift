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
        try plain(bytes) ?? JSONDecoder().decode(LegDetail.self, from: Data(bytes))
    }

    /// Reads what ``bytes`` wrote where nothing in it is escaped: that is nearly always so, and a decoder takes as long
    /// as all else that a bet needs.
    private static func plain(_ bytes: [UInt8]) -> LegDetail? {
        let parts = bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        guard !bytes.contains(UInt8(ascii: "\\")), parts.count == 5 || parts.count == 9 else { return nil }
        var (selection, match): (String?, String?)
        for place in stride(from: 1, to: parts.count, by: 4) {
            guard parts[place - 1].elementsEqual([UInt8(ascii: place == 1 ? "{" : ",")]),
                parts[place + 1].elementsEqual([UInt8(ascii: ":")])
            else { return nil }
            let value = String(decoding: parts[place + 2], as: UTF8.self)
            switch String(decoding: parts[place], as: UTF8.self) {
            case "selection" where selection == nil: selection = value
            case "match" where match == nil: match = value
            default: return nil
            }
        }
        guard parts.last?.elementsEqual([UInt8(ascii: "}")]) == true else { return nil }
        return LegDetail(selection: selection, match: match)
    }
}
