import Domain
import Market
import Storage
import Tracking

extension MLEventTracker {
    /// Finds the matches of new bets, and tells of those that have closed, until nothing is left to do; each pass is a
    /// transaction of its own, so that users' updates come between.
    /// - Returns: how many bets something was told of.
    func closeMarkets(_ desk: ClosingDesk = ClosingDesk()) async throws -> Int {
        var told = 0
        while try await store.read({ [clock] in try desk.hasWork($0, now: clock.now) }) {
            let (done, count) = try await record { ledger, now in
                let pass = try desk.pass(ledger, now: now)
                return ((pass.result, pass.events.count), pass.events)
            }
            told += count
            guard done > 0 else { break }
        }
        return told
    }
}
