import Domain

extension ActionTurn {
    /// A moment in the user's zone, with the year where it is not this one: "Sat 21 Nov 19:45", "21 May 2027 19:45".
    func momentText(_ moment: Timestamp) -> String {
        let zone = turn.zone
        let local = zone.local(moment)
        guard local.year != zone.local(turn.now).year else { return local.shortDateTime(turn.language) }
        return "\(local.shortDate(turn.language)) \(local.year) \(local.timeText)"
    }
}
