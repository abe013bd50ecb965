import CCurl

// What libcurl calls, on the engine's thread, from within `perform`. A C function captures nothing, so each finds its
// handle through its argument; none throws, waits, or calls libcurl except to read facts.

let receiveBody: curl_write_callback = { bytes, size, count, context in
    guard let bytes, let context, let transfer = EasyHandle.of(context: context).transfer else { return 0 }
    switch transfer.receive(body: UnsafeRawBufferPointer(start: bytes, count: size * count)) {
    case .taken: return size * count
    case .pause: return Int(CURL_WRITEFUNC_PAUSE)
    case .abort: return abortTransfer(given: size * count)
    }
}

let receiveHeadLine: curl_write_callback = { bytes, size, count, context in
    guard let bytes, let context, let transfer = EasyHandle.of(context: context).transfer else { return 0 }
    switch transfer.receive(headLine: UnsafeRawBufferPointer(start: bytes, count: size * count)) {
    case .taken, .pause: return size * count
    case .abort: return abortTransfer(given: size * count)
    }
}

/// A second call for one request means that libcurl is about to send it again by itself, because a kept connection
/// died before an answer. Whether the server acted on the first copy is unknown, so that only an idempotent request
/// may go out twice.
let beforeRequest: curl_prereq_callback = { context, _, _, _, _ in
    guard let context else { return CURL_PREREQFUNC_ABORT }
    let easy = EasyHandle.of(context: context)
    defer { easy.noteRequest() }
    guard easy.writtenBytes > 0, let transfer = easy.transfer else { return CURL_PREREQFUNC_OK }
    return transfer.mayWriteAgain() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}

/// To return any number of bytes but those given ends the transfer.
private func abortTransfer(given count: Int) -> Int {
    count == 0 ? 1 : 0
}
