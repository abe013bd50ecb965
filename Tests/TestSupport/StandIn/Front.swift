import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The HTTP side of the stand-in: reads a call from a request, and writes its answer or acts out its fault.
struct Front: HTTPResponder {
    /// What a request brings with it: its connection, so that a fault can break it.
    struct Context: RequestContext {
        var coreContext: CoreRequestContextStorage
        let channel: any Channel

        init(source: ApplicationRequestContextSource) {
            coreContext = CoreRequestContextStorage(source: source)
            channel = source.channel
        }
    }

    let api: StandInBotAPI

    /// As large as the largest upload that the service takes, and the form around it.
    private static let largestBody = 52_000_000

    func respond(to request: Request, context: Context) async throws -> Response {
        let body = try await request.body.collect(upTo: Self.largestBody)
        let path = request.uri.path.split(separator: "/").map(String.init)
        if path.first == "file" { return await file(path) }
        guard path.count == 2, path[0].hasPrefix("bot") else { return try envelope(.notFound) }
        guard path[0] == "bot\(api.token)" else { return try envelope(.unauthorized) }

        let call: RecordedCall
        do {
            call = try RecordedCall(
                method: path[1],
                query: request.uri.query,
                contentType: request.headers[.contentType] ?? "",
                body: Data(body.readableBytesView),
                at: api.time.now()
            )
        } catch {
            return try envelope(.badRequest("\(error)"))
        }
        let fault = await api.receive(call)
        let watch = try await context.channel.pipeline.handler(type: ConnectionWatch.self).get()
        return try await watch.whileConnected {
            if let fault { return try await act(out: fault, on: call, context.channel) }
            return try Self.complete(await result(of: call))
        }
    }

    /// Status and envelope of a call that is carried out.
    private func result(of call: RecordedCall) async throws -> Answer {
        do {
            let result = try await api.answer(call)
            return Answer(status: .ok, body: Data(#"{"ok":true,"result":"#.utf8) + result + Data("}".utf8))
        } catch let refusal as Refusal {
            return try Answer(refusal)
        }
    }

    /// What a fault spoils when the method is not carried out.
    private static let unapplied = Answer(status: .ok, body: Data(#"{"ok":true,"result":true}"#.utf8))

    private func act(
        out fault: StandInBotAPI.Fault,
        on call: RecordedCall,
        _ channel: any Channel
    ) async throws -> Response {
        let usual = fault.isApplied ? try await result(of: call) : Self.unapplied
        switch fault.manner {
        case .refusal(let refusal):
            return try envelope(refusal)
        case .page(let status, let html):
            return Self.complete(Answer(status: .init(code: status), body: Data(html.utf8), type: "text/html"))
        case .truncatedJSON:
            return Self.complete(Answer(status: usual.status, body: usual.body.prefix(usual.body.count / 2)))
        case .invalidJSON:
            return Self.complete(Answer(status: .ok, body: Data("upstream says {not json".utf8)))
        case .emptyBody:
            return Self.complete(Answer(status: .ok, body: Data()))
        case .cutBody:
            return Self.cut(usual)
        case .reset:
            // Closing with no time to linger makes the system send RST instead of an orderly end.
            let socket = channel as? any SocketOptionProvider
            try await socket?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
            try await channel.close().get()
            throw ConnectionBroken()
        case .silence:
            try await Handover<Void>().value()
            throw ConnectionBroken()
        case .drip(let pieces, let pause):
            return drip(usual, pieces: pieces, pause: pause)
        }
    }

    private func file(_ path: [String]) async -> Response {
        guard path.count > 2, path[1] == "bot\(api.token)",
            let data = await api.file(at: path.dropFirst(2).joined(separator: "/"))
        else { return Response(status: .notFound) }
        return Self.complete(Answer(status: .ok, body: data, type: "application/octet-stream"))
    }

    private func envelope(_ refusal: Refusal) throws -> Response {
        Self.complete(try Answer(refusal))
    }
}

/// The connection was broken on purpose; there is no answer to write.
private struct ConnectionBroken: Error {}
