import Domain

extension LimitHistory {
    private static let types = LimitType.allCases

    func write(to writer: inout ByteWriter) {
        writer.count(met.count)
        for limit in met {
            writer.signed(limit.report.rawValue)
            writer.byte(UInt8(Self.types.firstIndex(of: limit.type) ?? 0))
            writer.signed(limit.at.rawValue)
            writer.optional(limit.before)
            writer.optional(limit.after)
        }
    }

    init(from reader: inout ByteReader) throws(FoldFault) {
        var met: [Met] = []
        for _ in 0..<(try reader.count(atMost: Self.kept, of: "limits")) {
            let report = LimitReportID(try reader.signed())
            let type = Int(try reader.byte())
            guard type < Self.types.count else { throw .invalid("a limit of a type that RISK0 does not know") }
            let moment = Timestamp(rawValue: try reader.signed())
            let before = try reader.optional()
            let after = try reader.optional()
            met.append(Met(report: report, type: Self.types[type], at: moment, before: before, after: after))
        }
        self.init(met: met)
    }
}
