// swift-tools-version: 6.2
import PackageDescription

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

let package = Package(
    name: "risk0",
    products: [
        .executable(name: "risk0", targets: ["risk0"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        // Only for the tests' stand-in of the Bot API.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // Base: values, and one owner for each third party.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "Domain"),
        .target(name: "HTTP", dependencies: ["CCurl"]),
        .target(name: "Telegram", dependencies: ["HTTP", deque, heap, logging]),
        .target(
            name: "Storage",
            dependencies: [
                "Domain",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),

        // Engines.
        .target(name: "Tracking", dependencies: ["Storage", "Domain", deque, logging]),
        .target(
            name: "Datasets",
            dependencies: ["Storage", "Domain", .product(name: "Crypto", package: "swift-crypto")]
        ),

        .target(
            name: "Coaching",
            dependencies: ["Domain", "HTTP", "Storage", logging, .product(name: "Mustache", package: "swift-mustache")]
        ),

        // Faces.
        .target(
            name: "Bot",
            dependencies: ["Coaching", "Domain", "Storage", "Telegram", "Tracking", deque, logging, subprocess]
        ),

        // The program.
        .executableTarget(
            name: "risk0",
            dependencies: [
                "Bot", "Coaching", "Datasets", "Domain", "HTTP", "Storage", "Telegram", "Tracking", logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),

        // What no client can see from outside; the rest of the benchmarks is a package of its own.
        .executableTarget(
            name: "InProcessBenchmark",
            dependencies: ["Bot", "Domain", "Storage", "Telegram", "Tracking", logging],
            path: "Benchmarks/InProcess"
        ),

        // Tests mirror Sources, with one support target.
        .target(
            name: "TestSupport",
            dependencies: [
                logging, subprocess,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/TestSupport"
        ),
        .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"]),
        .testTarget(name: "DomainTests", dependencies: ["Domain"]),
        .testTarget(name: "HTTPTests", dependencies: ["HTTP"]),
        .testTarget(name: "TelegramTests", dependencies: ["HTTP", "Telegram", logging]),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Domain", "Storage", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .testTarget(name: "TrackingTests", dependencies: ["Domain", "Storage", "Tracking", "TestSupport", logging]),
        .testTarget(
            name: "CoachingTests",
            dependencies: ["Coaching", "Domain", "HTTP", "Storage", "TestSupport", "Tracking", logging],
            exclude: ["HeldOut"]
        ),
        .testTarget(name: "DatasetsTests", dependencies: ["Datasets", "Domain", "Storage", "Tracking", logging]),
        .testTarget(
            name: "BotTests",
            dependencies: ["Bot", "Coaching", "Domain", "Storage", "Telegram", "Tracking", logging]
        ),
        .testTarget(name: "risk0Tests", dependencies: ["risk0", "Bot", "Domain", "Storage", "TestSupport"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
