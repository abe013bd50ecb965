extension HarmLexicon {
    static let moneyEnglish = """
        every|last cent|penny|dollar|quid|tenner|20|50|100 +6 bet|on|lost|gone|gambled|went|casino
        every cent|penny|dollar
        gambled|betted|pissed|threw|blew away|it +2 all|everything|my|our|thousands
        gambled|frittered away
        skip*|missed|missing meals|meal|dinner
        final|eviction|default|foreclosure notice|notices
        bank|lender|landlord|creditors|creditor +2 called|calling|calls|chasing|letter|letters|texting
        pay|paying|paid +3 back +3 <kin>|him|her|them|loan|money|owe|cant|everyone
        down bad
        lose|losing the house|home|flat
        hungry|starving +6 bet|lost|money|gambled|gambling
        spent +4 on +2 slots|roulette|betting|bets|casino|blackjack
        rent|mortgage|overdraft|overdrawn|payday|debt|debts|indebted|eviction|evicted|pawn*|bailiff*|bankrupt*|\
        repossess*
        borrow*
        savings
        loan|loans|loaned
        pay|paid|unpaid|paying|cover|afford +2 bills|bill|rent|groceries|nappies|diapers|utilities
        bill|bills money
        electricity|heating|gas|phone bill|bills
        cant|cannot|couldnt|not +1 afford
        tuition|paycheck|paycheque|paychecks|wages
        <lost> +6 salary|payslip|pension|inheritance|fund|deposit|wedding|christmas|holiday|food|grocery|groceries|\
        college
        salary +6 gone|lost|bet|betting|gambling|casino|day|days|hours|roulette|slots|went
        whole|entire|all|half|months +2 salary|pay|wage|wages|pension|income
        credit cards|card|limit|score
        cards|card +2 maxed|declined|limit|full
        second|remortgage* +1 mortgage|house|home
        remortgag*
        no|zero|without money|cash +2 food|left|rent|eat|bills|until
        spend|spending|spent|lose|losing|lost|bet|betting +3 more than +4 afford|have|earn|make
        money +3 dont|not|didnt +1 have|afford|mine
        company|work|clients|employers|boss +1 money|funds|card|till
        empty +3 account|fridge|bank
        bank account +3 empty|negative|minus|zero|drained
        drained|emptied +4 account|savings|joint
        joint account
        living|live +2 off|on +1 noodles|credit|ramen|card
        lost my +2 house|home|car|business|deposit|flat
        sold|pawned|selling +5 bet|gamble|betting|gambling|chase|losses|fund
        food bank
        collectors|collections
        kids|childs|childrens|sons|daughters|daughter|children +4 money|savings|fund|christmas|shoes|school|piggy
        piggy bank
        owe +5 hundred|thousand|thousands|k|grand|everyone|friends|family|people|shark|lot
        lend|lent me
        <lost> +4 <need> money|fund|funds|account|bill|bills|savings|payment
        <lost> +3 my|our|the|all|whole|entire <need>
        <lost> +1 my|our +1 <need>
        <need> +1 money|payment on|at|in|into|for|gone|went|lost
        my|the|our rent|mortgage|paycheck|savings|salary|wages +3 gone|went|on|into|lost
        cant|cannot|couldnt|unable|struggling|not +2 pay|afford|make|cover +2 rent|bills|bill|mortgage|food|\
        groceries|electricity|loan|debt|debts|childcare|car
        behind on +2 rent|bills|mortgage|payments|payment|loan|loans
        late on +1 rent|mortgage|bills
        rent is +1 due
        borrow|borrowed|borrowing|lend|lent|loaned +6 money|cash|bet|gamble|stake|deposit|bets|losses|pay|grand|\
        hundred|friend|friends|mum|mom|dad|parents|brother|sister|work|colleague
        borrow|borrowed|borrowing +4 from +2 <kin>
        borrow|borrowed|borrowing money|cash
        payday|payday loan|loans|lender|lenders
        quick|personal|bank|second|another|title|a|took|taking|take +1 loan +4 <game>|back|pay|chase|losses|lost|\
        cover|win|debts|debt
        took|taken|take|taking|get|got|getting|need +2 loan|loans
        loan shark|sharks
        maxed|maxing|max out? +3 card|cards
        credit|my card|cards +3 maxed|full|gone|betting|limit|gamble
        cash advance
        overdraft|overdrawn
        pawn|pawned|pawning|pawnshop
        sold|selling|sell my|our|his|her|the +2 car|laptop|watch|phone|ring|jewellery|jewelry|house|ps5|console|\
        bike|guitar|tv|furniture|stuff|things|playstation
        stole|steal|stolen|stealing|embezzled +5 money|from|cash|work|till|purse|wallet
        took money from
        owe|owing|owed +4 money|grand|k|bookie|everyone|people|him|them|friends|bank|thousands|thousand|hundred|debt
        in|into|deep +1 debt|debts
        debt|debts +3 gambling|betting|bets|growing|collector|collectors|drowning|up
        gambling|betting|my|our|these|huge|massive|drowning +1 debt|debts
        debt collector|collectors
        im|i|flat|completely|totally|dead|going|am|gone|stone +1 broke
        broke till|until|again|because|from|after
        bankrupt|bankruptcy|evicted|eviction|repossessed|bailiff|bailiffs|foreclosure
        lost everything|all
        lost +2 life savings
        life|all +1 savings
        no money left|for|to
        skint|penniless
        nothing left +2 account|month|eat|food|until
        kids|childrens|childs|sons|daughters +2 money|fund|savings|food|birthday|lunch
        cant afford
        more than i can afford
        money i dont have
        sell|selling my car|house|stuff
        """

    static let secrecyEnglish = """
        look +5 in the eye|eyes|face
        cant|cannot|couldnt|never|not|nobody|dare|ashamed +3 tell|admit|told +2 anyone|anybody|<kin>|her|him|nobody|\
        them
        secretly
        lie|lied|lying +1 to +3 <kin>|everyone|everybody|them|her|him|people|myself|therapist|doctor
        lie|lied|lying|lies +2 about +6 bet|bets|betting|gambling|money|lost|losses|where|it|debt|much|bank
        keep|kept|keeping +4 from +2 <kin>|everyone|her|him
        delete|deleting|deleted|clear|cleared +4 history|statements|emails|messages|apps|app +6 so|before|wife|see|\
        know|find
        intercept|hide|hiding|hid +4 mail|letters|statements|post|bills|phone|receipts
        found out +6 betting|gambling|losses|debt|money
        she|he|they|<kin> +3 thinks|think|believes +6 work|savings|won|quit|stopped|money|fine|still|saving|i
        dont|havent|didnt|never|cant|afraid|scared +2 tell|told|telling +2 <kin>|anyone|anybody|her|him|them
        double life
        in the dark
        lie|lied|lying|lies +3 <kin>|everyone|everybody|her|him|them|people|bank +6 <game>|money|lost|account|debt|\
        debts|much|where
        lie|lied|lying|lies to +1 <kin>|everyone|everybody|bank
        lie|lied|lying|lies about +3 <game>|money|debt|debts|much|it|how
        hide|hiding|hid|hidden|conceal +4 from +2 <kin>|everyone|everybody|her|him|them
        hide|hiding|hid|conceal|hidden +2 my|the|our|these +1 bets|betting|gambling|losses|debt|debts|statements|\
        statement|bank|account
        behind +1 <kin>|her|his|their|wifes|husbands|partners|girlfriends|boyfriends back
        <kin>|she|he|they +1 doesnt|dont|does|do|cant|cannot|mustnt|mustn|must|has|have|didnt|no +2 know|idea|find|\
        finds|found +5 <game>|lost|much|out|about|money|idea|account|it
        <kin> +2 doesnt|dont know
        <kin> +2 no idea
        if my <kin> +1 finds|found|knew|knows
        nobody|noone|no knows|knew|one +5 much|lost|bad|gambling|betting|debt|debts
        secret|secretly +2 account|card|bets|betting|bet|gambling|gamble|loan|debt|debts|credit
        in secret
        keep|keeping|kept +3 secret +4 <kin>
        """

    static let controlEnglish = """
        until|till|til|still|at|past +2 3am|4am|5am|2am|6am|dawn|sunrise +4 bet|betting|gambling|playing|chasing|\
        slots|casino
        betting|gambling|playing|slots|casino|chasing +4 3am|4am|5am|2am|6am|dawn|sunrise
        reinstall*|redownload*
        eating me alive|up
        telling|tell myself +4 last|stop|one|never|quit
        wish|regret +5 started|start|discovered|found|met +3 betting|gambling|bet|gamble
        at +1 work +3 bet|betting|gamble|gambling
        gambling|betting +2 at work|school
        took|take it too far
        sucked|pulled|dragged +2 back|in
        out of my hands|control
        need +2 bet|gamble +4 feel|calm|cope|relax|escape
        escape +3 betting|gambling
        stop|quit|stopping|quitting +1 gambling|betting|chasing|depositing
        cant|cannot|couldnt|dont|unable|impossible +4 stop|quit|control|resist|help +1 myself|it|betting|gambling|\
        chasing
        self|no|zero|lost|any control
        all|everything i +1 think|do|care
        day|hour|week|night|minute +2 without +1 betting|gambling|bet|a|placing|gamble
        obsess*
        craving|cravings|crave
        urge|urges|itch
        spiral*
        binge|bingeing|binging
        promise|promised|swore|swear|said|told +5 stop|quit|last|never|again|bet|gamble +4 again|but|yet|and|another
        again +2 after +2 promise|promised|swore|saying
        chase|chasing|chased +2 losses|it|money|everything|losing
        chasing
        more|bigger|higher and more|bigger|higher
        bet|betting|gamble|gambling +4 more|bigger +4 feel|thrill|buzz|same|excitement|rush
        bet|betting|gamble|gambling +3 constantly|nonstop|compulsively|morning|sleep|work|toilet|everything|anything
        first thing +4 morning|wake
        wake|waking|woke +4 bet|odds|betting|gamble|check
        irritable|restless|anxious +5 stop|not|dont|cant +2 bet|betting|gambling|gamble
        consum*|taken|took|takes|ruled|runs|rules +3 my|me life|over|completely
        lost|losing|lose +2 track|count +4 deposited|deposits|lost|money|bets|time
        ruin* +2 my|our|me|everything|us
        slipped|fell|fallen +1 back|again
        clean +4 now|again|relapse|until|then|but
        sober +4 gambling|betting
        self excluded +6 again|relapse|slipped|because
        is it normal +6 gamble|bet|betting
        am i +3 addict|addicted|gambler|compulsive|problem
        someone|anyone help
        i +1 am|im +1 sick +2 gambling|betting|gambler
        betting|gambling|it +2 got|gotten|getting +2 hand|worse|control
        out of hand
        ga meeting|meetings
        gambler*
        think|worried|worry|afraid +4 problem|addict*|much|gambling +3 gambling|betting
        too much +4 betting|gambling|lately|bet
        cant|cannot|couldnt|dont|unable|not|impossible|never +3 stop|quit|control|resist +5 <game>|myself|it|\
        logging|thinking|going|redepositing|urge|even|app|anymore|bet365|impulse|urges
        cant|cannot +1 stop|quit
        dont know how to stop
        stop myself
        cant|cannot|hard|need|have|want|trying|tried|must|help|wish|how +4 stop|quit|quitting|stopping +1 gambling|\
        betting|playing
        want|need|trying|tried|have +1 to? quit|stop +2 gambling|betting|forever
        how +3 stop|quit +1 gambling|betting
        out of control
        lost|losing|lose|no +1 control
        control my|the +1 betting|gambling|urge|urges|impulses
        addict~|addicted~|addiction~|adicted|addictive|compulsive|compulsively|compulsion|degenerate|degen
        problem|pathological gambler|gamblers|gambling|bettor
        gambling|betting +1 problem|problems|issue|disorder|addict
        hooked
        problem with +1 <game>
        i +2 have|got +3 problem
        do|did i have +2 problem
        relapse|relapsed|relapsing
        keep|kept|always +2 going|coming|depositing|redepositing|chasing|reloading|betting|losing back|again|more|\
        losses|every
        keep +1 depositing|redepositing|reloading|chasing
        chasing +3 losses|money|all|months|days|years
        chased +3 losses
        betting|gambling +2 every|all +1 single? day|night|hour|time
        taking|took|take over my life
        ruin|ruined|ruining|destroying|destroyed|destroy|wrecked|wrecking|cost +2 my|our|me +1 life|marriage|\
        relationship|family|job|career|house|home
        gambling|betting +1 is|has|took|takes|consumes +1 ruining|ruined|destroying|destroyed|over
        think about +2 betting|gambling +2 all|every|constantly
        urge|urges +2 bet|gamble|betting|gambling
        help me +1 stop|quit
        help|support|therapy|counselling|counseling +5 gambling|betting +1 problem|addiction|habit|stop
        gamblers anonymous
        """

    static let distressEnglish = """
        crying|cried|sobbing
        ashamed|shame|shameful|guilt|guilty
        depress*
        anxiety|panic|panicking
        cant|cannot|couldnt|dont|not|barely|hardly +3 sleep|sleeping|slept|eat|eating|breathe|focus|concentrate
        insomnia|sleepless
        sick +1 to +1 stomach
        hate +2 myself|who|what +2 become|betting|gambling|for|am
        drinking|drink|drunk +5 forget|cope|lost|losses|losing|betting
        fight|fights|fighting|argue|arguing|argument|arguments|row|rows +6 betting|gambling|money|bets
        missed|missing|forgot|skipped|late +4 birthday|work|wedding|class|school|pickup|exam|rent|graduation|funeral
        lost|losing|risk|cost +2 my +1 job|marriage|wife|family|relationship|kids|house|friends|husband
        left|leaving|leave|divorce|divorcing|dumped +2 me
        breakdown
        worst day|night|mistake +4 life
        destroyed|devastated|despair|hopeless|desperate
        alone|lonely +5 betting|gambling|gamble|losses
        i|got|was|been|im +1 fired|sacked
        cant|cannot|havent|couldnt|not|hardly|barely|didnt|dont|unable|no +3 sleep|slept|sleeping|sleep|eat|eating|\
        eaten
        losing sleep
        lost|losing +1 sleep
        awake|up all night
        up|awake till|until +3 betting|gambling|chasing|checking|playing
        up betting|gambling +1 all
        panic|anxiety attack|attacks
        panic|panicking|panicked +5 lost|losses|money|bets|betting|account
        depressed|depression|anxious|ashamed|shame|guilty|guilt|desperate|miserable|suffering|disgusted +10 <game>|\
        lost|losses|losing|money|it|bet|bets|about
        <game>|lost|losses|losing|lose|money +10 depressed|depression|anxious|anxiety|ashamed|guilty|desperate|\
        crying|cried|shaking|miserable
        so|really|very|feel|feeling|am|im|severely|deeply +1 depressed|ashamed|desperate|guilty|suicidal
        crying|cried|cry|shaking|trembling|vomited|sick +6 lost|losing|losses|bet|bets|night|gambling|betting
        hate myself
        disgusted +1 myself
        wife|husband|girlfriend|boyfriend|partner +3 left|leaving|leave|divorce|divorcing|kicked
        divorce|divorced +6 gambling|betting
        lost|losing|lose my +2 job|wife|family|house|home|marriage|kids|husband|relationship
        missed|missing|skipped|skipping|skip +2 work|school|class|exam|exams
        fired +5 betting|gambling
        cant|cannot +1 concentrate|focus +3 work|anything|school|because
        need|want|get|please|some|seek|i +1 help +1 me|please|now|with|badly|bad|seriously
        i need help
        ruining|ruined everything
        """
}
