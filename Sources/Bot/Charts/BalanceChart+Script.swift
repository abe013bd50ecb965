import Domain

extension BalanceChart {
    /// What gnuplot is told; nil where there is nothing to draw. On a ground of its own, so that it can be read in a
    /// dark chat and in a light one.
    package var script: String? {
        guard let last = points.last, points.count > 1 else { return nil }
        let axis = CurveAxis(under: points, zone: zone, language: language)
        let end = "\(axis.position(of: last)),\(MoneyAxis.drawable(last.balance))"
        let money = MoneyAxis(
            points.lazy.map { MoneyAxis.drawable($0.balance) },
            currency: currency,
            language: language
        )
        let result = Money(minorUnits: last.balance, currency: currency).formattedSigned(language)
        return """
            set terminal pngcairo noenhanced size \(Self.width),\(Self.height) font 'sans,11' background rgb '#ffffff'
            set encoding utf8
            set title \(title) font 'sans,14' offset 0,0.3 textcolor rgb '#1f2937'
            set ylabel \(GnuplotText(word("Cumulated profit", "Profit cumulé"))) textcolor rgb '#6b7280'
            set xlabel \(GnuplotText(below(axis))) textcolor rgb '#6b7280'
            set border 0
            set tics scale 0 textcolor rgb '#374151'
            set grid xtics ytics linetype 1 linewidth 1 linecolor rgb '#e5e7eb'
            set key off
            set rmargin \(result.count + 4)
            set xrange [\(axis.lower):\(axis.upper)]
            set yrange [\(money.lower):\(money.upper)]
            set xtics (\(axis.ticks.map { "\(GnuplotText($0.label)) \($0.value)" }.joined(separator: ", ")))
            set ytics (\(money.ticks.map { "\(GnuplotText($0.label)) \($0.value)" }.joined(separator: ", ")))
            \(deepestFall(axis))
            set label 9 \(GnuplotText(result)) at \(end) left \
            offset 1,0 front font 'sans,12' textcolor rgb '#1f2937'
            $balance << END
            \(steps(axis).joined(separator: "\n"))
            END
            $end << END
            \(end.replacing(",", with: " "))
            END
            plot $balance using 1:2 with filledcurves above y=0 linecolor rgb '#d1fae5', \\
                $balance using 1:2 with filledcurves below y=0 linecolor rgb '#fee2e2', \\
                0 with lines linewidth 1.5 linecolor rgb '#6b7280', \\
                $balance using 1:2 with lines linewidth 2 linecolor rgb '#1d4ed8', \\
                $end using 1:2 with points pointtype 7 pointsize 1 linecolor rgb '#1d4ed8'

            """
    }

    private func below(_ axis: CurveAxis) -> String {
        axis.countsBets
            ? word("Bets in the order of their settlement", "Paris dans l'ordre de leur règlement")
            : word("Time of settlement", "Moment du règlement") + " (\(zone.zone))"
    }

    private var title: GnuplotText {
        let words =
            bets == 1
            ? word("Balance of 1 settled bet", "Bilan d'un pari réglé")
            : word("Balance of \(bets) settled bets", "Bilan de \(bets) paris réglés")
        guard let subject, let name = GnuplotText(name: subject) else { return GnuplotText(words) }
        return GnuplotText(words + " – " + name.text)
    }

    /// A balance stays until the next bet is settled: the curve goes in steps, not along slopes.
    private func steps(_ axis: CurveAxis) -> [String] {
        var lines: [String] = []
        var before: Int64?
        for point in points {
            let (x, y) = (axis.position(of: point), MoneyAxis.drawable(point.balance))
            if let before, before != y { lines.append("\(x) \(before)") }
            lines.append("\(x) \(y)")
            before = y
        }
        return lines
    }

    /// A line down the deepest fall, from the height that it began at.
    private func deepestFall(_ axis: CurveAxis) -> String {
        let depth = drawdown.peakOfDeepest - drawdown.deepest
        guard drawdown.deepest > 0, let bottomAt = drawdown.bottomAt,
            let point = points.first(where: { $0.at == bottomAt && $0.balance == depth })
        else { return "" }
        let x = axis.position(of: point)
        let peak = MoneyAxis.drawable(drawdown.peakOfDeepest)
        let bottom = MoneyAxis.drawable(depth)
        let amount = Money(minorUnits: drawdown.deepest, currency: currency).formatted(language)
        let words = GnuplotText(word("Deepest fall: \(amount)", "Plus forte baisse : \(amount)"))
        let place =
            switch axis.share(of: x) {
            case ..<0.2: "left"
            case 0.8...: "right"
            default: "center"
            }
        let style = "dashtype 2 linewidth 1.5 linecolor rgb '#b45309'"
        var lines = ["set arrow 1 from \(x),\(peak) to \(x),\(bottom) nohead front \(style)"]
        if let start = points.last(where: { $0.index < point.index && $0.balance == drawdown.peakOfDeepest }) {
            lines.append("set arrow 2 from \(axis.position(of: start)),\(peak) to \(x),\(peak) nohead front \(style)")
        }
        lines.append("set label 1 \(words) at \(x),\(bottom) \(place) offset 0,-1 front textcolor rgb '#b45309'")
        return lines.joined(separator: "\n")
    }
}
