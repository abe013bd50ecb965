/// What is wrong with a setting of the model, without a character of a secret.
package enum ModelSettingFault: Error, Equatable, Sendable, CustomStringConvertible {
    case invalidURL
    case queryInURL
    case emptyKey
    case invalidKey(length: Int)

    package var description: String {
        switch self {
        case .invalidURL:
            "LLM_BASE_URL is no URL; expected http or https, a host and a path, as in http://localhost:11434/v1"
        case .queryInURL: "LLM_BASE_URL has a query (? or #); expected only a host and a path"
        case .emptyKey: "LLM_API_KEY is empty; leave it out for a server that needs none"
        case .invalidKey(let length):
            "LLM_API_KEY (\(length) characters) holds spaces or characters that no key has; copy it again"
        }
    }
}
