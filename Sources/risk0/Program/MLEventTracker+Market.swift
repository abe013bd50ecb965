import Domain
import Market
import Storage
import Tracking

extension MLEventTracker {
    /// Finds the matches of new bets, and tells of those that have closed, until nothing is left to do; each pass is a
    /// transaction of its own, so that users' updates come between.
    /// - Returns: how many bets something was told of.
    func closeMarkets(_ desk: ClosingDesk = ClosingDesk()) async throws -> Int {
        do { return try await closeTogether(desk) } catch let fault as StoreFault where fault.isDamage {
            return try await closeOneByOne(desk)
        }
    }

    /// Each bet in a transaction of its own: one that stands on a damaged page is closed without a word, and so does not
    /// come again.
    private func closeOneByOne(_ desk: ClosingDesk) async throws -> Int {
        var told = 0
        for bet in try await store.read({ try $0.betsWithOpenLegs() }) {
            do {
                told += try await record { ledger, now in
                    let pass = try desk.pass(ledger, over: bet, now: now)
                    return (pass.events.count, pass.events)
                }
            } catch let fault as StoreFault where fault.isDamage {
                try await closeUntold(bet)
            }
        }
        return told
    }

    private func closeUntold(_ bet: BetID) async throws {
        do { try await perform { ledger, _ in try ledger.closeUntold(bet) } } catch let fault as StoreFault
            where fault.isDamage
        {
            // Its legs stand on that page, too: nothing can be noted of it, and the others go on.
        }
    }

    private func closeTogether(_ desk: ClosingDesk) async throws -> Int {
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
