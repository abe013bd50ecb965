/// What RISK0 does not help with.
enum EvasionLexicon {
    enum Tag: Hashable, Sendable {
        case kind(EvasionKind)
        /// Only sounds like it.
        case idiom
    }

    static let book = PhraseBook<Tag>(
        [
            (.kind(.anotherName), nameEnglish), (.kind(.anotherName), nameFrench),
            (.kind(.selfExclusion), exclusionEnglish), (.kind(.selfExclusion), exclusionFrench),
            (.kind(.loseOnPurpose), losingEnglish), (.kind(.loseOnPurpose), losingFrench),
            (.kind(.secondAccount), secondEnglish), (.kind(.secondAccount), secondFrench),
            (.kind(.deception), deceptionEnglish), (.kind(.deception), deceptionFrench), (.idiom, idioms),
        ],
        names: GuardNames.all.merging([
            "whose": whose, "around": around, "ban": ban, "contourner": contourner, "exclusion": exclusion,
        ]) { mine, _ in mine }
    )

    private static let whose = """
        friends|mates|buddys|pals|bros|brothers|sisters|mums|moms|mothers|dads|fathers|parents|sons|daughters|wifes|\
        wives|\
        husbands|partners|girlfriends|boyfriends|gfs|bfs|fiances|cousins|uncles|aunts|roommates|flatmates|colleagues|\
        coworkers|neighbours|neighbors|nephews|nieces|grandmas|grandmothers|grandpas|grandfathers|exs|else|elses|\
        peoples|someones|somebodys|other|another|different|dead|strangers|mans|grans|nans|kids|family|friend|wife|\
        husband|\
        brother|sister|mum|mom|dad|girlfriend|boyfriend|cousin|partner
        """

    private static let around = """
        around|bypass|bypassing|circumvent|circumventing|cancel|cancelling|canceling|lift|lifting|remove|removing|\
        undo|\
        undoing|break|breaking|evade|evading|avoid|avoiding|beat|beating|trick|tricking|skip|skipping|reverse|revoke|\
        override|past|dodge|dodging|escape|escaping|hack|despite|disable|shorten|ignore|sneak|unblock|out|end|ending|\
        work|workaround|loophole|loopholes|delete|reset|unlock|bend|defeat|fool
        """

    private static let ban = """
        exclusion|exclusions|gamstop|cooloff|cooldown|excluded|selfexclusion|betblock|gamban|spelpaus|cruks|oasis|\
        rofus|exclude
        """

    private static let contourner = """
        contourn*|lever|leve|leves|levee|levez|annul*|enlev*|passer|outrepasser|eviter|supprim*|\
        raccourci*|tricher|malgre|lever|casser|arreter|retir*|echapper|ignorer|deverrouiller|bypasser|bypass|\
        debloqu*|\
        desactiv*|sauter|esquiver|finir|quand|meme|berner|feinter|court|outre|flouer|cancel|canceller
        """

    private static let exclusion = """
        exclusion|autoexclusion|interdiction|exclu|exclue|interdit|interdite|autoexclu|interdits|autointerdiction|\
        autoexclue|autoexclus
        """
}
