package import Domain

/// Which of the two languages a message is in, by its small words: they are in every sentence, and few are in both.
package enum LanguageGuess {
    /// - Returns: nil where the words do not tell: an amount, a name, another language.
    package static func language(of text: String) -> Language? {
        var (english, french) = (0, 0)
        for word in text.prefix(2_000).lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if Self.english.contains(word.folded) {
                english += 1
            } else if Self.french.contains(word.folded) {
                french += 1
            } else if word.contains(where: { "éèêàçùûîôœ".contains($0) }) {
                french += 1
            }
        }
        guard english != french else { return nil }
        return english > french ? .english : .french
    }

    private static let english: Set<String> = Set(
        """
        the and or but is are am was were be been do does did doing have has had having will would should could can my \
        mine your yours his her their our i you he she we they it its this that these those what which who whom when \
        where why how much many of in to for with from by about into over under not no yes any some all just only too \
        than then so if because there here today tomorrow yesterday week month year last next ever never always please \
        thanks thank hello hey tell show give help bet bets betting stake odds win won wins lose lost losing money want \
        need know think getting going gonna wanna lol u ur dont didnt cant im ive id isnt wasnt keep
        """.split(separator: " ").map(String.init)
    )

    private static let french: Set<String> = Set(
        """
        le la les un une des du de au aux et ou mais est sont suis es sommes etes etait ete etre ai as avons avez ont \
        avait avoir fait faire fais va vais vas vont mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je \
        tu il elle nous vous ils elles ce cet cette ces ca cela que qui quoi quel quelle quels quelles quand comment \
        pourquoi combien dans sur sous avec sans pour par chez vers entre ne pas plus jamais rien oui non si tout tous \
        toute toutes trop peu bien mal aujourd hui demain hier semaine mois annee dernier derniere prochain toujours \
        merci bonjour salut bonsoir svp stp dis montre donne aide pari paris parier mise mises miser cote cotes gagne \
        gagner perdu perdre perds argent veux peux sais crois faut moi toi lui c j l d n s t qu y en
        """.split(separator: " ").map(String.init)
    )
}
