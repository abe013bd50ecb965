import Domain

extension StatisticsPeriod {
    /// The spans of time that people name, each with the nearest period; those with a number are read as numbers.
    static let phrases: PhraseTable<StatisticsPeriod> = {
        var table = PhraseTable<StatisticsPeriod>()
        for (period, phrases) in spoken {
            for phrase in phrases { table.add(phrase, period, mistyped: phrase.utf8.count >= 7) }
        }
        for month in months {
            for lead in [
                "since", "depuis", "in", "en", "since last", "depuis le mois de", "au mois de", "this", "last",
            ] {
                table.add("\(lead) \(month)", .year, mistyped: false)
            }
        }
        for day in days {
            for lead in ["since", "depuis", "since last", "depuis le"] {
                table.add("\(lead) \(day)", .week, mistyped: false)
            }
        }
        return table
    }()

    private static let spoken: [(StatisticsPeriod, [String])] = [
        (
            .today,
            [
                "today", "todays", "tonight", "this morning", "this afternoon", "this evening", "so far today",
                "aujourd'hui", "aujourdhui", "ajd", "auj", "ce soir", "ce matin", "cet après-midi", "cette nuit",
                "à matin", "à soir", "la journée", "last 24 hours", "past 24 hours", "2day", "2nite", "tonite",
            ]
        ),
        (
            .sevenDays,
            [
                "last week", "past week", "the last week", "previous week", "yesterday", "last night", "lately",
                "last few days", "past few days", "last weekend", "over the weekend", "lastweek", "last seven days",
                "la semaine dernière", "semaine dernière", "la semaine passée", "semaine passée", "hier", "hier soir",
                "ces derniers jours", "les derniers jours", "le week-end dernier", "week-end dernier",
                "sur une semaine",
                "depuis une semaine", "sept derniers jours", "for a week", "in the last week", "sem derniere", "yday",
                "ces temps-ci", "une semaine",
            ]
        ),
        (
            .thirtyDays,
            [
                "last month", "past month", "the last month", "previous month", "lastmonth", "last few weeks",
                "past few weeks", "last two weeks", "last thirty days", "le mois dernier", "mois dernier",
                "le mois passé", "mois passé", "ces dernières semaines", "dernières semaines", "sur un mois",
                "depuis un mois", "trente derniers jours", "deux dernières semaines", "a month ago", "il y a un mois",
                "un mois", "last mnth",
            ]
        ),
        (
            .week,
            [
                "this week", "week", "the week", "weekly", "since monday", "this weekend", "so far this week",
                "thisweek", "wk", "this wk", "cette semaine", "la semaine", "semaine", "ce week-end", "ce weekend",
                "depuis lundi", "de la semaine", "hebdo", "cte semaine", "la fin de semaine",
            ]
        ),
        (
            .month,
            [
                "this month", "month", "the month", "monthly", "since the 1st", "since the first", "month to date",
                "mtd",
                "so far this month", "this mnth", "mnth", "thismonth", "ce mois", "ce mois-ci", "du mois", "mois",
                "le mois", "depuis le 1er", "depuis le début du mois", "mensuel", "ce moi ci", "ce moi",
            ]
        ),
        (
            .year,
            [
                "this year", "year", "the year", "yearly", "year to date", "ytd", "this season", "the season",
                "since new year", "last year", "past year", "last few months", "past few months", "last six months",
                "last three months", "this yr", "cette année", "l'année", "année", "de l'année", "cette saison",
                "la saison", "depuis le début de l'année", "l'année dernière", "l'an dernier", "l'année passée",
                "ces derniers mois", "sur un an", "depuis un an", "derniers mois", "six derniers mois", "un an",
                "trois derniers mois",
            ]
        ),
        (
            .all,
            [
                "all time", "alltime", "all-time", "ever", "lifetime", "life time", "overall", "in total", "altogether",
                "since the beginning", "since the start", "since I started", "since I began", "from the start",
                "so far", "long term", "from day one", "since day one", "depuis le début", "depuis toujours",
                "depuis que j'ai commencé", "au total", "en tout", "à vie", "jusqu'ici", "jusqu'à présent",
                "en totalité",
                "globalement", "à long terme", "sur le long terme", "depuis le commencement", "au global",
            ]
        ),
    ]

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "janvier",
        "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "janv", "fevr", "juil", "the summer", "l'été", "christmas", "noël",
    ]

    private static let days = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lundi", "mardi", "mercredi",
        "jeudi", "vendredi", "samedi", "dimanche", "the weekend", "le week-end",
    ]
}
