import Domain

/// A price in every format.
struct ConvertPrice: FactTool {
    let definition = FactToolDefinition(
        "convert_price",
        "A price (odds) in decimal, American and fractional form, with its implied probability.",
        [FactParameter("price", .text, "As it is written: 2.50, +150, -110 or 5/2.", isRequired: true)],
        facts: [.price, .decimal, .american, .fractional, .impliedProbability]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        guard let price = try arguments.price(desk) else { throw FactToolFault.missing("price") }
        return FactSheet(
            tool: definition.name,
            title: Words(en: "A price in all formats", fr: "Une cote dans tous les formats"),
            facts: [
                Fact(.price, .price(price.decimal)), Fact(.decimal, .name(price.formatted(.decimal, desk.language))),
                Fact(.american, .name(price.formatted(.american, desk.language))),
                Fact(.fractional, .name(price.formatted(.fractional, desk.language))),
                Fact(.impliedProbability, .share(price.impliedProbability)),
            ]
        )
    }
}
