import Foundation
import FoundationNetworking
import TestSupport

/// A bare client of the stand-in, which shows what goes over the wire.
struct Client: Sendable {
    struct Reply: Sendable {
        let status: Int
        let headers: [String: String]
        let body: Data

        func json() throws -> JSON { try JSON(parsing: body) }
    }

    let url: String
    let token: String

    init(_ api: StandInBotAPI, token: String? = nil) {
        url = api.url
        self.token = token ?? api.token
    }

    /// Posts a JSON body, and gives the whole answer.
    func call(_ method: String, _ fields: JSON = [:]) async throws -> Reply {
        try await post(method, type: "application/json", body: fields.encoded())
    }

    /// Posts a JSON body, and gives the result of an answer that must be well.
    func result(_ method: String, _ fields: JSON = [:]) async throws -> JSON {
        let json = try await call(method, fields).json()
        guard json["ok"] == true, let result = json["result"] else { throw Refused(answer: json) }
        return result
    }

    func updates(offset: Int64 = 0, limit: Int64 = 100, timeout: Int64 = 0) async throws -> [JSON] {
        let fields: JSON = ["offset": .integer(offset), "limit": .integer(limit), "timeout": .integer(timeout)]
        return try await result("getUpdates", fields).array ?? []
    }

    func post(_ method: String, type: String, body: Data) async throws -> Reply {
        var request = URLRequest(url: try address("/bot\(token)/\(method)"))
        request.httpMethod = "POST"
        request.setValue(type, forHTTPHeaderField: "Content-Type")
        request.httpBody = body
        return try await send(request)
    }

    func get(_ path: String) async throws -> Reply {
        try await send(URLRequest(url: address(path)))
    }

    private func address(_ path: String) throws -> URL {
        guard let address = URL(string: url + path) else { throw URLError(.badURL) }
        return address
    }

    /// A session of its own for each request, so that no retry on an old connection blurs a fault.
    private func send(_ request: URLRequest) async throws -> Reply {
        let session = URLSession(configuration: .ephemeral)
        defer { session.finishTasksAndInvalidate() }
        let (body, response) = try await session.data(for: request)
        guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
        var headers: [String: String] = [:]
        for (name, value) in response.allHeaderFields {
            headers["\(name)".lowercased()] = "\(value)"
        }
        return Reply(status: response.statusCode, headers: headers, body: body)
    }

    struct Refused: Error {
        let answer: JSON
    }
}

let ann = Person(id: 501)
let ben = Person(id: 502, firstName: "Ben", languageCode: "fr")
