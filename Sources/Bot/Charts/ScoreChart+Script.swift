import Domain

extension ScoreChart {
    private static let mostTicks: Int64 = 7
    private static let ranges = "#9ca3af"
    private static let line = "#1f2937"

    /// The bands, from the lowest: where each begins, its colour, its name.
    private var bands: [(from: Int, to: Int, colour: String, name: String)] {
        [
            (0, 25, "#fee2e2", word("critical", "critique")), (25, 50, "#ffedd5", word("red", "rouge")),
            (50, 75, "#fef9c3", word("amber", "orange")), (75, 100, "#dcfce7", word("green", "vert")),
        ]
    }

    package var script: String? {
        guard let first = points.first, let last = points.last, last.at > first.at else { return nil }
        let span = first.at...last.at
        let ticks = TimeTicks(in: span, zone: zone, language: language, most: Self.mostTicks).values
            .filter { span.contains($0.value) }
        let now = "\(Int(clamping: last.value.rounded()))"
        return """
            set terminal pngcairo noenhanced size \(Self.width),\(Self.height) font 'sans,11' background rgb '#ffffff'
            set encoding utf8
            set title \(title) font 'sans,14' offset 0,0.3 textcolor rgb '#1f2937'
            set ylabel \(GnuplotText(word("Health, 0 to 100", "Santé, de 0 à 100"))) textcolor rgb '#6b7280'
            set xlabel \(GnuplotText(below)) textcolor rgb '#6b7280'
            set border 0
            set tics scale 0 textcolor rgb '#374151'
            set key off
            set rmargin 9
            set xrange [\(first.at):\(last.at)]
            set yrange [0:100]
            set xtics (\(ticks.map { "\(GnuplotText($0.label)) \($0.value)" }.joined(separator: ", ")))
            set ytics 0,25,100
            \(bands.enumerated().map(band).joined(separator: "\n"))
            set label 9 \(GnuplotText(now)) at \(last.at),\(Self.height(last.value)) left \
            offset 1,0 front font 'sans,12' textcolor rgb '\(Self.line)'
            $score << END
            \(steps.joined(separator: "\n"))
            END
            plot $score using 1:3:4 with filledcurves fillcolor rgb '\(Self.ranges)' fillstyle transparent solid 0.35, \\
                $score using 1:2 with lines linewidth 2.5 linecolor rgb '\(Self.line)'

            """
    }

    private var title: GnuplotText {
        let words = word("Account health", "Santé du compte")
        let simulated = isSimulated ? word(" – simulated data", " – données simulées") : ""
        guard let name = GnuplotText(name: subject) else { return GnuplotText(words + simulated) }
        return GnuplotText(words + " – " + name.text + simulated)
    }

    private var below: String {
        points.contains { $0.high > $0.low }
            ? word("Grey: too few bets for a number", "Gris : trop peu de paris pour un nombre")
            : word("As it was known at the end of each day", "Tel que connu à la fin de chaque jour")
    }

    private func band(_ place: Int, _ band: (from: Int, to: Int, colour: String, name: String)) -> String {
        """
        set object \(place + 1) rectangle from graph 0, first \(band.from) to graph 1, first \(band.to) behind \
        fillcolor rgb '\(band.colour)' fillstyle solid noborder
        set label \(place + 1) \(GnuplotText(band.name)) at graph 0.01, first \(band.to - 4) left \
        textcolor rgb '#9ca3af'
        """
    }

    /// A score stays until the next event: the line goes in steps.
    private var steps: [String] {
        var lines: [String] = []
        var before: Point?
        for point in points {
            if let before, before.value != point.value || before.low != point.low || before.high != point.high {
                lines.append(Self.row(before, at: point.at))
            }
            lines.append(Self.row(point, at: point.at))
            before = point
        }
        return lines
    }

    private static func row(_ point: Point, at moment: Int64) -> String {
        "\(moment) \(height(point.value)) \(height(point.low)) \(height(point.high))"
    }

    /// With two decimals, within the picture.
    private static func height(_ value: Double) -> Double {
        value.isFinite ? (min(100, max(0, value)) * 100).rounded() / 100 : 0
    }
}
