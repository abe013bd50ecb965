import CCurl

extension HTTPError {
    /// Names what libcurl reports. Whether the server can have acted is not read from the code, which says where it
    /// ended, but from the bytes written.
    init(code: CURLcode, easy: EasyHandle, submission: Submission, writtenBytes: Int) {
        let kind = Self.kind(of: code, isWritten: writtenBytes > 0)
        self.init(
            kind: kind,
            host: submission.target.host,
            mayHaveBeenApplied: writtenBytes > 0,
            reason: Self.reason(code, kind: kind, detail: easy.detail, url: submission.request.url)
        )
    }

    private static func kind(of code: CURLcode, isWritten: Bool) -> Kind {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            .resolve
        case CURLE_COULDNT_CONNECT, CURLE_PROXY, CURLE_INTERFACE_FAILED:
            .connect
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_INITFAILED,
            CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_CRL_BADFILE,
            CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_CLIENTCERT, CURLE_USE_SSL_FAILED:
            .tls
        case CURLE_OPERATION_TIMEDOUT:
            .timeout
        case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT:
            .resources
        case CURLE_URL_MALFORMAT, CURLE_BAD_FUNCTION_ARGUMENT, CURLE_UNKNOWN_OPTION, CURLE_NOT_BUILT_IN:
            .invalidRequest
        case CURLE_UNSUPPORTED_PROTOCOL:
            // Before a request it is about the URL, after it about an answer without a status line.
            isWritten ? .protocolViolation : .invalidRequest
        case CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP3:
            .protocolViolation
        default:
            .reset
        }
    }

    /// libcurl's words. Until something has been asked of the server its own account can only be of names, ports and
    /// certificates, which is what an operator needs; afterwards it can quote anything, so that the code's fixed
    /// sentence has to do.
    private static func reason(_ code: CURLcode, kind: Kind, detail: String, url: String) -> String {
        let sentence = String(cString: curl_easy_strerror(code))
        guard [.resolve, .connect, .tls].contains(kind), !detail.isEmpty, !quotes(detail, anyOf: url) else {
            return sentence
        }
        return detail
    }

    /// Whether the text has a piece of the URL after the host, which could be a secret.
    private static func quotes(_ detail: String, anyOf url: String) -> Bool {
        url.split(whereSeparator: { "/?#&=@".contains($0) }).dropFirst(2).contains {
            $0.count > 3 && detail.contains($0)
        }
    }
}
