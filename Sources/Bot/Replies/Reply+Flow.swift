import Domain
import Storage
import Tracking

extension Reply {
    /// Keeps or ends what the user is in the middle of, as the reply says.
    func keepFlow(in interaction: Interaction, of user: UserID) throws {
        guard !outlivesUser else { return }
        switch flow {
        case .keep: break
        case .set(let kind, let state):
            try interaction.ledger.keepFlow((kind, state), of: user, at: interaction.recordedAt)
        case .end: try interaction.ledger.keepFlow(nil, of: user, at: interaction.recordedAt)
        }
    }
}
