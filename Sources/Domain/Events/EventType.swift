/// Every kind of event that the log knows. The raw value is its name in the store, and never changes.
package enum EventType: String, CaseIterable, Sendable {
    // Visits and commands.
    case sessionStarted = "session_started"
    case sessionEnded = "session_ended"
    case commandUsed = "command_used"
    case messageReceived = "message_received"
    case buttonPressed = "button_pressed"
    case flowStarted = "flow_started"
    case flowCancelled = "flow_cancelled"
    case onboardingStep = "onboarding_step"
    case settingChanged = "setting_changed"
    // Bets.
    case betShown = "bet_shown"
    case betPlaced = "bet_placed"
    case betSkipped = "bet_skipped"
    case betSaved = "bet_saved"
    case betUndone = "bet_undone"
    case betSettled = "bet_settled"
    case parlayShown = "parlay_shown"
    case parlaySkipped = "parlay_skipped"
    case parlaySaved = "parlay_saved"
    case casinoAdded = "casino_added"
    // Money.
    case cashMoved = "cash_moved"
    // Limits.
    case limitReported = "limit_reported"
    // Insight.
    case statisticsShown = "statistics_shown"
    // Protection.
    case coolOffStarted = "cool_off_started"
    case selfExclusionStarted = "self_exclusion_started"
    case budgetChanged = "budget_changed"
    case budgetExceeded = "budget_exceeded"
    case helplineShown = "helpline_shown"
    // Privacy.
    case consentChanged = "consent_changed"
    case dataExported = "data_exported"
    case dataErased = "data_erased"
    // System.
    case errorOccurred = "error_occurred"
    case updateUndecodable = "update_undecodable"
    case updatesShed = "updates_shed"
    case accessRefused = "access_refused"
    case messageUndeliverable = "message_undeliverable"
    case messageUncertain = "message_uncertain"
    case adminAction = "admin_action"
    case programStarted = "program_started"
    case programStopped = "program_stopped"
}
