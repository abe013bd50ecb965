import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The HTTP side of the model's stand-in.
struct ModelFront: HTTPResponder {
    typealias Context = Front.Context

    let model: StandInModel

    func respond(to request: Request, context: Context) async throws -> Response {
        let body = try await request.body.collect(upTo: 16 << 20)
        guard request.method == .post, request.uri.path == "/v1/chat/completions",
            let json = try? JSON(parsing: Data(body.readableBytesView))
        else { return Response(status: .notFound) }
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.rawName.lowercased()] = field.value }
        let (received, reply) = await model.receive(headers: headers, body: json)
        let watch = try await context.channel.pipeline.handler(type: ConnectionWatch.self).get()
        switch reply.start {
        case .reset:
            await model.ended(received, .written)
            // Closing with no time to linger makes the system send RST instead of an orderly end.
            let socket = context.channel as? any SocketOptionProvider
            try await socket?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
            try await context.channel.close().get()
            throw BrokenOff()
        case .silence:
            try? await watch.whileConnected { try await Handover<Void>().value() }
            await model.ended(received, .abandoned)
            throw BrokenOff()
        case .head(let status, let type, let retryAfter):
            var fields: HTTPFields = [.contentType: type]
            if let retryAfter { fields[.retryAfter] = retryAfter }
            return Response(
                status: .init(code: status),
                headers: fields,
                body: ResponseBody { writer in try await write(reply.steps, to: &writer, watch, received) }
            )
        }
    }

    @concurrent
    private func write(
        _ steps: [ModelReply.Step],
        to writer: inout any ResponseBodyWriter,
        _ watch: ConnectionWatch,
        _ request: StandInModel.Request
    ) async throws {
        do {
            for step in steps { try await perform(step, &writer, watch) }
            try await writer.finish(nil)
            await model.ended(request, .written)
        } catch {
            await model.ended(request, error is BrokenOff ? .written : .abandoned)
            throw error
        }
    }

    @concurrent
    private func perform(
        _ step: ModelReply.Step,
        _ writer: inout any ResponseBodyWriter,
        _ watch: ConnectionWatch
    ) async throws {
        switch step {
        case .send(let text): try await writer.write(ByteBuffer(string: text))
        case .wait(let gate): try await watch.whileConnected { try await gate.pass() }
        case .fallSilent: try await watch.whileConnected { try await Handover<Void>().value() }
        case .breakOff: throw BrokenOff()
        case .repeat(let text, let bytes):
            var sent = 0
            while sent < bytes {
                try await writer.write(ByteBuffer(string: text))
                sent += text.utf8.count
            }
        }
    }
}

/// The connection was broken on purpose.
private struct BrokenOff: Error {}
