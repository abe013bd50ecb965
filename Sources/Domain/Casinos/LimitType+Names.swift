extension LimitType {
    /// The limit that a word means in English or French; nil for an unknown word.
    package static func named(_ text: some StringProtocol) -> LimitType? { table.value(named: text) }

    package func name(in language: Language) -> String { Self.table.name(of: self, in: language) }

    /// Every name that `named` understands.
    package static var names: [String] { table.names }

    static let table = NameTable<LimitType>([
        .init(
            .stakeCut,
            "Stake cut",
            "Mise réduite",
            [
                "cut", "stake", "limit", "limited", "limite", "limité", "limitée", "stake limit", "stake limited",
                "factored", "stake factor", "max bet", "réduction", "réduit", "réduite", "mise", "mise limitée",
                "plafonné", "restricted", "restreint", "stake_cut",
            ]
        ),
        .init(
            .marketBan,
            "Market ban",
            "Marché interdit",
            [
                "market", "markets", "marché", "sport ban", "no props", "market limit", "market restricted",
                "interdit", "marché fermé", "sport interdit", "market_ban",
            ]
        ),
        .init(
            .promotionBan,
            "Promotion ban",
            "Promotions retirées",
            [
                "promo", "promos", "promo ban", "promotion", "promotions", "gubbed", "gub", "bonus ban", "no bonus",
                "bonus", "no promos", "promo banned", "sans bonus", "plus de bonus", "plus de promo", "boost ban",
                "promotion_ban",
            ]
        ),
        .init(
            .withdrawalDelay,
            "Withdrawal delay",
            "Retrait retardé",
            [
                "withdrawal", "withdraw", "delay", "payout", "payout delay", "slow payout", "retrait", "retard",
                "délai", "retrait bloqué", "paiement", "unpaid", "withdrawal_delay",
            ]
        ),
        .init(
            .identityCheck,
            "Identity check",
            "Vérification d'identité",
            [
                "kyc", "identity", "id", "id check", "verification", "verify", "documents", "docs", "source of funds",
                "sow", "sof", "vérification", "identité", "pièce d'identité", "justificatifs", "identity_check",
            ]
        ),
        .init(
            .closed,
            "Closed",
            "Fermé",
            [
                "close", "closure", "account closed", "banned", "ban", "suspended", "fermée", "fermeture",
                "compte fermé", "banni", "suspendu", "exclu", "bloqué", "blocked",
            ]
        ),
    ])
}
