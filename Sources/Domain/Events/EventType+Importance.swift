extension EventType {
    /// 1 to 10. From 7 on (`Event.keptAlways`) an event is never evicted.
    ///
    /// A single bet that is shown, skipped or saved weighs as much as a parlay; an undone, reopened or
    /// marked bet as much as the placed one, for without it the log would tell something else than the tables.
    package var importance: Int {
        switch self {
        case .limitReported, .limitWithdrawn, .dataErased: 10
        case .consentChanged, .selfExclusionStarted, .storeReconciled: 9
        case .errorOccurred, .workSetAside, .coachFeedback, .harmSignalMet: 8
        case .betPlaced, .betSettled, .betUndone, .betReopened, .betMarked, .betPriced: 7
        case .coachQuestion: 6
        case .betSaved, .betSkipped, .parlaySaved, .parlaySkipped, .coachAnswer, .scoreComputed: 5
        case .betShown, .parlayShown: 4
        case .commandUsed, .sessionStarted, .sessionEnded: 3
        case .onboardingStep, .settingChanged, .casinoAdded, .cashMoved, .limitEvidenceAdded, .statisticsShown,
            .coolOffStarted, .budgetChanged, .budgetExceeded, .helplineShown, .realityCheckShown, .dataExported,
            .accessRefused, .updateUndecodable, .updatesShed, .messageUndeliverable, .messageUncertain,
            .userUnreachable, .userReturned, .adminAction, .broadcastFinished, .backupMade, .eventsReplayed,
            .conversationsExported, .oddsImported, .featuresKept, .intelligenceUpdated, .casinosShown, .programStarted,
            .programStopped:
            2
        case .messageReceived, .buttonPressed, .commandUnknown, .inputRefused, .flowStarted, .flowCancelled,
            .deepLinkOpened, .betsListed, .balanceShown, .privacyShown, .userSlowed, .conversationStarted,
            .coachReasonsShown:
            1
        }
    }

    package var category: EventCategory {
        switch self {
        case .sessionStarted, .sessionEnded, .buttonPressed, .flowStarted, .flowCancelled, .deepLinkOpened,
            .onboardingStep, .settingChanged, .casinoAdded, .cashMoved, .coolOffStarted, .selfExclusionStarted,
            .budgetChanged:
            .userAction
        case .commandUsed, .commandUnknown, .inputRefused: .command
        case .betShown, .betPlaced, .betSkipped, .betSaved, .betUndone, .betSettled, .betReopened, .betMarked,
            .betPriced, .parlayShown, .parlaySkipped, .parlaySaved:
            .bet
        case .limitReported, .limitEvidenceAdded, .limitWithdrawn: .limit
        case .messageReceived, .conversationStarted, .coachQuestion, .coachAnswer, .coachFeedback, .coachReasonsShown:
            .conversation
        case .statisticsShown, .betsListed, .balanceShown, .budgetExceeded, .helplineShown, .realityCheckShown,
            .harmSignalMet, .scoreComputed, .casinosShown:
            .insight
        case .consentChanged, .privacyShown, .dataExported, .dataErased, .storeReconciled: .privacy
        case .errorOccurred, .workSetAside, .updateUndecodable, .updatesShed, .accessRefused, .userSlowed,
            .userUnreachable, .userReturned, .messageUndeliverable, .messageUncertain, .adminAction, .broadcastFinished,
            .backupMade,
            .eventsReplayed, .conversationsExported, .oddsImported, .featuresKept, .intelligenceUpdated,
            .programStarted, .programStopped:
            .system
        }
    }
}
