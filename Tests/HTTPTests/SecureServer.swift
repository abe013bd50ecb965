import Crypto
import Foundation
import Hummingbird
import HummingbirdHTTP2
import Logging
import NIOCore
import NIOSSL
import SwiftASN1
import TestSupport
import X509

/// A server on loopback that speaks HTTP/2 over TLS, with a certificate made for the test.
struct SecureServer: Sendable {
    let port: Int
    /// The server's own certificate as a PEM file, for a client to trust.
    let authorities: String

    /// What a client asked for, whole.
    struct Call: Sendable {
        let path: String
        let contentType: String
        let body: [UInt8]
    }

    func url(_ path: String = "/") -> String { "https://localhost:\(port)\(path)" }

    /// Answers each request with bytes of the type that it had itself, for as long as the body runs.
    static func withRunning<Value>(
        answering respond: @escaping @Sendable (Call) async throws -> [UInt8],
        _ body: (SecureServer) async throws -> Value
    ) async throws -> Value {
        try await withTemporaryDirectory { directory in
            let key = P256.Signing.PrivateKey()
            let certificate = try certificate(for: key).serializeAsPEM().pemString
            let authorities = directory.file("authorities.pem")
            try certificate.write(to: authorities, atomically: true, encoding: .utf8)
            let listening = Handover<Int>()
            let application = Application(
                responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                    try await answer(request, by: respond)
                },
                server: try .http2Upgrade(
                    tlsConfiguration: .makeServerConfiguration(
                        certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8))
                            .map { .certificate($0) },
                        privateKey: .privateKey(
                            try NIOSSLPrivateKey(bytes: Array(key.pemRepresentation.utf8), format: .pem)
                        )
                    )
                ),
                configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { listening.give(.success($0.localAddress?.port ?? 0)) },
                logger: Logger(label: "http2") { _ in SwiftLogNoOpLogHandler() }
            )
            return try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    do { try await application.run() } catch { listening.give(.failure(error)) }
                }
                defer { group.cancelAll() }
                return try await body(
                    SecureServer(port: try await listening.value(), authorities: authorities.path)
                )
            }
        }
    }

    private static func answer(
        _ request: Request,
        by respond: @Sendable (Call) async throws -> [UInt8]
    ) async throws -> Response {
        let body = try await request.body.collect(upTo: 2 << 20)
        let call = Call(
            path: request.uri.path,
            contentType: request.headers[.contentType] ?? "",
            body: Array(body.readableBytesView)
        )
        let bytes = try await respond(call)
        return Response(
            status: .ok,
            headers: [.contentType: call.contentType],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// Signed by its own key, for a day around now.
    private static func certificate(for key: P256.Signing.PrivateKey) throws -> Certificate {
        let name = try DistinguishedName { CommonName("localhost") }
        return try Certificate(
            version: .v3,
            serialNumber: .init(),
            publicKey: .init(key.publicKey),
            notValidBefore: Date(timeIntervalSinceNow: -3_600),
            notValidAfter: Date(timeIntervalSinceNow: 86_400),
            issuer: name,
            subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                SubjectAlternativeNames([.dnsName("localhost")])
            },
            issuerPrivateKey: .init(key)
        )
    }
}
