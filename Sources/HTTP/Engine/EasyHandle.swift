import CCurl

/// libcurl's easy handle: the settings of one transfer at a time, used again and again, because making one and setting
/// it up costs more than a small request. Lives on the engine's thread only.
final class EasyHandle {
    let raw: UnsafeMutableRawPointer
    private(set) var transfer: Transfer?
    /// Where the transfer finds its connection and leaves it.
    private(set) var pool: ConnectionPool?
    /// libcurl writes what went wrong here; it wants the place to stay where it is.
    private let errorText: UnsafeMutablePointer<CChar>
    private let configuration: HTTPClient.Configuration
    private var headerList = HeaderList()
    private var form: OpaquePointer?
    /// Whether the last request left settings that the usual ones do not overwrite.
    private var isUnusual = false
    private var firstFailure = CURLE_OK
    /// What had been written before the request; nil until then.
    private var bytesToProxy: Int?

    init?(configuration: HTTPClient.Configuration) {
        guard let raw = curl_easy_init() else { return nil }
        self.raw = raw
        self.configuration = configuration
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        setInvariants()
    }

    deinit {
        curl_easy_cleanup(raw)
        curl_mime_free(form)
        errorText.deallocate()
    }

    /// The handle that libcurl means.
    static func of(_ raw: UnsafeMutableRawPointer?) -> EasyHandle? {
        guard let raw else { return nil }
        var pointer: UnsafeMutablePointer<CChar>?
        guard ccurl_get_private(raw, &pointer) == CURLE_OK, let pointer else { return nil }
        return of(context: UnsafeMutableRawPointer(pointer))
    }

    /// The handle behind the argument of a callback.
    ///
    /// SAFETY: every such argument is `context`, and the engine keeps each handle from before it is added to the
    /// multi handle until after it is removed, so that none is gone while libcurl can call back.
    static func of(context: UnsafeMutableRawPointer) -> EasyHandle {
        Unmanaged<EasyHandle>.fromOpaque(context).takeUnretainedValue()
    }

    /// Takes the settings of a request. Anything but `CURLE_OK` means that it must not be sent.
    func prepare(_ transfer: Transfer, in pool: ConnectionPool, remaining: Duration) -> CURLcode {
        let request = transfer.submission.request
        firstFailure = CURLE_OK
        bytesToProxy = nil
        if isUnusual { reset() }
        self.transfer = transfer
        self.pool = pool
        errorText.pointee = 0
        set(CURLOPT_SHARE, pool.raw)
        set(CURLOPT_URL, request.url)
        // To wait for a connection being made may spare one, but only HTTP/2 can share it.
        set(CURLOPT_PIPEWAIT, transfer.submission.target.isSecure ? 1 : 0)
        set(CURLOPT_CONNECTTIMEOUT_MS, min(request.connectTimeout, remaining).curlMilliseconds)
        set(CURLOPT_TIMEOUT_MS, remaining.curlMilliseconds)
        setBody(request)
        if !headerList.holds(request) { headerList = HeaderList(request) }
        set(CURLOPT_HTTPHEADER, headerList.first)
        return firstFailure
    }

    /// Lets go of the transfer and its pool; libcurl must have let go of them before.
    func clear() {
        transfer = nil
        set(CURLOPT_SHARE, nil)
        pool = nil
    }

    func resumeReading() {
        curl_easy_pause(raw, CURLPAUSE_CONT)
    }

    /// Bytes of requests written, over all attempts: 0 is the proof that the server got nothing.
    ///
    /// What a proxy was asked for before the first of them, to make a tunnel, is not the server's.
    var writtenBytes: Int { bytesToProxy.map { info(CURLINFO_REQUEST_SIZE) - $0 } ?? 0 }

    /// The connection is made, and the request is about to be written.
    func noteRequest() {
        if bytesToProxy == nil { bytesToProxy = info(CURLINFO_REQUEST_SIZE) }
    }

    var isHTTP2: Bool { info(CURLINFO_HTTP_VERSION) == CURL_HTTP_VERSION_2_0 }

    /// libcurl's account of what went wrong; it can quote what the peer sent or what we asked for.
    var detail: String { String(cString: errorText) }

    private func reset() {
        curl_easy_reset(raw)
        curl_mime_free(form)
        form = nil
        isUnusual = false
        setInvariants()
    }

    private func setInvariants() {
        let context = Unmanaged.passUnretained(self).toOpaque()
        set(CURLOPT_NOSIGNAL, 1)
        setProtocols()
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        if let proxy = configuration.proxy { set(CURLOPT_PROXY, proxy) }
        if let authorities = configuration.authorities { set(CURLOPT_CAINFO, authorities) }
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        set(CURLOPT_TCP_NODELAY, 1)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_TCP_KEEPIDLE, 30)
        set(CURLOPT_TCP_KEEPINTVL, 10)
        set(CURLOPT_MAXAGE_CONN, Int(configuration.maximumIdleTime.components.seconds))
        set(CURLOPT_USERAGENT, configuration.userAgent)
        set(CURLOPT_ERRORBUFFER, errorText)
        set(CURLOPT_PRIVATE, context)
        set(CURLOPT_WRITEDATA, context)
        set(CURLOPT_HEADERDATA, context)
        set(CURLOPT_PREREQDATA, context)
        note(ccurl_set_receive(raw, CURLOPT_WRITEFUNCTION, receiveBody))
        note(ccurl_set_receive(raw, CURLOPT_HEADERFUNCTION, receiveHeadLine))
        note(ccurl_set_before_request(raw, beforeRequest))
    }

    private func setProtocols() {
        set(CURLOPT_PROTOCOLS_STR, "http,https")
    }

    /// The method and the body; a GET and a POST of bytes overwrite each other fully, all else asks for a reset.
    private func setBody(_ request: HTTPRequest) {
        switch request.body {
        case .none where request.method == .get:
            set(CURLOPT_HTTPGET, 1)
        case .none where request.method == .head:
            isUnusual = true
            set(CURLOPT_NOBODY, 1)
        case .none where request.method == .delete:
            isUnusual = true
            set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        case .none:
            setBytes([], method: request.method)
        case .bytes(let bytes, _):
            setBytes(bytes, method: request.method)
        case .multipart(let parts):
            setForm(parts, method: request.method)
        }
    }

    private func setBytes(_ bytes: [UInt8], method: HTTPRequest.Method) {
        set(CURLOPT_POST, 1)
        // The size first: libcurl copies as many bytes as it says.
        note(ccurl_set_offset(raw, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count)))
        if bytes.isEmpty {
            set(CURLOPT_COPYPOSTFIELDS, "")
        } else {
            bytes.withUnsafeBytes { set(CURLOPT_COPYPOSTFIELDS, $0.baseAddress) }
        }
        guard method != .post else { return }
        isUnusual = true
        set(CURLOPT_CUSTOMREQUEST, method.rawValue)
    }

    private func setForm(_ parts: [HTTPRequest.Part], method: HTTPRequest.Method) {
        isUnusual = true
        guard let form = curl_mime_init(raw) else { return note(CURLE_OUT_OF_MEMORY) }
        self.form = form
        for part in parts {
            guard let field = curl_mime_addpart(form) else { return note(CURLE_OUT_OF_MEMORY) }
            note(curl_mime_name(field, part.name))
            part.content.withUnsafeBytes { bytes in
                note(curl_mime_data(field, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count))
            }
            if let filename = part.filename { note(curl_mime_filename(field, filename)) }
            if let contentType = part.contentType { note(curl_mime_type(field, contentType)) }
        }
        set(CURLOPT_MIMEPOST, UnsafeRawPointer(form))
        if method != .post { set(CURLOPT_CUSTOMREQUEST, method.rawValue) }
    }

    private func info(_ info: CURLINFO) -> Int {
        var value = 0
        return ccurl_get_long(raw, info, &value) == CURLE_OK ? value : 0
    }

    private func set(_ option: CURLoption, _ value: Int) {
        note(ccurl_set_long(raw, option, value))
    }

    private func set(_ option: CURLoption, _ value: String) {
        note(ccurl_set_string(raw, option, value))
    }

    private func set(_ option: CURLoption, _ value: UnsafeRawPointer?) {
        note(ccurl_set_pointer(raw, option, value))
    }

    private func note(_ code: CURLcode) {
        if firstFailure == CURLE_OK { firstFailure = code }
    }
}
