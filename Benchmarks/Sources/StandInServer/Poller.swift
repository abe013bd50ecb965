import CEpoll
import Glibc

/// The sockets of the server and what is ready on them, by epoll: one thread, no queue between the kernel and us.
struct Poller {
    struct Failure: Error, CustomStringConvertible {
        let description: String

        init(_ call: String) {
            description = "\(call): \(String(cString: strerror(errno)))"
        }
    }

    let listener: Int32
    let port: UInt16
    private let epoll: Int32
    private let timer: Int32
    private var events = [epoll_event](repeating: epoll_event(), count: 256)

    init() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        guard listener >= 0 else { throw Failure("socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        // SAFETY: the address lives through both calls, and `length` is its size.
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0 && listen(listener, 512) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard result else { throw Failure("bind") }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        epoll = epoll_create1(0)
        timer = timerfd_create(CLOCK_MONOTONIC, Int32(TFD_NONBLOCK))
        guard epoll >= 0, timer >= 0 else { throw Failure("epoll_create1, timerfd_create") }
        try watch(listener)
        try watch(timer)
    }

    private func watch(_ descriptor: Int32) throws {
        var event = epoll_event()
        event.events = EPOLLIN.rawValue
        event.data.fd = descriptor
        guard epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) == 0 else { throw Failure("epoll_ctl") }
    }

    /// Takes everyone who is waiting at the door. Their sockets block, so reading and writing them says not to.
    func accept() throws -> [Int32] {
        var accepted: [Int32] = []
        while true {
            let descriptor = Glibc.accept(listener, nil, nil)
            guard descriptor >= 0 else { return accepted }
            var yes: Int32 = 1
            setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
            try watch(descriptor)
            accepted.append(descriptor)
        }
    }

    /// Wakes the next wait at this time of the monotonic clock, in nanoseconds.
    func setAlarm(at time: Int64) {
        var setting = itimerspec()
        // A time of zero would turn the alarm off.
        setting.it_value.tv_sec = Int(time / 1_000_000_000)
        setting.it_value.tv_nsec = max(1, Int(time % 1_000_000_000))
        timerfd_settime(timer, Int32(TFD_TIMER_ABSTIME), &setting, nil)
    }

    /// The descriptors that have something, as soon as there is one; an alarm is none, but ends the wait.
    mutating func wait() throws -> [Int32] {
        let count = epoll_wait(epoll, &events, Int32(events.count), -1)
        guard count >= 0 else {
            if errno == EINTR { return [] }
            throw Failure("epoll_wait")
        }
        var ready: [Int32] = []
        for event in events.prefix(Int(count)) {
            if event.data.fd == timer {
                var expirations: UInt64 = 0
                _ = read(timer, &expirations, 8)
            } else {
                ready.append(event.data.fd)
            }
        }
        return ready
    }
}

/// What a clock of the system shows, in nanoseconds; that of `CLOCK_MONOTONIC` all processes share.
func nanoseconds(of clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// Writes a line to the standard output at once.
func writeLine(_ line: String, to descriptor: Int32 = STDOUT_FILENO) {
    let bytes = Array((line + "\n").utf8)
    _ = write(descriptor, bytes, bytes.count)
}
