import Synchronization

/// The store's numbers of a world's matches, by their numbers in the world.
final class MatchIDs: Sendable {
    private let ids = Mutex<[Int: Int64]>([:])

    subscript(number: Int) -> Int64? {
        get { ids.withLock { $0[number] } }
        set { ids.withLock { $0[number] = newValue } }
    }
}
