/// Words that nobody writes of a bet: they are met at once, also before anything is learnt, and never passed over after.
/// So they say whose life it is, and that it ends: "want live", "take my life savings" and "nul à mourir" are bettors'.
extension CrisisLexicon {
    static let plainEnglish = """
        kill|kil|kll|kiill|killing|killin|kiling|unalive|unaliving myself|meself|mysel|myslef|mysef|\
        myselg|myselff
        kill|kil|killing my self
        hang|hanging|shoot|shooting myself|meself|mysel|myslef|mysef
        want|wanna|wana|going|gonna +1 drown myself
        want|wanna|wana|urge|urges +1 hurt|harm|cut myself
        urge|urges|thoughts|thinking of|about hurting|harming|cutting myself
        <i> +1 want|wanna|wana|wnt|wish to|too die
        <i> +1 wanna|wana die $
        <i> +1 want|wnt die $
        i|id|just|really wish +1 i was|were dead
        dont|not|cant|cannot|didnt|never|longer +2 want|wanna|wana to? live anymore
        dont|not|cant|cannot|didnt|never|longer +2 want|wanna|wana to? live any more|longer
        dont|not|cant|cannot|didnt|never|longer +2 want|wanna|wana to? live|exist longer
        dont|not|didnt|never|longer +2 want to live|exist $
        dont|not|didnt|never|longer +2 wanna|wana live|exist $
        dont|not|no|longer|cant|cannot want|wanna|wana|bear|stand to? be alive
        dont|not|longer|cant|cannot +1 want|wanna|wana to? be here|around anymore|longer
        dont|not|longer|cant|cannot +1 want|wanna|wana to? be here|around any more|longer
        end|ending my own? life
        take|taking|took|finish my own life
        take|taking|finish my life $
        i|im|ive|am|feel|feeling|felt|been|getting +1 feel|feeling|felt|am|been|getting|so suicidal~
        im|feel|feeling|felt suicidal~
        i|ive|ill|im +4 commit|committing|attempted|attempt suicide~|sucide|suicde
        my|write|writing|wrote|leave|leaving|left +1 suicide note|letter
        my suicide attempt|plan
        suicide|suicidal~ thoughts|thought
        <kin>|he|she|son +2 wants|want|wanted|wanna|threatens|threatening|threatened|tried|trying to? \
        kill|hang|harm himself|herself|themselves|themself
        talks|talk|talked|talking about|of killing|hanging himself|herself|themselves|themself
        end|ending|ended|take|taking|took|takes|ends his|her|their own life
        end|ending|ends his|her|their life $
        <kin>|he|she|son +1 wants|want|wanna to die
        <kin> +1 suicidal~
        <kin> is|feels|sounds|seems +1 suicidal~
        slit|slitting|slash|cutting my wrists|wrist|veins
        cut my wrists|veins
        throw|throwing|threw myself off|infront|under +2 bridge|building|train|cliff|roof|balcony|bus
        i|im +2 want|wanna|going|gonna|ready +1 jump|jumping off|from +2 bridge|building|roof|balcony|cliff
        """

    static let plainFrench = """
        je|j +2 veux|veu|veut|veus|vx|vais|v|voudrais|aimerais|envie|pense|songe +1 me|m tuer|suicider|pendre
        vais|v +1 me|m tuer|suicider|pendre
        envie|envi|envies de? me|m tuer|suicider|pendre|flinguer
        pense|penser|songe a me|m tuer|suicider|pendre
        vais|veux|v|vx me|m flinguer $
        vais|veux|v|vx|envie +1 me|m foutre en l air $
        je|j +1 veux|veu|veut|veus|vx|voudrais|aimerais|souhaite mourir|mourrir|mourire|mourrire
        envie|envi|envies de? mourir|mourrir|mourire|mourrire
        je|j|n|ne +2 veux|veu|veut|vx plus|pu|pus|pas vivre|exister $
        je|j|n|ne +2 veux|veu|veut|vx plus|pu|pus|pas vivre comme ca
        plus|pu|pus|aucune|pas|perdu envie|envi|gout|raison de|d vivre|exister $
        plus|pu|pus|aucune|pas|perdu envie|envi|gout|raison de|d vivre|exister comme|sans|depuis|et|je|car|parce|mais
        perdu l|le|la|toute envie|gout de|d vivre
        en finir avec la|ma vie $
        en finir avec mes jours $
        mettre|mets|met|mis fin a? mes jours
        mettre|mets|met|mis fin a? ma vie $
        fin a mes jours
        idees|pensees|envies|pulsions suicidaires|suicidaire
        des|mes|les|d|ces|aux idees|pensees noires
        suis|chuis|chui|chu suicidaire
        me|m sens|sent +1 suicidaire
        me|m ouvrir|tailler|couper +1 veines|poignets
        <kin>|il|elle +3 veut|voulait|parle|menace +1 de? se suicider|pendre
        <kin>|il|elle +3 parle|menace +1 de? se tuer
        <kin> +3 veut|voulait|essaye|essaie|tente +1 de? se tuer|suicider|pendre
        <kin>|il|elle +3 veut|voulait|parle +1 de? mourir
        ma lettre d adieu
        j|je +3 ecrit|ecris|ecrire|laisse +2 lettre|mot d adieu
        """
}
