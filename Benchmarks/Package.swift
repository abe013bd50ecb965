// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what measures never becomes what users build. What has to see the inside of RISK0 stands
// in InProcess/, a target of the project's own manifest.
let package = Package(
    name: "Benchmarks",
    targets: [
        .systemLibrary(name: "CEpoll"),
        .executableTarget(name: "StandInServer", dependencies: ["CEpoll"]),
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
