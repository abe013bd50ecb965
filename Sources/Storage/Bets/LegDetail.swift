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

    /// What ``bytes`` wrote, where nothing had to be escaped: nearly all there is, at a tenth of a decoder's cost. Nil for
    /// everything else.
    private static func plain(_ bytes: [UInt8]) -> LegDetail? {
        guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}"), !bytes.contains(UInt8(ascii: "\\"))
        else { return nil }
        // {"name":"text","name":"text"}: the quotes divide it into names, texts and what stands between.
        let pieces = bytes.dropFirst().dropLast().split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        guard pieces.count == 5 || pieces.count == 9 else { return nil }
        var detail = LegDetail()
        for start in stride(from: 0, to: pieces.count - 1, by: 4) {
            guard pieces[start].elementsEqual(start == 0 ? [] : [UInt8(ascii: ",")]),
                pieces[start + 2].elementsEqual([UInt8(ascii: ":")]),
                let text = String(validating: pieces[start + 3], as: UTF8.self)
            else { return nil }
            switch String(decoding: pieces[start + 1], as: UTF8.self) {
            case "selection" where detail.selection == nil: detail.selection = text
            case "match" where detail.match == nil: detail.match = text
            default: return nil
            }
        }
        return pieces.last?.isEmpty == true ? detail : nil
    }

    private init() {}
}
