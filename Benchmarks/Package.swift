// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what measures never becomes what users build.
// A Swift benchmark is an executable target here that prints a JSON line for each result:
// {"what": "track, for its caller", "value": 0.04, "unit": "ms"}; name it in `swift_benchmarks` of run.py.
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
