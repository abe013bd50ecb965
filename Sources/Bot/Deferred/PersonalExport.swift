import Domain
import Storage

/// All that is held of a user as one JSON file: a head that says how to read it, then every table, a row a line.
struct PersonalExport {
    let language: Language
    let generatedAt: Timestamp

    private static let version = 1

    /// What the file came to.
    struct File: Sendable {
        var content: [UInt8] = []
        var rows = 0
    }

    /// - Parameter book: read row by row, so that only the file itself is in memory.
    func file(of user: UserID, from book: Book) throws -> File {
        var file = File()
        writeHead(to: &file.content)
        var isFirstTable = true
        var isFirstRow = true
        try book.readPersonalData(of: user) { table in
            if !isFirstTable { endTable(isFirstRow, in: &file.content, isLast: false) }
            (isFirstTable, isFirstRow) = (false, true)
            file.content.append(contentsOf: "    ".utf8)
            file.content.appendJSON(table)
            file.content.append(contentsOf: ": [".utf8)
        } row: { row in
            file.rows += 1
            file.content.append(contentsOf: (isFirstRow ? "\n      {" : ",\n      {").utf8)
            isFirstRow = false
            for (index, cell) in row.enumerated() {
                if index > 0 { file.content.append(contentsOf: ", ".utf8) }
                file.content.appendJSON(cell.column)
                file.content.append(contentsOf: ": ".utf8)
                file.content.appendJSON(cell.value)
            }
            file.content.append(UInt8(ascii: "}"))
        }
        if !isFirstTable { endTable(isFirstRow, in: &file.content, isLast: true) }
        file.content.append(contentsOf: "  }\n}\n".utf8)
        return file
    }

    private func writeHead(to content: inout [UInt8]) {
        let about = [
            (
                "times",
                Words(
                    en: "Columns that end in _at or _until are milliseconds since 1970-01-01T00:00:00Z (UTC).",
                    fr: "Les colonnes en _at ou _until sont en millisecondes depuis 1970-01-01T00:00:00Z (UTC)."
                )
            ),
            (
                "amounts",
                Words(
                    en: "Amounts are whole minor units of their currency: 1050 in EUR is 10.50.",
                    fr: "Les montants sont en unités mineures de leur devise : 1050 en EUR vaut 10,50."
                )
            ),
            (
                "ids",
                Words(
                    en: "Numbers in id columns are RISK0's own; your Telegram number is not among them.",
                    fr: "Les numéros des colonnes id sont ceux de RISK0 ; votre numéro Telegram n'y figure pas."
                )
            ),
        ]
        content.append(
            contentsOf: "{\n  \"format\": \"risk0-personal-export\",\n  \"version\": \(Self.version),\n".utf8
        )
        content.append(contentsOf: "  \"generated_at\": ".utf8)
        content.appendJSON(generatedAt.iso8601)
        content.append(contentsOf: ",\n  \"how_to_read\": {".utf8)
        for (index, (name, words)) in about.enumerated() {
            content.append(contentsOf: (index > 0 ? ",\n    " : "\n    ").utf8)
            content.appendJSON(name)
            content.append(contentsOf: ": ".utf8)
            content.appendJSON(words(language))
        }
        content.append(contentsOf: "\n  },\n  \"tables\": {\n".utf8)
    }

    private func endTable(_ isEmpty: Bool, in content: inout [UInt8], isLast: Bool) {
        content.append(contentsOf: ((isEmpty ? "]" : "\n    ]") + (isLast ? "\n" : ",\n")).utf8)
    }
}
