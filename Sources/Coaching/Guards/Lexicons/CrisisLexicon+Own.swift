extension CrisisLexicon {
    static let ownEnglish = """
        standing|stood|sitting|sat|stand|sit|walking|climbed +1 on|at|to|near|over|up +2 bridge|ledge|rooftop|roof|\
        cliff|balcony|railing|overpass|platform|tracks
        plan|plans|planned|planning|ways|way|how|method|methods|date|easiest|quickest|painless +2 to|of|for? die|\
        dying|end|kill|killing|suicid* +1 it|things|everything|myself|my
        ways|way|how|methods +2 to die
        painless +2 death|way|method|die
        do|done|doing|did +2 to myself
        if|what|wish|that i +2 end|ended|ending|finished everything|it|things|all
        nobody|nobodyd|noone|who|whod +3 care|notice|miss +1 if|when|me|anyway
        end|ended|ending everything
        dont|cant|not|no|never +2 see|have|got +2 future|tomorrow
        no future for me
        no reason +1 to|for +1 wake|get|stay|keep|go|be|me
        want|wanna|ready|wish|going +1 to? be gone|over|nothing
        sleep|asleep forever
        done|finished|through with +1 life|living|existence
        tell|told my +3 i|im +1 love|loved|sorry
        look|take after|care +1 my +8 im gone
        when|after|if|once im|i|ive|were|was +1 gone|dead
        live or die|dead
        alive or dead
        dead or alive
        face|make|see|survive +1 tomorrow|another|morning +1 day|morning|night|tomorrow
        cant|cannot|dont|not|couldnt +2 face|survive|make +3 tomorrow|another|night|day|life
        standing|on|sitting|at +2 bridge|ledge|rooftop|cliff +4 jump|end|now|ready|over
        on|at the? edge|ledge of +2 bridge|roof|building|cliff|balcony
        pills in|ready|beside|next
        sleeping pills|tablets
        razor|blade|knife +5 wrist|wrists|arm|myself|throat|veins|me|skin
        drink|drinking|drank bleach
        carbon monoxide
        pull the? trigger +3 myself|me|head|end|already|tonight
        swerve|steer|crash +5 traffic|tree|wall|lorry|truck|barrier|purpose
        hope|pray|wish +4 bus|truck|car|train|lorry|meteor +2 hits|hit|kills|takes
        hit by +1 bus|truck|car|train
        waste of space|oxygen|life|air
        dont|not|didnt deserve +1 to? live|life|be|exist
        shouldnt|should +1 be alive|here|exist
        shouldnt exist
        care|notice|cry|miss|bother +2 if +1 i|im +2 died|die|dead|gone|disappeared|vanished|lived
        if i died|die|drop|dropped|killed|jumped|disappeared|vanished|hung|hanged
        please|just|someone|somebody|god kill|shoot|end me
        ctb
        bleed out
        tried|attempted +2 kill|end|take|suicid* +1 myself|it|my|life
        <i> +4 not|no|never|nothing +3 live|living|alive +2 for
        end +1 my|own|this|me misery
        not|wont|never|cant +2 make|survive it? +2 through|night|weekend|week|christmas
        life +4 not|isnt|no|never|wasnt +2 for|worth|point|meaning
        only way +5 end|stop|escape|die|death|dead|peace
        ending my|it|everything|things
        death +2 only|better|easier|peace|escape
        death seems|feels|sounds|would
        rather not|never +1 exist|live|here|alive|wake
        dont|not +2 see|have|find +2 reason|point|way +5 live|go|living|keep|on|continue|anymore|carry
        hurt|hurting|cut|cutting|harm|harming|burning|punish|hit|hitting myself
        relapsed +2 cutting|harm|self
        urge|urges +2 hurt|cut|kill|harm|die|jump
        writing|wrote|write|written +2 note|letters|will|goodbye +4 family|wife|goodbye|everyone|kids|tonight
        kill~|killing~|kil|kll|killin|kiling|off|offing|hang|hanging|shoot|shooting|drown|drowning|harm|harming|hurt|\
        hurting|gas|poison|stab|burn|burning|cut|cutting|unalive|starve|murder|end|ending|destroy myself|meself|\
        mysel|myslef|mysef|myselg|myselff
        kill~|killing~|hang|hanging|shoot|harm|harming|hurt|hurting|cut|cutting|end my|me self
        <i> +3 <will> +3 die|dying|dead
        want|wanna|wana|wnt|wants|wanted|wanting +2 to? too? die|dying
        <will> +1 to? be dead|gone
        <i> wish|hope|pray +4 dead|die|died
        <i> wish|hope|pray +6 never|not|dont|wont|didnt|wouldnt|couldnt +1 wake
        wish|hoped|wished +3 never|not +1 born|existed
        <will> +4 not|never +1 wake +1 up
        dont|do|not|didnt|never +2 want|wanna to? wake up
        fall|go asleep|sleep and? not|never +1 wake
        better off|of dead
        better off|of without|with me
        better|happier|easier if i|im|was|wasnt +3 dead|gone|here|around|alive|existed
        world|everyone|everybody|family|kids|wife|they|people|all|them|he|she +5 better|happier without me
        want|wanna|wants|going|gonna|about|ready|will|should|just|could|might|to|of|gona|thinking|think|lets|imma|\
        ima end|ending it|this? all
        end|ending|ended it all
        end|ending|finish|finishing my life|lives|existence|suffering
        <i> +3 want|wanna|wana|going|gonna|about|ready|will|might|could|should|think|thinking|gotta|need|feel|imma|\
        wants +3 end|ending it|everything
        take|taking|took my own? life
        not|isnt|aint|no|nothing|barely|hardly|longer +2 worth living|livin
        no|any|zero|without point|reason|sense|use +1 living|live|livin|life|going on
        no|any|zero point|reason to|in|of +2 living|live|life|existing|exist|alive|being
        see|have no point|reason|future anymore?
        nothing|nobody|noone left? to live for
        nothing|nobody left|anymore +1 live
        dont|do|not|no|cant|cannot|didnt|never|longer +3 want|wanna +1 live|exist|alive
        dont|not|no|longer +3 want|wanna +1 be here|around anymore|longer|alive
        dont|not|no|longer|cant|cannot +1 want|wanna|wana|bear|stand +1 be alive|here
        dont|not|cant|cannot +1 live with myself|this|it|anymore|like|any
        cant|cannot|dont|wont +3 live anymore|longer|without
        tired|sick|fed|weary|done|exhausted|bored +2 living|life|alive|existing
        give|giving|gave|given up on? life|living|everything
        hate +1 being|living alive|life
        my life is|has|was +2 over|finished|pointless|meaningless|worthless|done|no
        life is|has|feels +2 pointless|meaningless|worthless|hopeless|meaning|not
        jump|jumping|leap|throw +2 off|from|in|under|infront|front +3 bridge|roof|building|balcony|window|cliff|\
        train|tube|traffic|car|metro|truck|ledge|floor
        throw|throwing myself +2 off|under|in|from
        step|walk|walking|run|stepping +1 front|into|infront +3 train|traffic|bus|truck|car|tube
        drive|driving|crash +4 off|into +2 bridge|wall|tree|cliff|river|pole|truck
        slit|slitting|slash|cut|cutting my? wrist|wrists|veins|arms|arm|throat|legs
        <i> +2 been|started|start|keep|kept|back cutting again|myself|lately
        started|start|keep|been|back +1 cutting again|myself
        take|taking|took|swallow|swallowing|swallowed +3 all|whole|bottle|bunch|handful|lot|too +3 pills|tablets|\
        meds|medication|painkillers
        bottle|handful|box of pills|tablets
        pills +6 end|over|enough|die|ready|goodbye|save
        <will>|i|ive overdose~|overdosing|od
        od on
        blow|blowing my|the brains|head
        put|putting|eat|have +1 a? bullet|gun +2 head|mouth|me|myself|brain
        noose|rope +6 neck|ready|buy|bought|tie|tied
        buy|bought|tie|tied|tying|get +2 noose|rope
        suicide note|plan|letter|pact|attempt|method|methods|ideation|thoughts
        goodbye|farewell note|letter|message|world|words
        my|our last note|letter|message
        goodbye|bye|farewell|good everyone|everybody|cruel|all|forever
        this is +1 goodbye
        wont|not|dont +4 be|see here|around|alive|tomorrow tomorrow|anymore|much|longer|long|next
        wont be here|around
        will|wont|never +2 hear|see +1 me again
        not|never +3 see|make tomorrow|another|it +2 tomorrow|day|night|morning
        my last|final day|night|message|hours|goodbye|words|week
        want|wanna|wish|could|should|rather|to|just|feel|like|going|gonna disappear~|vanish|dissapear|disapear|\
        dissappear|disappearing
        disappear~|vanish forever|completely|for
        worth more dead
        life insurance +10 dead|die|death|gone|pay|me
        deserve +1 die|death|dead
        rather|sooner +1 be? die|dead|dying
        ready|prepared to|for +1 die|death
        thinking|thought|think|think|thoughts|dreaming|dream|obsessed|fantasise|fantasize|considering|planning|\
        contemplating|\
        contemplate|considered|tempted +2 suicid*|death|dying|die|ending|killing|jumping|overdosing|overdose
        <i> +4 suicid*
        feel|feeling|felt|been|getting|bit|kinda|am|im|so +2 suicidal~
        suicid* thoughts|thought|again|tonight|now|lately|urges|feelings
        dark|black thoughts|thought
        commit|committing|comit|commiting|attempt|attempted|attempting suicide~|sucide|suicid*
        feel|feeling|felt like dying|dead|death
        make|want|wish|need +2 pain|it|everything|all +1 to? stop|end|go forever|away|hurting
        want|wanna|need it|everything|this|pain +1 to be? over|stop|end|finish
        make|stop the|this|my pain|hurting|suffering
        a? burden +1 to|on|for everyone|everybody|my|family|them|others|people
        im a? burden
        nobody|noone|no +4 miss +1 me|notice +1 if|gone|dead|im
        who|would +3 miss me
        let|please|just me die
        dead inside
        samaritans|lifeline|suicideca
        call|called|calling|text|texted|texting|dial|dialled|ring|rang|phone|phoned|line|number +1 988|3114|116123
        suicid* hotline|helpline|line|number
        """

    static let vagueEnglish = """
        nobodyd|nobody|noone +2 care
        scared|afraid|worried +3 myself
        not safe +2 alone|myself|tonight|home
        unsafe
        i want out
        i give up
        cant|cannot|couldnt live
        nothing matters anymore
        dont care +3 live|happens|anymore|life
        <i> +3 breaking|broken|lost|empty|numb +4 anymore|hope|inside
        no|any|without|only|see way out
        no|any other? way|escape|exit +1 from|of|left|for me|this|it|here
        theres no out|escape|future|hope
        no|without|lost|losing|zero|all|any hope left?
        out of hope
        put me out of
        hopeless|worthless +3 nothing|anymore|alone|me
        cant|cannot|couldnt +2 go|carry|keep on|going
        cant|cannot|couldnt +2 take|do|handle|cope|bear|stand|face|deal +2 anymore|any|longer|it|life|another
        dont|not|cant know|see|think|how|sure +4 go|carry|keep on|going|cope
        dont|not +2 go|keep on|going anymore|longer
        cant|cannot cope
        do|doing something|anything +1 stupid|silly|crazy|bad|drastic|terrible to myself
        about|going|gonna|might|could|will|scared|afraid +3 do something +1 stupid|drastic|terrible
        <i> +4 end it
        end of +1 my rope|tether
        want|wanna|ready|going|gonna to? end it|things|everything
        <i>|feel|feeling|ready|about +2 give|giving up completely|entirely|forever
        <i> +3 done with everything|it|this|all +2 life|all|forever|everything
        what +2 point|use of? anymore|living|going|life|even|me
        whats the point|use
        i wish i was|were gone|someone|nothing
        i lost everything +6 nothing|end|life|point|left
        nothing left +2 lose|me|live
        """
}
