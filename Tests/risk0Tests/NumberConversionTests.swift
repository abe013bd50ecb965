import Foundation
import Testing

@Suite("Whole numbers out of floating ones")
struct NumberConversionTests {
    /// What looks like a floating value.
    private let sign =
        /\.rounded\(|\b(?:Double|Float)\(|\d\.\d|\b\d[\d_]*e-?\d|0x[\da-fA-F]+p|\b(?:floor|ceil|exp|log|pow|sqrt|exponential)\(|timeInterval|squareRoot/
    /// Names that are declared as one, and names that are declared as something else.
    private let floatingName =
        /\b(\w+): (?:Double|Float)\b|\b(?:let|var) (\w+) = (?:-?\d[\d_]*\.\d|.*\.rounded\()|\bfunc (\w+)\(.*-> (?:Double|Float)\b/
    private let wholeName =
        /\b(\w+): \[?(?:U?Int(?:8|16|32|64)?|String|Substring|Character|Unicode\.Scalar)\b|\b(?:let|var) (\w+) = \d+\b(?!\.)|\b(?:let|var) (\w+) = U?Int|\bfunc (\w+)\(.*-> U?Int/
    private let conversion = /(?:^|[^\w.])(?:U?Int(?:8|16|32|64)?|CInt|CLong)\((?!\w+: )/

    /// Where something that looks like such a conversion is none, or cannot stop the program; and why.
    private static let proven: [String: String] = [
        "Domain/Numbers/WholeNumber.swift": "the one conversion: strictly between the ends of the type",
        "Domain/Time/ZoneClock.swift": "Foundation's offset of a zone is an Int of seconds",
        "Coaching/Facts/FactDesk+Standing.swift": "milliseconds, an Int64",
        "Datasets/Conversations/Pipeline/RowLog.swift": "integers, held at their ends",
        "Simulation/World/BettorDay.swift": "amounts that are Ints",
    ]

    /// Swift's conversion stops the program for NaN, infinity and what does not fit, and any of them can come from a
    /// button, a header, a file or a model. `Int(clamping:)` of `Domain`, or `Int(exactly:)`, does not.
    @Test("no floating value is converted by an initialiser that stops the program")
    func conversions() throws {
        let files = try SourceFile.all(below: "Sources")
        let code = files.map { file in (file.path, file.code.map { ($0.number, String($0.line)) }) }
        var (floating, whole): (Set<String>, Set<String>) = ([], [])
        var floatingInFile: [String: Set<String>] = [:]
        for (path, lines) in code {
            for (_, line) in lines {
                for match in line.matches(of: floatingName) {
                    guard let name = match.1 ?? match.2 ?? match.3 else { continue }
                    floating.insert(String(name))
                    floatingInFile[path, default: []].insert(String(name))
                }
                for match in line.matches(of: wholeName) {
                    if let name = match.1 ?? match.2 ?? match.3 ?? match.4 { whole.insert(String(name)) }
                }
            }
        }
        // A name that is a floating value somewhere and a whole number nowhere.
        let names = floating.subtracting(whole)
        #expect(names.count > 100, "the sources were not read as they are written")
        let found = code.flatMap { path, lines in
            lines.flatMap { number, line in
                arguments(in: line).filter { argument in
                    argument.contains(sign)
                        || argument.matches(of: /\b[a-z]\w*\b/).contains { names.contains(String($0.output)) }
                        || floatingInFile[path]?.contains(argument) == true
                }.map { "\(path):\(number): \($0)" }
            }
        }
        #expect(found.filter { place in !Self.proven.keys.contains { place.hasPrefix($0) } } == [])
    }

    @Test(
        "a bare conversion is seen",
        arguments: ["Int(value.rounded())", "x = Int64(Double(a) * 2)", "UInt8(1.5 * b)", "[Int32(pow(a, b))]"]
    )
    func seen(line: String) {
        #expect(arguments(in: line).contains { $0.contains(sign) })
    }

    /// What stands between the brackets of each conversion without a label.
    private func arguments(in line: String) -> [String] {
        guard line.contains("Int") || line.contains("CLong") else { return [] }
        return line.matches(of: conversion).map { match in
            var depth = 1
            let rest = line[match.range.upperBound...].prefix { character in
                depth += character == "(" ? 1 : character == ")" ? -1 : 0
                return depth > 0
            }
            return String(rest)
        }
    }
}
