/// The same words in both languages.
package struct Words: Sendable, Hashable {
    package let english: String
    package let french: String

    package init(en english: String, fr french: String) {
        self.english = english
        self.french = french
    }

    package func callAsFunction(_ language: Language) -> String {
        switch language {
        case .english: english
        case .french: french
        }
    }
}
