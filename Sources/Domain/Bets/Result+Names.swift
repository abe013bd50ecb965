extension BetResult {
    /// The result that a word means in English or French ("won", "w", "perdu", "demi gagné", "½ won", "✅", "cash out");
    /// nil for an unknown word or mark.
    package static func named(_ text: some StringProtocol) -> BetResult? {
        text.utf8.allSatisfy { $0 < 0x80 } ? table.value(named: text) : ResultText(text)?.result
    }

    package func name(in language: Language) -> String { Self.table.name(of: self, in: language) }

    static let table = NameTable<BetResult>([
        .init(.won, "Won", "Gagné", ["win", "w", "wins", "winner", "gagnant", "gagnée", "g", "ok"]),
        .init(.lost, "Lost", "Perdu", ["lose", "loss", "l", "loser", "perdant", "perdue", "perte"]),
        .init(
            .void,
            "Void",
            "Annulé",
            [
                "v", "push", "refund", "refunded", "cancelled", "canceled", "remboursé", "rembourse", "annulée", "nul",
                "returned",
            ]
        ),
        .init(
            .halfWon,
            "Half won",
            "Demi-gagné",
            [
                "half win", "hw", "1/2 won", "1/2 win", "1/2 w", "1/2 gagné", "1/2 g", "moitié gagné", "à moitié gagné",
                "demi gagne", "half_won",
            ]
        ),
        .init(
            .halfLost,
            "Half lost",
            "Demi-perdu",
            [
                "half loss", "half lose", "hl", "1/2 lost", "1/2 loss", "1/2 l", "1/2 perdu", "1/2 p", "moitié perdu",
                "à moitié perdu", "half_lost",
            ]
        ),
        .init(
            .cashedOut,
            "Cashed out",
            "Cash-out",
            ["cashout", "cash", "co", "cashed", "encaissé", "encaissement anticipé", "cashed_out"]
        ),
    ])
}

extension LegResult {
    /// The result that a word means in English or French; nil for an unknown word and for a cash-out, which is of a
    /// whole bet only.
    package static func named(_ text: some StringProtocol) -> LegResult? {
        BetResult.named(text).flatMap { LegResult(rawValue: $0.rawValue) }
    }

    package func name(in language: Language) -> String { betResult.name(in: language) }

    /// The result of a single whose only leg ended so.
    package var betResult: BetResult {
        switch self {
        case .won: .won
        case .lost: .lost
        case .void: .void
        case .halfWon: .halfWon
        case .halfLost: .halfLost
        }
    }
}
