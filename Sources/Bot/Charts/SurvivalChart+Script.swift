import Domain
import Storage

extension SurvivalChart {
    private static let line = "#1d4ed8"
    private static let mostTicks = 7

    package var script: String? {
        guard let last = points.last, points.count > 1, last.day > 0 else { return nil }
        let now = DecimalText.percent(last.survival, places: 0, language)
        // The label of a tick is a format: a percent sign stands twice.
        let shares = [0, 25, 50, 75, 100].map {
            let share = DecimalText.percent(Double($0) / 100, places: 0, language)
            return "\(GnuplotText(share.replacing("%", with: "%%"))) \($0)"
        }
        return """
            set terminal pngcairo noenhanced size \(Self.width),\(Self.height) font 'sans,11' background rgb '#ffffff'
            set encoding utf8
            set title \(title) font 'sans,14' offset 0,0.3 textcolor rgb '#1f2937'
            set ylabel \(GnuplotText(word("Accounts not yet restricted", "Comptes pas encore limités"))) \
            textcolor rgb '#6b7280'
            set xlabel \(GnuplotText(below)) textcolor rgb '#6b7280'
            set border 0
            set tics scale 0 textcolor rgb '#374151'
            set grid ytics linetype 1 linewidth 1 linecolor rgb '#e5e7eb'
            set key off
            set rmargin 9
            set bmargin 5.5
            set xrange [0:\(last.day)]
            set yrange [0:100]
            set xtics (\(ticks.joined(separator: ", ")))
            set ytics (\(shares.joined(separator: ", ")))
            set label 9 \(GnuplotText(now)) at \(last.day),\(last.survival * 100) left \
            offset 1,0 front font 'sans,12' textcolor rgb '\(Self.line)'
            $life << END
            \(points.map { "\($0.day) \($0.survival * 100) \($0.low * 100) \($0.high * 100)" }.joined(separator: "\n"))
            END
            plot $life using 1:3:4 with filledcurves fillcolor rgb '\(Self.line)' fillstyle transparent solid 0.15, \\
                $life using 1:2 with lines linewidth 2.5 linecolor rgb '\(Self.line)'

            """
    }

    private var title: GnuplotText {
        let words = word("How long accounts last", "Combien de temps durent les comptes")
        let simulated = isSimulated ? word(" – simulated data", " – données simulées") : ""
        guard let name = GnuplotText(name: subject) else { return GnuplotText(words + simulated) }
        return GnuplotText(words + " – " + name.text + simulated)
    }

    private var below: String {
        word(
            "Days since the first bet, and accounts seen as long; band: 95% interval",
            "Jours depuis le premier pari, et comptes suivis aussi longtemps ; bande : intervalle à 95 %"
        )
    }

    /// A day, and below it how many accounts were seen as long.
    private var ticks: [String] {
        let step = max(1, (points.count - 1 + Self.mostTicks - 1) / Self.mostTicks)
        return stride(from: 0, to: points.count, by: step).map { place in
            let point = points[place]
            // Double quotes read the line break; the label holds digits alone.
            return "\"\(Int(clamping: point.day))\\n(\(point.atRisk))\" \(point.day)"
        }
    }
}
