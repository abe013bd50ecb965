import Domain
import Testing

@testable import Storage

/// The words of a leg, as they are sealed.
@Suite struct LegDetailTests {
    @Test(
        "what was written is read back, whatever characters it has",
        arguments: ["Arsenal", "«Été» \"à\" \\ Paris", "two\nlines\t\u{1}", "🏇 مباراة", ""]
    )
    func roundTrip(text: String) throws {
        for (selection, match) in [(text, nil), (nil, text), (text, text)] as [(String?, String?)] {
            let detail = try #require(LegDetail(selection: selection, match: match))
            let read = try LegDetail.from(detail.bytes)
            #expect(read.selection == selection && read.match == match)
        }
        #expect(LegDetail(selection: nil, match: nil)?.bytes == nil)
    }
}
