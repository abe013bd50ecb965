import DequeModule

/// Work in lanes: in order within one, any number of lanes beside each other; a lane exists only while it has work.
struct LaneTable<Key: Hashable, Job> {
    private var waiting: [Key: Deque<Job>] = [:]
    /// Jobs that wait or are being done.
    private(set) var count = 0

    var laneCount: Int { waiting.count }

    func depth(of key: Key) -> Int { waiting[key]?.count ?? 0 }

    /// - Returns: true when the lane is new: somebody has to begin working on it.
    mutating func append(_ job: Job, to key: Key) -> Bool {
        count += 1
        let isNew = waiting[key] == nil
        waiting[key, default: []].append(job)
        return isNew
    }

    /// The lane's next job; nil when it has none left, and the lane is gone.
    mutating func next(in key: Key) -> Job? {
        guard let job = waiting[key]?.popFirst() else {
            waiting[key] = nil
            return nil
        }
        return job
    }

    /// A job taken by ``next(in:)`` is done.
    mutating func finish() { count -= 1 }
}
