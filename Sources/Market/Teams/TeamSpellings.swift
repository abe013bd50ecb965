/// How people write the teams of the source, in English, German and French; compared folded, so that case, accents,
/// spaces and points do not count.
///
/// A spelling may stand for several teams ("United", "City"): the other side and the date tell which one is meant, and
/// where they do not nothing is guessed.
package enum TeamSpellings {
    /// Other spellings of a team by its name at the source; none for a team that is not in the tables.
    package static func of(_ team: String) -> [String] { byName[team] ?? [] }

    package static let byName = england.merging(germany) { first, _ in first }
}

extension TeamSpellings {
    /// Of the Premier League.
    static let england: [String: [String]] = [
        "Arsenal": ["Arsenal FC", "Arsenal London", "The Gunners", "Gunners"],
        "Aston Villa": ["Villa", "Aston Villa FC", "AVFC"],
        "Bournemouth": ["AFC Bournemouth", "The Cherries", "Cherries"],
        "Brentford": ["Brentford FC", "The Bees"],
        "Brighton": [
            "Albion", "Brighton & Hove Albion", "Brighton and Hove Albion", "Brighton Hove Albion", "Brighton & Hove",
            "Brighton and Hove", "BHAFC", "The Seagulls",
        ],
        "Burnley": ["Burnley FC", "The Clarets"],
        "Cardiff": ["City", "Cardiff City", "Cardiff City FC"],
        "Chelsea": ["Chelsea FC", "Chelsea London"],
        "Crystal Palace": ["Palace", "Crystal Palace FC", "C Palace"],
        "Everton": ["Everton FC", "Toffees", "The Toffees"],
        "Fulham": ["Fulham FC", "Fulham London"],
        "Huddersfield": ["Huddersfield Town", "Huddersfield Town AFC"],
        "Hull": ["City", "Hull City", "Hull City AFC"],
        "Ipswich": ["Ipswich Town", "Ipswich Town FC"],
        "Leeds": ["Leeds United", "Leeds Utd", "Leeds United FC", "LUFC", "United"],
        "Leicester": ["City", "Leicester City", "Leicester City FC", "The Foxes", "Foxes"],
        "Liverpool": ["Liverpool FC", "LFC", "The Reds"],
        "Luton": ["Luton Town", "Luton Town FC"],
        "Man City": [
            "Manchester City", "Manchester City FC", "Man. City", "ManCity", "MCFC", "City", "Man C", "M City",
            "Citizens",
        ],
        "Man United": [
            "Manchester United", "Manchester Utd", "Manchester United FC", "Man Utd", "Man U", "ManU", "MUFC",
            "United", "Manchester U", "Man. Utd", "M United", "M Utd", "Red Devils",
        ],
        "Middlesbrough": ["Boro", "Middlesbrough FC", "Middlesborough"],
        "Newcastle": [
            "Newcastle United", "Newcastle Utd", "Newcastle United FC", "NUFC", "The Magpies", "Magpies", "Toon",
            "United",
        ],
        "Norwich": ["City", "Norwich City", "Norwich City FC", "Canaries"],
        "Nott'm Forest": [
            "Nottingham Forest", "Nottingham Forest FC", "Notts Forest", "Nott Forest", "Nottm Forest", "Nottingham",
            "Forest", "NFFC", "Nottingham F",
        ],
        "QPR": ["Queens Park Rangers", "Queen's Park Rangers", "Queens Park", "QPR FC"],
        "Reading": ["Reading FC"],
        "Sheffield United": [
            "Sheffield Utd", "Sheff Utd", "Sheff United", "Sheff U", "Sheffield U", "Sheffield United FC",
            "Sheffield", "United", "The Blades", "Blades",
        ],
        "Southampton": ["Southampton FC", "The Saints", "Saints", "Soton"],
        "Stoke": ["City", "Stoke City", "Stoke City FC"],
        "Sunderland": ["Sunderland AFC", "SAFC"],
        "Swansea": ["City", "Swansea City", "Swansea City AFC", "Swans"],
        "Tottenham": [
            "Tottenham Hotspur", "Spurs", "Tottenham Hotspur FC", "THFC", "Hotspur", "Tottenham Hotspurs",
        ],
        "Watford": ["Watford FC", "Hornets"],
        "West Brom": [
            "West Bromwich Albion", "West Bromwich", "WBA", "W Brom", "West Brom Albion", "Albion", "Baggies",
        ],
        "West Ham": ["West Ham United", "West Ham Utd", "West Ham United FC", "WHUFC", "Hammers", "W Ham"],
        "Wigan": ["Wigan Athletic", "Wigan Ath", "Wigan Athletic FC"],
        "Wolves": ["Wolverhampton Wanderers", "Wolverhampton", "Wolverhampton W", "Wolves FC", "WWFC"],
    ]

    /// Of the Bundesliga.
    static let germany: [String: [String]] = [
        "Augsburg": ["FC Augsburg", "Augsbourg"],
        "Bayern Munich": [
            "Bayern", "FC Bayern", "FC Bayern München", "Bayern München", "Bayern Muenchen", "FC Bayern Muenchen",
            "FC Bayern Munich", "Bayern de Munich", "FCBayern", "Bayern Mun",
        ],
        "Bielefeld": ["Arminia Bielefeld", "Arminia", "DSC Arminia Bielefeld"],
        "Bochum": ["VfL", "VfL Bochum", "VfL Bochum 1848"],
        "Braunschweig": ["Eintracht Braunschweig", "BTSV", "Brunswick"],
        "Darmstadt": ["SV Darmstadt 98", "Darmstadt 98", "SV Darmstadt"],
        "Dortmund": ["Borussia Dortmund", "BVB", "BVB 09", "B Dortmund", "Bor Dortmund", "BVB Dortmund", "Borussia"],
        "Ein Frankfurt": [
            "Eintracht Frankfurt", "Frankfurt", "SGE", "Eintracht", "Francfort", "Eintracht Francfort", "E Frankfurt",
        ],
        "FC Koln": [
            "Köln", "Koeln", "1. FC Köln", "1. FC Koeln", "1 FC Koln", "FC Köln", "FC Koeln", "Cologne", "FC Cologne",
            "1. FC Cologne", "Effzeh",
        ],
        "Fortuna Dusseldorf": [
            "Düsseldorf", "Duesseldorf", "Dusseldorf", "Fortuna Düsseldorf", "Fortuna Duesseldorf", "F95", "Fortuna",
        ],
        "Freiburg": ["SC Freiburg", "Fribourg", "SC Fribourg", "Fribourg en Brisgau"],
        "Greuther Furth": [
            "SpVgg Greuther Fürth", "Greuther Fürth", "Greuther Fuerth", "Fürth", "Fuerth", "Furth", "SpVgg Fürth",
        ],
        "Hamburg": ["Hamburger SV", "HSV", "Hambourg", "SV Hamburg", "Hamburg SV"],
        "Hannover": ["Hannover 96", "Hanover", "Hanover 96", "H96", "Hanovre", "Hanovre 96"],
        "Heidenheim": ["1. FC Heidenheim", "FC Heidenheim", "1. FC Heidenheim 1846"],
        "Hertha": ["Hertha BSC", "Hertha Berlin", "Hertha BSC Berlin"],
        "Hoffenheim": ["TSG Hoffenheim", "TSG 1899 Hoffenheim", "1899 Hoffenheim", "TSG 1899"],
        "Holstein Kiel": ["Kiel", "KSV Holstein", "KSV Holstein Kiel", "Holstein"],
        "Ingolstadt": ["FC Ingolstadt", "FC Ingolstadt 04", "Ingolstadt 04"],
        "Leverkusen": [
            "Bayer Leverkusen", "Bayer 04 Leverkusen", "Bayer 04", "B04", "Bayer", "Bayer Lev", "B Leverkusen",
        ],
        "M'gladbach": [
            "Mönchengladbach", "Moenchengladbach", "Monchengladbach", "Borussia Mönchengladbach",
            "Borussia Moenchengladbach", "Borussia Monchengladbach", "Gladbach", "Bor. M'gladbach",
            "Borussia M'gladbach", "BMG", "B Monchengladbach", "Bor Mönchengladbach", "Borussia", "Bor. Mgladbach",
            "Borussia Gladbach",
        ],
        "Mainz": ["Mainz 05", "1. FSV Mainz 05", "FSV Mainz", "FSV Mainz 05", "Mayence", "M05"],
        "Nurnberg": [
            "Nürnberg", "Nuernberg", "1. FC Nürnberg", "1. FC Nuernberg", "FC Nürnberg", "FC Nuernberg", "FC Nurnberg",
            "Nuremberg",
        ],
        "Paderborn": ["SC Paderborn", "SC Paderborn 07", "Paderborn 07"],
        "RB Leipzig": ["Leipzig", "RBL", "RasenBallsport Leipzig", "Red Bull Leipzig", "RB"],
        "Schalke 04": ["Schalke", "FC Schalke 04", "FC Schalke", "S04"],
        "St Pauli": ["St. Pauli", "FC St. Pauli", "FC St Pauli", "Sankt Pauli", "Saint Pauli", "FC Sankt Pauli"],
        "Stuttgart": ["VfB Stuttgart", "VfB", "Stuttgart VfB"],
        "Union Berlin": ["1. FC Union Berlin", "FC Union Berlin", "Union", "FC Union"],
        "Werder Bremen": ["Werder", "Bremen", "SV Werder Bremen", "SV Werder", "Brême", "Werder Brême"],
        "Wolfsburg": ["VfL Wolfsburg", "VfL", "Wolfsbourg"],
    ]
}
