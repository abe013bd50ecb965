extension EventType {
    package var schema: EventSchema {
        switch self {
        case .sessionStarted: .sessionStarted
        case .sessionEnded: .sessionEnded
        case .commandUsed: .commandUsed
        case .commandUnknown: .commandUnknown
        case .inputRefused: .inputRefused
        case .messageReceived: .messageReceived
        case .buttonPressed: .buttonPressed
        case .flowStarted: .flowStarted
        case .flowCancelled: .flowCancelled
        case .deepLinkOpened: .deepLinkOpened
        case .onboardingStep: .onboardingStep
        case .settingChanged: .settingChanged
        case .betShown, .parlayShown: .betShown
        case .betPlaced: .betPlaced
        case .betSkipped, .parlaySkipped: .betSkipped
        case .betSaved, .parlaySaved: .betSaved
        case .betUndone: .betUndone
        case .betSettled: .betSettled
        case .betReopened: .betReopened
        case .betMarked: .betMarked
        case .casinoAdded: .casinoAdded
        case .betPriced: .betPriced
        case .cashMoved: .cashMoved
        case .limitReported: .limitReported
        case .limitEvidenceAdded: .limitEvidenceAdded
        case .limitWithdrawn: .limitWithdrawn
        case .statisticsShown: .statisticsShown
        case .betsListed: .betsListed
        case .balanceShown: .balanceShown
        case .scoreComputed: .scoreComputed
        case .casinosShown: .casinosShown
        case .conversationStarted: .conversationStarted
        case .coachQuestion: .coachQuestion
        case .coachAnswer: .coachAnswer
        case .coachFeedback: .coachFeedback
        case .coachReasonsShown: .coachReasonsShown
        case .harmSignalMet: .harmSignalMet
        case .coolOffStarted: .coolOffStarted
        case .selfExclusionStarted: .selfExclusionStarted
        case .budgetChanged: .budgetChanged
        case .budgetExceeded: .budgetExceeded
        case .helplineShown: .helplineShown
        case .realityCheckShown: .realityCheckShown
        case .consentChanged: .consentChanged
        case .privacyShown: .privacyShown
        case .dataExported: .dataExported
        case .dataErased: .dataErased
        case .errorOccurred: .errorOccurred
        case .updateUndecodable: .updateUndecodable
        case .updatesShed: .updatesShed
        case .workSetAside: .workSetAside
        case .accessRefused: .accessRefused
        case .userSlowed: .userSlowed
        case .userUnreachable: .userUnreachable
        case .userReturned: .userReturned
        case .messageUndeliverable, .messageUncertain: .messageLost
        case .adminAction: .adminAction
        case .broadcastFinished: .broadcastFinished
        case .backupMade: .backupMade
        case .storeReconciled: .storeReconciled
        case .eventsReplayed: .eventsReplayed
        case .conversationsExported: .conversationsExported
        case .oddsImported: .oddsImported
        case .featuresKept: .featuresKept
        case .intelligenceUpdated: .intelligenceUpdated
        case .programStarted: .programStarted
        case .programStopped: .programStopped
        }
    }
}
