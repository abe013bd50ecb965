import Domain

extension FactValue {
    /// -1, 0 or 1; 0 for what is no number.
    var sign: Int {
        switch self {
        case .money(let money): Int(money.minorUnits.signum())
        case .count(let count): count.signum()
        case .share(let number), .number(let number): number > 0 ? 1 : number < 0 ? -1 : 0
        case .price, .duration, .moment, .flag, .name, .userText: 0
        }
    }

    /// Without its sign: "lost €5.00" says the minus already.
    var magnitude: FactValue {
        switch self {
        case .money(let money) where money.minorUnits < 0:
            .money(Money(minorUnits: Int64(clamping: money.minorUnits.magnitude), currency: money.currency))
        case .count(let count): .count(Int(clamping: count.magnitude))
        case .share(let share): .share(abs(share))
        case .number(let number): .number(abs(number))
        default: self
        }
    }

    /// As an answer shows it. What users or casinos named cannot pass for markup.
    func text(for profile: Profile) -> String {
        switch self {
        case .name, .userText: words(for: profile).replacing("*", with: "∗").visible(limit: 80)
        default: words(for: profile)
        }
    }
}

extension FactValue? {
    /// Whether a companion of the fact that is a flag holds.
    func holds(_ companion: FactCompanion, _ language: Language) -> Bool {
        switch (companion, self) {
        case (.none, nil), (.none, .count(0)?): true
        case (.positive, let value?): value.sign > 0
        case (.negative, let value?): value.sign < 0
        case (.one, .count(let count)?): count == 1 || (count == 0 && language == .french)
        default: false
        }
    }
}
