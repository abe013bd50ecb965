import Domain

extension VisitHistory {
    func write(to writer: inout ByteWriter) {
        writer.optional(firstAt?.rawValue)
        writer.optional(idleDay)
        writer.count(days.count)
        var before: Int64 = 0
        for day in days {
            writer.signed(day.day &- before)
            for number in [day.visits, day.withBet, day.withDevice, day.desktop] { writer.signed(number) }
            before = day.day
        }
    }

    init(from reader: inout ByteReader) throws(FoldFault) {
        let firstAt = try reader.optional().map(Timestamp.init(rawValue:))
        let idleDay = try reader.optional()
        var days: [Day] = []
        for _ in 0..<(try reader.count(atMost: Int(DayTally.span), of: "days with visits")) {
            var day = Day(day: try reader.nextDay(after: days.last?.day))
            day.visits = try reader.amount(0...1_000_000_000)
            day.withBet = try reader.amount(0...1_000_000_000)
            day.withDevice = try reader.amount(0...1_000_000_000)
            day.desktop = try reader.amount(0...1_000_000_000)
            days.append(day)
        }
        self.init(firstAt: firstAt, days: days, idleDay: idleDay)
    }
}
