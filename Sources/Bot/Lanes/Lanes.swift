/// Does what comes for each chat in order, and chats beside each other, so that a slow one holds up nobody else.
actor Lanes<Job: Sendable> {
    private var table = LaneTable<Int64, Job>()
    private let capacity: Int
    private let work: @Sendable (Job) async -> [(chat: Int64, job: Job)]
    private let started = AsyncStream.makeStream(of: Int64.self)
    private var waitingForRoom: [CheckedContinuation<Void, Never>] = []
    private var waitingForEnd: [CheckedContinuation<Void, Never>] = []

    /// - Parameter capacity: from how many jobs on ``room()`` waits.
    init(capacity: Int, work: @escaping @Sendable (Job) async -> Void) {
        self.init(
            following: { job in
                await work(job)
                return []
            },
            capacity: capacity
        )
    }

    /// - Parameters:
    ///   - following: does a job, and says which are to be done because of it.
    ///   - capacity: from how many jobs on ``room()`` waits.
    init(following work: @escaping @Sendable (Job) async -> [(chat: Int64, job: Job)], capacity: Int) {
        self.capacity = capacity
        self.work = work
    }

    var count: Int { table.count }

    func append(_ jobs: [(chat: Int64, job: Job)]) {
        for (chat, job) in jobs where table.append(job, to: chat) { started.continuation.yield(chat) }
    }

    func depth(of chat: Int64) -> Int { table.depth(of: chat) }

    /// Waits until there is room, and says for how many.
    func room() async -> Int {
        while table.count >= capacity {
            await withCheckedContinuation { waitingForRoom.append($0) }
        }
        return capacity - table.count
    }

    /// Works until ``finish()`` was called and all lanes are empty, or its task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await chat in started.stream {
                group.addTask { await self.work(through: chat) }
            }
        }
    }

    /// Takes no more; ``run()`` ends with the last job.
    nonisolated func finish() { started.continuation.finish() }

    /// Waits until nothing is left to do.
    func drain() async {
        while table.count > 0 {
            await withCheckedContinuation { waitingForEnd.append($0) }
        }
    }

    private func work(through chat: Int64) async {
        while let job = table.next(in: chat) {
            // Before it counts as done: whoever waits for the end waits for what follows, too.
            append(await work(job))
            table.finish()
            if table.count < capacity {
                for waiting in waitingForRoom { waiting.resume() }
                waitingForRoom.removeAll(keepingCapacity: true)
            }
            if table.count == 0 {
                for waiting in waitingForEnd { waiting.resume() }
                waitingForEnd.removeAll()
            }
        }
    }
}
