package import Domain

/// Why a picture could not be drawn. The numbers that it shows were sent before it, so nothing is lost.
package enum ChartError: Error, Equatable, Sendable {
    /// No settled bet: there is no curve.
    case nothingToShow
    /// The program gnuplot is not installed.
    case gnuplotMissing
    /// gnuplot ran for longer than it was given, and was stopped.
    case tookTooLong(Duration)
    /// gnuplot ended without a picture. The reason is its own, without any text of the chart.
    case failed(reason: String)
    /// The program is stopping; the picture is drawn after the restart.
    case cancelled
}

extension ChartError: CustomStringConvertible {
    /// For the operator.
    package var description: String {
        switch self {
        case .nothingToShow: "there is nothing to draw"
        case .gnuplotMissing: "the program gnuplot was not found; install the Debian package gnuplot-nox"
        case .tookTooLong(let limit): "gnuplot drew for more than \(limit) and was stopped"
        case .failed(let reason): "gnuplot drew nothing: \(reason)"
        case .cancelled: "drawing was cancelled"
        }
    }

    /// One word for the log.
    package var code: String {
        switch self {
        case .nothingToShow: "nothing_to_show"
        case .gnuplotMissing: "gnuplot_missing"
        case .tookTooLong: "took_too_long"
        case .failed: "gnuplot_failed"
        case .cancelled: "cancelled"
        }
    }

    /// For the user who waits for the picture.
    package var words: Words {
        switch self {
        case .nothingToShow:
            Words(
                en: "There is no picture yet: it needs more than one day or bet.",
                fr: "Pas encore d'image : il faut plus d'un jour ou d'un pari."
            )
        case .gnuplotMissing:
            Words(
                en: "The picture could not be drawn: this server lacks the package gnuplot-nox. "
                    + "The numbers above are complete.",
                fr: "L'image n'a pas pu être dessinée : il manque le paquet gnuplot-nox sur ce serveur. "
                    + "Les chiffres ci-dessus sont complets."
            )
        case .tookTooLong, .failed, .cancelled:
            Words(
                en: "The picture could not be drawn this time. The numbers above are complete.",
                fr: "L'image n'a pas pu être dessinée cette fois. Les chiffres ci-dessus sont complets."
            )
        }
    }
}
