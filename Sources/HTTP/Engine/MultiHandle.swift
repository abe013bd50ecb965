import CCurl

/// libcurl's multi handle: the connections, and the transfers that share them.
///
/// SAFETY: `@unchecked Sendable` because the engine's thread alone calls everything except `wakeUp`, the one function
/// that libcurl allows from any thread; `Mailbox` calls it under a lock that it takes to forget the handle before the thread ends.
struct MultiHandle: @unchecked Sendable {
    private let raw: UnsafeMutableRawPointer

    init?(configuration: HTTPClient.Configuration) {
        guard Self.isLibraryReady, let raw = curl_multi_init() else { return nil }
        self.raw = raw
        set(CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX)
        set(CURLMOPT_MAX_HOST_CONNECTIONS, configuration.maximumConnectionsPerHost)
        set(CURLMOPT_MAX_TOTAL_CONNECTIONS, configuration.maximumConnections)
        // Connections kept when idle. By default it is four times the transfers of the moment, so that a lull would
        // close what the next burst needs.
        set(CURLMOPT_MAXCONNECTS, configuration.maximumConnections)
    }

    func add(_ easy: EasyHandle) -> CURLMcode {
        curl_multi_add_handle(raw, easy.raw)
    }

    func remove(_ easy: EasyHandle) {
        curl_multi_remove_handle(raw, easy.raw)
    }

    /// Reads and writes what can be without waiting.
    func perform() {
        var running: Int32 = 0
        curl_multi_perform(raw, &running)
    }

    /// Sleeps until a socket is ready, a time limit of libcurl's is due, `wakeUp` is called, or `milliseconds` pass.
    func sleep(atMost milliseconds: Int32) {
        curl_multi_poll(raw, nil, 0, milliseconds, nil)
    }

    func wakeUp() {
        curl_multi_wakeup(raw)
    }

    /// The next transfer that has ended, and how.
    func nextFinished() -> (easy: EasyHandle, code: CURLcode)? {
        var remaining: Int32 = 0
        while let message = curl_multi_info_read(raw, &remaining) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = EasyHandle.of(message.pointee.easy_handle) else {
                continue
            }
            return (easy, message.pointee.data.result)
        }
        return nil
    }

    /// Closes the connections. All transfers must have been removed.
    func cleanUp() {
        curl_multi_cleanup(raw)
    }

    private func set(_ option: CURLMoption, _ value: Int) {
        ccurl_multi_set_long(raw, option, value)
    }

    /// Once for the process, as libcurl asks.
    private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
