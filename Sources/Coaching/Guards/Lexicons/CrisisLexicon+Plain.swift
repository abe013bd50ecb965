/// Words that nobody writes of a bet: they are met at once, also before anything is learnt. Of all texts to learn from
/// that have one of them, nineteen in twenty are of a life in danger.
extension CrisisLexicon {
    static let plainEnglish = """
        kill~|killing~|kil|kll|killin|kiling|hang|hanging|shoot|shooting|drown|drowning|harm|harming|hurting|\
        unalive|unaliving myself|meself|mysel|myslef|mysef|myselg|myselff
        kill~|killing~ my self
        <i> +1 want|wanna|wana|wnt|wanted|wish|ready|going|gonna|need +1 to? too? die|dying
        <i> +2 wish|wished +2 i was|were +1 dead
        dont|do|not|no|cant|cannot|didnt|never|longer +2 want|wanna +1 live|exist anymore|longer|any?
        dont|do|not|didnt|never|longer want|wanna to? live|exist
        dont|not|no|longer|cant|cannot want|wanna|wana|bear|stand to? be alive|here
        end|ending|take|taking|took|finish my|own own? life
        <i> +2 suicidal~
        im|feel|feeling|felt +1 suicidal~
        i|ive|ill|im +4 commit|committing|attempted|attempt suicide~|sucide|suicde
        suicide note|letter|attempt|thoughts
        suicidal~ thoughts|thought
        kill~|killing~|hang|hanging|harm|harming|hurting himself|herself|themselves|themself
        end|ending|ended|take|taking|took|takes|ends his|her|their own? life
        he|she|they|<kin>|son wants|want|wanted|wanna +1 die
        he|she|they|<kin> +2 suicidal~
        slit|cut|cutting|slash my wrists|wrist|veins
        jump|jumping|throw +1 myself? off|infront|under +2 bridge|building|train|cliff
        """

    static let plainFrench = """
        <veux>|vais|v me|m +1 tuer|suicider|pendre|flinguer|noyer
        <veux>|vais|v me|m foutre en l air
        <veux> mourir~|mourrir|mourire|mourrire
        <veux>|plus|pas plus|pu|pas? vivre|exister
        plus|pu|pus|aucune|pas|perdu envie|envi|gout|raison de|d vivre|exister
        en finir avec la vie|tout
        en finir avec mes jours
        mettre|mets|met|mis fin a? +1 mes|ma jours|vie
        fin a mes jours
        idees|pensees|envies|pulsions suicidaires|suicidaire
        idees|pensees noires
        suis|chuis|chui|chu suicidaire
        me|m sens|sent +1 suicidaire
        m ouvrir|tailler|couper +1 veines|poignets
        <kin>|il|elle +3 veut|voulait|parle|menace|essaye|tente +1 de? se tuer|suicider|pendre|flinguer
        <kin>|il|elle +3 veut|voulait|parle +1 de? mourir
        se suicider|pendre|flinguer
        lettre|mot d adieu
        """
}
