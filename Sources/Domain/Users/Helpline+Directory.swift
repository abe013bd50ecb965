extension Helpline {
    private static let always = (english: "24/7", french: "24 h/24, 7 j/7")
    private static let seePage = (english: "see the page", french: "voir la page")

    static let international: [Helpline] = [
        Helpline(.gambling, "Gambling Therapy", nil, hours: seePage, url: "https://www.gamblingtherapy.org"),
        Helpline(.crisis, "Find A Helpline", nil, hours: seePage, url: "https://findahelpline.com"),
    ]

    static let byRegion: [String: [Helpline]] = [
        "CA-QC": [
            Helpline(
                .gambling,
                "Jeu : aide et référence",
                "1 800 461-0140",
                hours: always,
                url: "https://aidejeu.ca",
                source: .published
            ),
            Helpline(
                .gambling,
                "Jeu : aide et référence (Montréal)",
                "514 527-0140",
                hours: always,
                url: "https://aidejeu.ca",
                source: .published
            ),
            Helpline(.crisis, "1 866 APPELLE", "1 866 277-3553", hours: always, url: "https://suicide.ca"),
        ],
        "CA-ON": [
            Helpline(
                .gambling,
                "ConnexOntario",
                "1-866-531-2600",
                hours: always,
                url: "https://www.connexontario.ca"
            )
        ],
        "CA": [Helpline(.crisis, "9-8-8", "988", hours: always, url: "https://988.ca")],
        "US": [
            Helpline(
                .gambling,
                "National Problem Gambling Helpline",
                "1-800-697-3738 (1-800-MY-RESET)",
                hours: always,
                url: "https://www.ncpgambling.org",
                source: .published
            ),
            Helpline(
                .gambling,
                "National Problem Gambling Helpline (older number)",
                "1-800-522-4700",
                hours: always,
                url: "https://www.ncpgambling.org",
                source: .published
            ),
            Helpline(
                .gambling,
                "1-800-GAMBLER",
                "1-800-426-2537",
                hours: always,
                url: "https://www.1800gambler.net",
                source: .published
            ),
            Helpline(.crisis, "988 Lifeline", "988", hours: always, url: "https://988lifeline.org"),
        ],
        "GB": [
            Helpline(
                .gambling,
                "National Gambling Helpline",
                "0808 8020 133",
                hours: always,
                url: "https://www.gamcare.org.uk"
            ),
            Helpline(.gambling, "GAMSTOP", nil, hours: seePage, url: "https://www.gamstop.co.uk"),
            Helpline(.crisis, "Samaritans", "116 123", hours: always, url: "https://www.samaritans.org"),
        ],
        "FR": [
            Helpline(
                .gambling,
                "Joueurs Info Service",
                "09 74 75 13 13",
                hours: (english: "8:00 to 2:00, every day", french: "8 h à 2 h, 7 j/7"),
                url: "https://www.joueurs-info-service.fr"
            ),
            Helpline(
                .gambling,
                "ANJ, interdiction volontaire de jeux",
                nil,
                hours: seePage,
                url: "https://anj.fr"
            ),
            Helpline(.crisis, "3114", "3114", hours: always, url: "https://3114.fr"),
        ],
        "BE": [Helpline(.gambling, "Aide aux joueurs / Gokhulp", "0800 35 777", hours: seePage)],
        "CH": [Helpline(.gambling, "SOS Jeu", "0800 040 080", hours: always)],
        "AU": [
            Helpline(
                .gambling,
                "National Gambling Helpline",
                "1800 858 858",
                hours: always,
                url: "https://www.gamblinghelponline.org.au"
            )
        ],
    ]
}
