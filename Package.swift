// swift-tools-version: 6.2
import PackageDescription

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

// Packed relocations save 3 MB of resident memory and a part of the start; only lld writes them. The C library must be
// of 2022 or newer (glibc 2.36).
let compactLinking: [LinkerSetting] = [
    .unsafeFlags(
        ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"],
        .when(platforms: [.linux], configuration: .release)
    )
]

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
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        // Only for the tests' servers.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.19.1"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // Base: values, and one owner for each third party.
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "Domain"),
        .target(name: "Features", dependencies: ["Domain"]),
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
            dependencies: [
                "Domain", "Features", "HTTP", "Storage", logging,
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),

        .target(name: "Market", dependencies: ["Domain", "Storage"]),
        .target(name: "Intelligence", dependencies: ["Domain", "Features", "Storage"]),
        .target(name: "Simulation", dependencies: ["Domain"]),
        .target(
            name: "Operations",
            dependencies: [
                "Coaching", "Datasets", "Domain", "Features", "Intelligence", "Market", "Storage", "Tracking", logging,
            ]
        ),

        // Faces.
        .target(
            name: "Bot",
            dependencies: [
                "Coaching", "Datasets", "Domain", "Features", "Intelligence", "Market", "Operations", "Storage",
                "Telegram", "Tracking",
                deque, logging, subprocess,
            ]
        ),

        // The program.
        .executableTarget(
            name: "risk0",
            dependencies: [
                "Bot", "CMalloc", "Coaching", "Datasets", "Domain", "Features", "HTTP", "Intelligence", "Market",
                "Operations", "Simulation", "Storage", "Telegram", "Tracking", logging, subprocess,
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            linkerSettings: compactLinking
        ),

        // What no client can see from outside; the rest of the benchmarks is a package of its own.
        .executableTarget(
            name: "InProcessBenchmark",
            dependencies: [
                "Bot", "CMalloc", "Coaching", "Datasets", "Domain", "Features", "HTTP", "Intelligence", "Market",
                "Operations", "Simulation", "Storage", "Telegram", "Tracking", "TestSupport", logging,
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Benchmarks/InProcess",
            linkerSettings: compactLinking
        ),

        // What the coach meets, leaves in peace and understands, over texts kept apart from learning.
        .target(name: "Evaluation", dependencies: ["Coaching", "Domain"], path: "Benchmarks/Evaluation"),
        .executableTarget(
            name: "CoachEvaluation",
            dependencies: ["Bot", "Coaching", "Domain", "Evaluation"],
            path: "Benchmarks/EvaluationProgram"
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
        .testTarget(name: "FeaturesTests", dependencies: ["Domain", "Features", "TestSupport"]),
        .testTarget(
            name: "MarketTests",
            dependencies: ["Domain", "Market", "Storage", "TestSupport", "Tracking", logging]
        ),
        .testTarget(
            name: "IntelligenceTests",
            dependencies: ["Domain", "Features", "Intelligence", "Storage", "TestSupport", "Tracking", logging]
        ),
        .testTarget(name: "SimulationTests", dependencies: ["Domain", "Simulation", "TestSupport"]),
        .testTarget(
            name: "HTTPTests",
            dependencies: [
                "Coaching", "HTTP", "Telegram", "TestSupport", logging,
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdHTTP2", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ]
        ),
        .testTarget(name: "TelegramTests", dependencies: ["HTTP", "Telegram", logging]),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Domain", "Storage", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .testTarget(name: "TrackingTests", dependencies: ["Domain", "Storage", "Tracking", "TestSupport", logging]),
        .testTarget(
            name: "CoachingTests",
            dependencies: [
                "Coaching", "Domain", "Evaluation", "Features", "HTTP", "Storage", "TestSupport", "Tracking", logging,
            ],
            exclude: ["Guards/Texts", "HeldOut"]
        ),
        .testTarget(
            name: "DatasetsTests",
            dependencies: [
                "Datasets", "Domain", "Storage", "Tracking", logging, .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "OperationsTests",
            dependencies: ["Domain", "Operations", "Storage", "TestSupport", "Tracking", logging]
        ),
        .testTarget(
            name: "BotTests",
            dependencies: [
                "Bot", "Coaching", "Domain", "Evaluation", "Features", "HTTP", "Intelligence", "Market", "Operations",
                "Storage", "Telegram", "TestSupport", "Tracking", logging,
            ]
        ),
        .testTarget(
            name: "risk0Tests",
            dependencies: [
                "risk0", "Bot", "Coaching", "Domain", "Features", "Intelligence", "Market", "Operations", "Simulation",
                "Storage", "TestSupport", "Tracking", logging,
            ]
        ),
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

// Arithmetic over millions of numbers (what the coach learns, features, simulated worlds, what casinos do): unoptimised,
// it would take the tests longer than all the rest.
let optimised: Set = [
    "Coaching", "Domain", "Features", "FeaturesTests", "Intelligence", "IntelligenceTests", "Market", "MarketTests",
    "Simulation", "SimulationTests", "Storage",
]
for target in package.targets where optimised.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
