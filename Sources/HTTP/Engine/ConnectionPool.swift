import CCurl

/// Connections that wait for the next request, those to one origin: libcurl's share. Lives on the engine's thread only.
///
/// libcurl takes none away from between the others on our word, and one that carries other requests not at all. So
/// each origin has a pool of its own, and all that stands in it is left at once by taking another pool from then on:
/// this one goes, and its connections are closed, when the last request that it carries has ended.
final class ConnectionPool {
    let raw: UnsafeMutableRawPointer
    /// Requests that libcurl carries out with it.
    fileprivate(set) var transfers = 0

    init?() {
        guard let raw = curl_share_init() else { return nil }
        guard ccurl_share_connections(raw) == CURLSHE_OK else {
            curl_share_cleanup(raw)
            return nil
        }
        self.raw = raw
    }

    /// Whoever uses it holds it, so that nobody does by now.
    deinit { curl_share_cleanup(raw) }
}

/// The pool of each origin from which its next request takes a connection.
struct ConnectionPools {
    /// More origins than are talked to in turn; the connections to others are closed when there is nothing to carry.
    private static let most = 16

    private var current: [String: ConnectionPool] = [:]

    /// For a request that begins: `returned` must follow. nil: libcurl could not make one.
    mutating func borrow(for origin: String) -> ConnectionPool? {
        let known = current[origin]
        if known == nil, current.count >= Self.most { current = current.filter { $0.value.transfers > 0 } }
        guard let pool = known ?? ConnectionPool() else { return nil }
        current[origin] = pool
        pool.transfers += 1
        return pool
    }

    /// A request has ended.
    /// - Parameter isDead: whether nothing of what stands in the pool is to be used again. Requests that it still
    ///   carries go on to their own ends, since it may be alive after all.
    mutating func give(back pool: ConnectionPool, of origin: String, isDead: Bool) {
        pool.transfers -= 1
        // What was made since another request found the pool dead is not to suffer for it.
        if isDead, current[origin] === pool { current[origin] = nil }
    }

    /// Closes all connections. No request may be under way.
    mutating func removeAll() { current = [:] }
}
