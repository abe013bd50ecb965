/// The language that the terminal is set to, by the variables of POSIX.
enum TerminalLanguage {
    /// - Returns: "fr_FR" for `LANG=fr_FR.UTF-8`; nil where none is set, and for the language of machines, `C`.
    static func code(in environment: [String: String]) -> String? {
        // The first that is set and not empty counts, in this order.
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let code = set?.prefix { $0 != "." && $0 != "@" }
        return code.flatMap { ["", "C", "POSIX"].contains($0) ? nil : String($0) }
    }
}
