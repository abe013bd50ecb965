/// Whether this machine can draw, for `risk0 doctor`.
package struct GnuplotProbe: Sendable {
    private let gnuplot: Gnuplot

    package init(_ gnuplot: Gnuplot = Gnuplot()) { self.gnuplot = gnuplot }

    /// Whether a picture comes out: the program is there, and has its PNG terminal.
    package var isAvailable: Bool {
        get async { (try? await check()) != nil }
    }

    /// Draws a small picture.
    /// - Returns: the version, "gnuplot 5.4 patchlevel 4".
    package func check() async throws(ChartError) -> String {
        let version = try await gnuplot.version()
        _ = try await gnuplot.draw("set terminal pngcairo size 64,64\nplot 0\n")
        return version
    }
}
