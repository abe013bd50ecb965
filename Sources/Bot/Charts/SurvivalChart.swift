package import Domain
package import Storage

/// A picture of how long accounts live at a casino: the share not yet restricted, with its interval, and how many
/// accounts were seen as long.
package struct SurvivalChart: Chart {
    /// Pixels.
    static let width = 900
    static let height = 480

    let points: [SurvivalPoint]
    package let language: Language
    let subject: String
    /// Says so, wherever the picture goes.
    let isSimulated: Bool

    package init(_ points: [SurvivalPoint], language: Language, subject: String, isSimulated: Bool) {
        self.points = points
        self.language = language
        self.subject = subject
        self.isSimulated = isSimulated
    }
}
