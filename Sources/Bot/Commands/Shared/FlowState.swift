import Foundation

extension Reply.FlowChange {
    /// Goes on with a flow, in this state.
    static func set(_ kind: String, _ state: some Encodable) throws -> Self {
        .set(kind: kind, state: Array(try JSONEncoder().encode(state)))
    }
}

extension ActionTurn {
    /// The state of a flow that the user is in; nil where they are in none of that kind, or in one that an older
    /// program began and this one cannot read.
    func state<State: Decodable>(of kind: String, as type: State.Type = State.self) -> State? {
        guard let flow, flow.kind == kind else { return nil }
        return try? JSONDecoder().decode(State.self, from: Data(flow.state))
    }
}
