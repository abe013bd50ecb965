import Domain
import Foundation
import Telegram

/// What an export came to, as its admin is told.
struct ManifestCaption {
    let folder: String
    let rows: Int
    let users: Int
    let tokens: Int

    func text(_ language: Language) -> RichText {
        let figures = Figures(language: language)
        let (rowWord, userWord) = (self.rows == 1 ? "row" : "rows", self.users == 1 ? "user" : "users")
        let (ligne, personne) = (self.rows < 2 ? "ligne" : "lignes", self.users < 2 ? "personne" : "personnes")
        let (rows, users, tokens) = (figures.count(rows), figures.count(users), figures.count(tokens))
        let name = folder.split(separator: "/").suffix(2).joined(separator: "/")
        switch language {
        case .english:
            return
                "\(bold: "Export done"): \(rows) \(rowWord) of \(users) \(userWord), about \(tokens) tokens.\n\(code: name)"
        case .french:
            return
                "\(bold: "Export terminé") : \(rows) \(ligne) de \(users) \(personne), environ \(tokens) jetons.\n\(code: name)"
        }
    }
}

/// The manifest of an export, as a file.
extension Workshop {
    func manifest(_ caption: ManifestCaption, _ language: Language) throws -> OutgoingFile {
        guard let content = FileManager.default.contents(atPath: caption.folder + "/manifest.json") else {
            throw TaskFailure(
                code: "manifest_gone",
                words: Words(
                    en: "The export was made, and its folder is not there any more.",
                    fr: "L'export a été fait, mais son dossier n'est plus là."
                )
            )
        }
        return OutgoingFile(
            .document,
            name: "manifest.json",
            contentType: "application/json",
            content: Array(content),
            caption: caption.text(language)
        )
    }
}
