extension EvasionLexicon {
    static let idioms = """
        is|are +2 vpn +4 legal|illegal|allowed
        what|whats +3 vpn|kyc|gamstop|chargeback|gamban
        qu|que|quoi +5 kyc|vpn|gamstop
        how +2 self? exclusion|gamstop|kyc|verification +2 work|works
        comment +2 marche|fonctionne +3 exclusion|kyc|verification|interdiction
        how +2 do +2 i? self exclude
        want to self exclude
        want +2 exclude myself
        m|me autoexclure|exclure
        auto exclure
        how +4 documents|document|kyc|verification +4 need|needed|required|long|take|ask
        take +1 break
        set|start|begin|need|want +2 a break|cool|pause|timeout
        winter|international|summer|all|tie|service|halftime|tea|lunch break
        tie break
        tiebreak
        break +1 point|points|serve
        on +1 behalf
        bet|account +1 on his|her +2 win|score|goal|return|serve|form|team
        new +2 account +2 at|on +3 first|never|time|recommend
        premier compte
        compte +2 demo
        deux|plusieurs comptes +2 bookmakers|books|casinos +1 differents
        new|another|second +1 account +3 different|other +1 <book>
        lose|losing +1 bet|bets +4 limited +1 anyway
        middle name +3 player
        did +4 on purpose|deliberately|intentionally
        he|they|keeper|ref|referee|player|team|she +6 on purpose|deliberately|intentionally
        joueur|arbitre|gardien|equipe|il|ils +6 expres
        joueur|match|arbitre +6 truque|arrange
        never|wont|wouldnt|dont|not +4 vpn
        sans|jamais|pas +3 vpn
        second|another|new|separate|additional|extra bank|savings|checking|current|email|paypal|skrill|neteller|\
        wallet|revolut|joint account
        second|autre|deuxieme|nouveau compte bancaire|epargne|courant|en
        compte bancaire|epargne|joint|courant
        break even
        breakeven
        what|whats|define|meaning|explain|definition|why +4 mug bet|bets|betting
        qu est +4 mug bet|bets
        qu est ce qu|que +3 mug
        define|meaning +3 multi account|accounting
        what +2 happens|risk|penalty|consequences|consequence
        c est|que|quoi +2 mug
        que +2 risque|risquent
        que se passe
        is|are +8 illegal|allowed|legal|against
        cancel|end|remove|delete|undo|skip|reset +3 bet|leg|slip|parlay|last|limit +1 report?
        double|joint account holder
        how long|when|until +6 exclusion|break|excluded|end|over
        quand|combien|jusqu +6 exclusion|pause
        break the|my|a +1 losing|winning|record|serve|bank|streak|down|news|bankroll
        end of +3 season|break|half
        after|before|during the|international|winter|summer|all break
        pause internationale|hivernale|estivale
        different|other|separate|various|several|each +1 bookmakers|bookies|casinos|books|sportsbooks|sites|\
        bookmaker|bookie|casino|book
        autres|autre|differents|plusieurs|different|chaque +1 bookmakers|books|casinos|sites|bookmaker|book|site|\
        casino
        avoid +2 going +3 break
        """
}
