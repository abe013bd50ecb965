import Storage

/// A row of the sheet for people (RFC 4180): one turn, question and answer, without what was said before.
enum SheetRow {
    static let columns = [
        "user", "conversation", "turn", "candidate", "language", "occurred_at", "model", "prompt", "feedback",
        "question", "answer",
    ]

    static let head = Array((columns.joined(separator: ",") + "\r\n").utf8)

    static func write(_ example: Example, to bytes: inout [UInt8]) {
        let sheet = example.sheet ?? TurnSheet()
        let question = example.prompt.last { $0.role == .user }?.content ?? []
        let answer = example.preferred?.last?.content ?? []
        let plain = [
            sheet.user, sheet.conversation, sheet.turn, sheet.candidate, sheet.language, sheet.occurredAt, sheet.model,
            sheet.prompt, sheet.feedback,
        ]
        for text in plain {
            if !text.isEmpty { bytes.appendCSV(.text(text)) }
            bytes.append(UInt8(ascii: ","))
        }
        bytes.appendCSV(.text(String(decoding: question, as: UTF8.self)))
        bytes.append(UInt8(ascii: ","))
        bytes.appendCSV(.text(String(decoding: answer, as: UTF8.self)))
        bytes.append(contentsOf: "\r\n".utf8)
    }

    /// The fields of a record, without quotes; nil where it breaks the rules of RFC 4180.
    static func fields(_ record: ArraySlice<UInt8>) -> [[UInt8]]? {
        var fields: [[UInt8]] = []
        var field: [UInt8] = []
        var rest = record
        while true {
            field.removeAll()
            if rest.first == UInt8(ascii: "\"") {
                rest.removeFirst()
                while let byte = rest.popFirst() {
                    if byte != UInt8(ascii: "\"") {
                        field.append(byte)
                    } else if rest.first == byte {
                        field.append(byte)
                        rest.removeFirst()
                    } else {
                        break
                    }
                }
            } else {
                while let byte = rest.first, byte != UInt8(ascii: ",") {
                    guard byte != UInt8(ascii: "\"") else { return nil }
                    field.append(byte)
                    rest.removeFirst()
                }
            }
            fields.append(unguarded(field))
            guard let separator = rest.popFirst() else { return fields }
            guard separator == UInt8(ascii: ",") else { return nil }
        }
    }

    /// Without the apostrophe that keeps a spreadsheet from taking a text for a formula.
    private static func unguarded(_ field: [UInt8]) -> [UInt8] {
        guard field.count > 1, field[0] == UInt8(ascii: "'"), "=+-@\t\r".utf8.contains(field[1]) else { return field }
        return Array(field.dropFirst())
    }

    /// - Parameter fields: as many as there are columns.
    static func example(_ fields: [[UInt8]]) -> Example {
        let texts = fields.prefix(9).map { String(decoding: $0, as: UTF8.self) }
        let answer = [Message(.assistant, fields[10])]
        let isJudged = texts[8] == "1" || texts[8] == "-1"
        return Example(
            prompt: [Message(.user, fields[9])],
            outcome: isJudged ? .judged(answer, isLiked: texts[8] == "1") : .answer(answer),
            sheet: TurnSheet(
                user: texts[0],
                conversation: texts[1],
                turn: texts[2],
                candidate: texts[3],
                language: texts[4],
                occurredAt: texts[5],
                model: texts[6],
                prompt: texts[7],
                feedback: texts[8]
            )
        )
    }
}
