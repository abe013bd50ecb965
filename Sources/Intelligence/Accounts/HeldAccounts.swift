import Domain
import Features
import Storage

/// A user's accounts between two stretches of the log: their fold, packed, and the day that is not closed yet.
struct HeldAccounts: Sendable {
    let user: UserID
    private(set) var state: [UInt8]
    /// The last seq that is in the state.
    private(set) var cursor: Int64
    /// Snapshots of closed days that are not on the disk yet.
    private(set) var rows: [FeatureSnapshot] = []
    private var openDay: Int64?
    private var touched: Set<CasinoID> = []
    /// Whether a limit was met: it tells of every account.
    private var allAreTouched = false

    init(user: UserID, state: [UInt8] = UserFold().encoded(), cursor: Int64 = 0) {
        self.user = user
        self.state = state
        self.cursor = cursor
    }

    /// What it takes in memory, about.
    var size: Int { state.count + rows.count * (Feature.allCases.count * 8 + 128) + 256 }

    var kept: FeatureState {
        FeatureState(user: user, cursor: cursor, version: Int(UserFold.version), bytes: state)
    }

    /// Takes the user's events of a batch; what was taken before is passed over. Each day behind which an event comes is
    /// closed.
    /// - Parameter isClosing: whether the last day is closed too, as far as it is known.
    /// - Throws: `FoldFault` where the state cannot be read; nothing was taken then.
    mutating func take(_ batch: AccountBatch, _ standings: StandingTable, isClosing: Bool) throws(FoldFault) {
        guard batch.has(user) else {
            if isClosing { try closeOpenDay(standings) }
            return
        }
        var fold = try UserFold(decoding: state)
        batch.each(of: user) { item in
            guard item.seq > cursor else { return }
            if let day = openDay, item.day > day { close(fold, standings) }
            fold.apply(item.event)
            touch(item)
            cursor = item.seq
        }
        if isClosing { close(fold, standings) }
        state = fold.encoded()
    }

    /// Writes the open day's snapshots as far as it is known: should more of that day come, they are replaced.
    private mutating func closeOpenDay(_ standings: StandingTable) throws(FoldFault) {
        guard openDay != nil else { return }
        close(try UserFold(decoding: state), standings)
    }

    private mutating func touch(_ item: LogStretch.Item) {
        openDay = item.day
        switch item.event.content {
        case .limited, .limitWithdrawn: allAreTouched = true
        // A visit alone changes no account; an event that names no casino may be about any.
        case .visited: break
        default: if let casino = item.event.casino { touched.insert(casino) } else { allAreTouched = true }
        }
    }

    private mutating func close(_ fold: UserFold, _ standings: StandingTable) {
        guard let day = openDay else { return }
        let casinos = allAreTouched ? fold.casinos : fold.casinos.filter(touched.contains)
        for casino in casinos { add(casino, of: fold, day, standings) }
        openDay = nil
        touched.removeAll(keepingCapacity: true)
        allAreTouched = false
    }

    private mutating func add(_ casino: CasinoID, of fold: UserFold, _ day: Int64, _ standings: StandingTable) {
        let (moment, standing) = (Timestamp.endOfDay(day), standings.standing(of: casino, day: day))
        guard let vector = fold.vector(of: casino, at: moment, standing: standing, groups: standings.groups) else {
            return
        }
        let life = fold.life(of: casino)
        rows.append(
            FeatureSnapshot(
                casino: casino,
                user: user,
                day: day,
                asOf: moment,
                firstBetAt: life?.firstBetAt,
                lastBetAt: life?.lastBetAt,
                bets: life?.bets ?? 0,
                score: HealthScore.of(vector, standing: standing)?.value,
                version: FeatureDefinition.version,
                values: vector.values
            )
        )
    }
}
