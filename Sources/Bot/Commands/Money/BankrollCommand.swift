import Domain
import Storage
import Telegram

/// `/bankroll`: what the user has at each casino, by currency.
struct BankrollCommand: QueryCommand {
    private static let mostAccounts = 25

    let definition = CommandDefinition(
        "bankroll",
        topic: .money,
        privacy: .privately,
        summary: Words(en: "Your balance by casino", fr: "Votre solde par casino"),
        examples: ["/bankroll"]
    )

    func answer(_ arguments: String, _ turn: Turn) throws -> Reply {
        let accounts = try turn.book.accounts(of: turn.user).filter { !$0.isEmpty }
        let event = turn.event(
            .balanceShown,
            [
                "casinos": .integer(Set(accounts.map(\.casino.id)).count),
                "currency": .code(turn.profile.currency.code),
            ]
        )
        guard !accounts.isEmpty else {
            return .text(
                turn.say(
                    en: """
                        There is nothing on your books yet. \(code: "/deposit bet365 50") notes money that you paid \
                        in, and bets that you log are counted by themselves.
                        """,
                    fr: """
                        Il n'y a encore rien dans vos comptes. \(code: "/deposit bet365 50") note un dépôt, et les \
                        paris que vous notez sont comptés d'eux-mêmes.
                        """
                ),
                events: [event]
            )
        }
        var sections = [turn.say(en: "\(bold: "Your balance")", fr: "\(bold: "Votre solde")")]
        sections += accounts.prefix(Self.mostAccounts).map { lines(of: $0, turn) }
        if accounts.count > Self.mostAccounts {
            let rest = accounts.count - Self.mostAccounts
            sections.append(turn.say(en: "… and \(rest) more", fr: "… et \(rest) de plus"))
        }
        sections.append(totals(of: accounts, turn))
        if accounts.contains(where: \.balance.isNegative) {
            sections.append(
                turn.say(
                    en: "\(italic: "A balance below zero means that a deposit is missing here.")",
                    fr: "\(italic: "Un solde inférieur à zéro signifie qu'il manque un dépôt ici.")"
                )
            )
        }
        return .text(sections.joined(separator: "\n\n"), events: [event])
    }

    private func lines(of account: Account, _ turn: Turn) -> RichText {
        let language = turn.language
        func amount(_ minorUnits: Int64) -> String {
            Money(minorUnits: minorUnits, currency: account.currency).formatted(language)
        }
        var lines: [RichText] = [
            turn.say(
                en: "\(bold: account.casino.name): \(account.balance.formatted(language)) available",
                fr: "\(bold: account.casino.name) : \(account.balance.formatted(language)) disponibles"
            )
        ]
        if account.openBets > 0 {
            let (stake, count) = (amount(account.openStake), account.openBets)
            lines.append(
                turn.say(
                    en: "in open bets: \(stake) (\(count))",
                    fr: "dans des paris en cours : \(stake) (\(count))"
                )
            )
        }
        if account.withdrawalPending > 0 {
            let pending = amount(account.withdrawalPending)
            lines.append(turn.say(en: "asked back: \(pending)", fr: "retraits demandés : \(pending)"))
        }
        if account.bonus > 0 {
            let bonus = amount(account.bonus)
            lines.append(turn.say(en: "bonus received: \(bonus)", fr: "bonus reçus : \(bonus)"))
        }
        let profit = Money(minorUnits: account.profit, currency: account.currency).formattedSigned(language)
        lines.append(turn.say(en: "net profit: \(profit)", fr: "profit net : \(profit)"))
        return lines.joined(separator: "\n")
    }

    private func totals(of accounts: [Account], _ turn: Turn) -> RichText {
        var text = turn.say(en: "\(bold: "In all")", fr: "\(bold: "En tout")")
        for currency in Set(accounts.map(\.currency)).sorted(by: { $0.code < $1.code }) {
            let mine = accounts.filter { $0.currency == currency }
            func sum(_ part: (Account) -> Money) -> Money? { Money.sum(mine.map(part), in: currency) }
            let available = sum(\.balance)?.formatted(turn.language) ?? "–"
            let open = sum { Money(minorUnits: $0.openStake, currency: currency) }?.formatted(turn.language) ?? "–"
            let profit = sum { Money(minorUnits: $0.profit, currency: currency) }?.formattedSigned(turn.language) ?? "–"
            text += turn.say(
                en: "\n\(currency.code): \(available) available, \(open) in open bets, net profit \(profit)",
                fr: "\n\(currency.code) : \(available) disponibles, \(open) en cours, profit net \(profit)"
            )
        }
        return text
    }
}

extension Account {
    /// Whether everything on it was taken back, or nothing ever booked.
    fileprivate var isEmpty: Bool {
        deposited == 0 && withdrawn == 0 && withdrawalPending == 0 && bonus == 0 && profit == 0 && openBets == 0
            && bets == 0
    }
}
