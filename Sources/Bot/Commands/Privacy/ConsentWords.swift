import Domain

/// What each consent is called and what it plainly means.
struct ConsentWords {
    let language: Language

    func name(of purpose: ConsentPurpose) -> String {
        switch purpose {
        case .service: Words(en: "Service", fr: "Service")(language)
        case .analytics: Words(en: "Statistics of use", fr: "Statistiques d'usage")(language)
        case .training: Words(en: "Training of models", fr: "Entraînement de modèles")(language)
        case .publication: Words(en: "Published figures", fr: "Chiffres publiés")(language)
        case .mood: Words(en: "Mood of messages", fr: "Humeur des messages")(language)
        }
    }

    func meaning(of purpose: ConsentPurpose) -> String {
        switch purpose {
        case .service:
            Words(
                en: "I keep your bets, limits and settings, to answer you.",
                fr: "je garde vos paris, limitations et réglages, pour vous répondre."
            )(language)
        case .analytics:
            Words(
                en: "how you use the bot is counted, to make it better.",
                fr: "votre façon d'utiliser le bot est comptée, pour l'améliorer."
            )(language)
        case .training:
            Words(
                en: "your decisions and conversations, without your name, may teach models.",
                fr: "vos décisions et conversations, sans votre nom, peuvent servir à entraîner des modèles."
            )(language)
        case .publication:
            Words(
                en: "your figures count in published totals about casinos, of at least 11 people.",
                fr: "vos chiffres comptent dans des totaux publiés sur les casinos, d'au moins 11 personnes."
            )(language)
        case .mood:
            Words(
                en: "what you write may be read for mood, such as tilt; only a score is kept, for 30 days.",
                fr: """
                    l'humeur de ce que vous écrivez, comme le tilt, peut être évaluée\u{A0}; seul un score est gardé, \
                    30\u{A0}jours.
                    """
            )(language)
        }
    }

    /// The purpose that a word means in either language.
    static func purpose(named text: some StringProtocol) -> ConsentPurpose? { byName[text.folded] }

    private static let byName: [String: ConsentPurpose] = {
        let named: [(ConsentPurpose, String)] = [
            (.service, "service bot"),
            (.analytics, "analytics statistics statisticsofuse usage analyse statistiques statistiquesdusage"),
            (.training, "training trainingofmodels models train entrainement entrainementdemodeles modeles"),
            (.publication, "publication published publishedfigures publish figures chiffres chiffrespublies publier"),
            (.mood, "mood moodofmessages moods humeur humeurdesmessages"),
        ]
        var table: [String: ConsentPurpose] = [:]
        for (purpose, words) in named {
            for word in words.split(separator: " ") { table[String(word)] = purpose }
        }
        return table
    }()
}
