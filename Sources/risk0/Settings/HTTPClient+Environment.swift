import HTTP

extension HTTPClient.Configuration {
    /// As the environment says. libcurl itself reads the proxies there (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`); the file
    /// of authorities is read here, by the names that the curl command reads.
    init(environment: [String: String]) {
        let authorities = environment["CURL_CA_BUNDLE"] ?? environment["SSL_CERT_FILE"]
        self.init(authorities: authorities.flatMap { $0.isEmpty ? nil : $0 })
    }
}
