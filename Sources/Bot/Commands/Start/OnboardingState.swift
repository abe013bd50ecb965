import Domain
import Foundation

/// What of `/start` is between two answers. The step itself stands in the profile.
struct OnboardingState: Codable, Equatable {
    static let flow = "start"

    /// The country whose part is being asked for.
    var country: String?
    /// The optional consents ticked so far; none until the user ticks it.
    var ticked: Set<ConsentPurpose> = []
    /// The preference whose value may be written now.
    var setting: Setting?

    /// - Returns: nil for a state of an older version: the step is asked again.
    init?(_ bytes: [UInt8]) {
        guard let state = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
        self = state
    }

    init() {}

    func kept() throws -> Reply.FlowChange {
        .set(kind: Self.flow, state: Array(try JSONEncoder().encode(self)))
    }
}
