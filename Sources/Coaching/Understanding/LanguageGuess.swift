package import Domain

/// Tells English from French by the small words that a language cannot do without.
package enum LanguageGuess {
    /// - Parameter margin: by how many small words the one has to outnumber the other's.
    /// - Returns: nil where the text says nothing of its language: names and numbers, another language, one word that
    ///   both have.
    package static func language(of text: String, by margin: Int = 1) -> Language? {
        var english = 0
        var french = 0
        for token in TextTokens(text).tokens.prefix(mostTokens) where token.kind == .word {
            if englishWords.contains(token.text) { english += 1 }
            if frenchWords.contains(token.text) { french += 1 }
        }
        // English borrows few words with accents, and seldom writes them.
        if text.unicodeScalars.prefix(2_000).contains(where: accents.contains) { french += 1 }
        if abs(english - french) < max(1, margin) { return nil }
        return english > french ? .english : .french
    }

    private static let mostTokens = 300

    private static let accents: Set<Unicode.Scalar> = [
        "é", "è", "ê", "à", "â", "ç", "ù", "û", "î", "ô", "œ", "É", "À", "Ç",
    ]

    private static let englishWords = words(
        """
        the an of to in is are am was were be been being i im ive id ill you youre your u ur we they them their he she it
        its his her my mine this that these those what whats which who whos whom when where why how hows do does did done
        doing dont doesnt didnt have has had havent hasnt having will would wont wouldnt can cant cannot could should
        shouldnt must may might not no yes yeah nope and but because so if than then there here with without from for by
        at up down out off over under about after before between into again more most much many some any all each every
        other another such only own same too very just also still now today tonight tomorrow yesterday week weeks month
        months year years day days time last next first best worst better good bad great big new old bet bets betting
        bettor wager wagers stake stakes odds price prices book books bookie bookies sportsbook account accounts limit
        limits limited win wins won winning lose losing lost loss losses money cash balance deposit deposits deposited
        withdraw withdrawal withdrawn profit profits record results stats streak luck lucky skill parlay parlays acca
        accas edge worth value show tell give get got getting make made take took put go going gone went want wanna need
        like know think see say said ask help please pls thanks thank cheers hello hi hey bye goodbye morning evening
        night later see delete export data message messages chat private safe settings change currency language turn stop
        break pause lock block exclude problem addicted gambling gamble chasing chase tilt even back broke bust roll
        bankroll units unit flat plan risk tip tips pick picks tonight game match team winner who wins wrong useless
        stupid sucks working work works mean means meaning explain define convert decimal american fractional fair vig
        juice close closing line beat beating friend mate wife brother user users people someone someones bot robot human
        real name are gonna gotta gimme lemme idk lol wtf im aint yo sup thx nope gubbed capped restricted banned closed
        complain open pending running recent latest history log add enter record settle edit
        """
    )

    private static let frenchWords = words(
        """
        le la les l un une des du de d au aux et ou mais donc car ni je j jai jsuis tu t il elle on nous vous ils elles
        me m te se s moi toi lui leur leurs ce c cet cette ces ca cest celui celle mon ma mes ton ta tes son sa ses notre
        nos votre vos qui que qu quoi dont ou quel quelle quels quelles lequel laquelle comment pourquoi quand combien
        est es suis sommes etes sont etait etais etre ete ai as avons avez ont avait avais avoir eu fait fais faire font
        faut va vais vas allez vont aller peux peut pouvez puis pouvoir dois doit devrais devez veux veut voulez vouloir
        voudrais sais sait savoir dis dire dit montre donne pas ne n plus jamais rien oui non ouais si tres trop bien mal
        mieux pire peu beaucoup tout tous toute toutes meme aussi encore deja toujours maintenant aujourdhui hier demain
        soir matin nuit jour jours semaine semaines mois annee an ans depuis pendant avant apres sur sous dans en par pour
        avec sans chez entre vers contre comme quand parce alors ici y pari paris parie parier mise miser mises cote cotes
        compte comptes limite limites gagne gagner perdu perdre perds perte pertes gain gains argent solde depot depots
        depose retrait retraits retire benefice rendement bilan resultat resultats serie chance hasard combine combines
        marge juste vaut coup veux montrer merci salut bonjour bonsoir coucou revoir bientot stp svp slt bjr mdr supprime
        efface donnees message conversation prive reglages changer devise langue arrete arreter pause bloque exclusion
        probleme accro jeu jouer joue refaire recuperer prono pronos pronostic match equipe gagnant faux nul inutile
        marche veut signifie definition explique convertir decimal bats cloture ami pote femme frere utilisateur gens
        quelqu robot humain vrai nom appelles es ouvert cours dernier derniers derniere historique noter ajouter saisir
        regler modifier pq pk koi ki chui chu bcp ptit tabarnak gageure piasses balles sous bridé bride restreint banni
        ferme plainte voir etes habitudes entrainement entrainer consentement refuser quitter gerer gestion ruine
        """
    )

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0 == " " || $0 == "\n" }.map { String($0).folded })
    }
}
