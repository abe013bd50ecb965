/// What people say to the bot in a soak: every command that answers in the chat, and questions in both languages.
enum SoakTexts {
    static let all = [
        "/start", "/help", "/bet bet365 football 1.90 20 Arsenal", "how am I doing at bet365?", "/bets",
        "/settle 1 won",
        "/bet winamax tennis 2.10 15 Nadal", "/stats", "combien j'ai perdu cette semaine ?", "/deposit bet365 200",
        "/parlay unibet 5: 1.50 Arsenal, 1.90 PSG", "/score", "should I stake 200 on this?", "/bankroll",
        "/withdraw bet365 10", "/limit bet365 stake 100 10", "why do bookmakers limit accounts?", "/casinos",
        "/casino bet365", "/settle", "/bet betclic basketball 1.75 30 Lakers", "what is my closing line value?",
        "/stats bet365 month", "/bonus unibet 10", "/score bet365", "kelly stake for 2.1 at 50%, bankroll 1000",
        "/settings", "/budget", "ça veut dire quoi clv", "/privacy", "/helpline", "/lang en", "/help bet", "/new",
        "take the margin out of 2.70 2.30 4.40", "/cancel", "thanks", "qui gagne ce soir", "zzz qwx", "/settle 1 lost",
        "/coach est-ce que mon compte Winamax sera bientôt limité ?", "/nosuchcommand", "delete all my data",
    ]
}
