import Domain

extension ActionTurn {
    /// The profile with a new value, and the event that tells of it; none where nothing changed.
    func settingChange(_ setting: Setting, to value: SettingValue) -> (profile: Profile, event: Event?) {
        var changed = turn.profile
        let previous = SettingValue(setting, of: changed)
        guard previous != value else { return (changed, nil) }
        value.apply(to: &changed)
        let event = turn.event(
            .settingChanged,
            [
                "setting": .code(setting), "value": .code(value.code),
                "previous": .optional(previous) { .code($0.code) },
            ]
        )
        return (changed, event)
    }

    func consentEvent(_ purpose: ConsentPurpose, granted: Bool, source: String) -> Event {
        turn.event(
            .consentChanged,
            [
                "purpose": .code(purpose), "granted": .flag(granted),
                "policy": .integer(ConsentPurpose.policyVersion), "source": .code(source),
            ]
        )
    }
}
