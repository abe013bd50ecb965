import Domain
import Foundation

/// A folder of prompts: `NAME.LANGUAGE.md`.
struct PromptFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Each of the names in each language; nothing else lies in the folder.
    ///
    /// - Throws: a fault where a file is missing, is of no use, or is not what its name says.
    func files(named names: [String]) throws(PromptFault) -> [PromptFile] {
        let found = try contents()
        var files: [PromptFile] = []
        for name in names {
            for language in Language.allCases {
                let title = "\(name).\(language.rawValue).md"
                guard found.contains(title) else {
                    let translations = Language.allCases.map { "\(name).\($0.rawValue).md" }
                    let isHalf = translations.contains(where: found.contains)
                    throw fault(title, isHalf ? "the translation is missing" : "the prompt is missing")
                }
                files.append(try file(title, name, language))
            }
        }
        let titles = Set(files.map { $0.path.split(separator: "/").last.map(String.init) ?? "" })
        if let stray = found.subtracting(titles).min() { throw fault(stray, "there is no use for this prompt") }
        return files
    }

    private func contents() throws(PromptFault) -> Set<String> {
        do {
            return Set(try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".md") })
        } catch {
            throw PromptFault(path: path, line: 1, problem: "the folder cannot be read")
        }
    }

    private func file(_ title: String, _ name: String, _ language: Language) throws(PromptFault) -> PromptFile {
        let file = try PromptFile(path: "\(path)/\(title)")
        guard file.name == name else { throw file.fault(at: "name", "expected the name \(name)") }
        guard file.language == language else {
            throw file.fault(at: "language", "expected the language \(language.rawValue)")
        }
        return file
    }

    private func fault(_ title: String, _ problem: String) -> PromptFault {
        PromptFault(path: "\(path)/\(title)", line: 1, problem: problem)
    }
}
