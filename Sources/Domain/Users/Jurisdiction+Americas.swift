extension Jurisdiction {
    static let canada: [Jurisdiction] = [
        .init("CA", "Canada", "Canada", age: 19, "CAD", "America/Toronto"),
        .init(
            "CA-QC",
            "Quebec",
            "Québec",
            "CAD",
            "America/Toronto",
            .decimal,
            .french,
            also: ["qc", "montréal", "quebec city"]
        ),
        .init("CA-AB", "Alberta", "Alberta", "CAD", "America/Edmonton", also: ["ab"]),
        .init("CA-MB", "Manitoba", "Manitoba", "CAD", "America/Winnipeg", also: ["mb"]),
        .init("CA-ON", "Ontario", "Ontario", age: 19, "CAD", "America/Toronto", also: ["on", "toronto"]),
        .init(
            "CA-BC",
            "British Columbia",
            "Colombie-Britannique",
            age: 19,
            "CAD",
            "America/Vancouver",
            also: ["bc"]
        ),
        .init("CA-SK", "Saskatchewan", "Saskatchewan", age: 19, "CAD", "America/Regina"),
        .init("CA-NB", "New Brunswick", "Nouveau-Brunswick", age: 19, "CAD", "America/Moncton", also: ["nb"]),
        .init("CA-NS", "Nova Scotia", "Nouvelle-Écosse", age: 19, "CAD", "America/Halifax", also: ["ns"]),
        .init(
            "CA-PE",
            "Prince Edward Island",
            "Île-du-Prince-Édouard",
            age: 19,
            "CAD",
            "America/Halifax",
            also: ["pei", "ipe"]
        ),
        .init(
            "CA-NL",
            "Newfoundland and Labrador",
            "Terre-Neuve-et-Labrador",
            age: 19,
            "CAD",
            "America/St_Johns",
            also: ["newfoundland", "terre-neuve"]
        ),
        .init("CA-YT", "Yukon", "Yukon", age: 19, "CAD", "America/Whitehorse"),
        .init(
            "CA-NT",
            "Northwest Territories",
            "Territoires du Nord-Ouest",
            age: 19,
            "CAD",
            "America/Yellowknife",
            also: ["nwt"]
        ),
        .init("CA-NU", "Nunavut", "Nunavut", age: 19, "CAD", "America/Iqaluit"),
    ]

    /// The country's rule is 21; only the places that differ are listed beside it.
    static let unitedStates: [Jurisdiction] = [
        .init(
            "US",
            "United States",
            "États-Unis",
            age: 21,
            "USD",
            "America/New_York",
            .american,
            also: ["usa", "united states of america", "america", "états unis d'amérique", "etats-unis"]
        ),
        .init(
            "US-DC",
            "District of Columbia",
            "District de Columbia",
            "USD",
            "America/New_York",
            .american,
            also: ["dc"]
        ),
        .init("US-KY", "Kentucky", "Kentucky", "USD", "America/New_York", .american),
        .init("US-MT", "Montana", "Montana", "USD", "America/Denver", .american),
        .init("US-NH", "New Hampshire", "New Hampshire", "USD", "America/New_York", .american),
        .init("US-RI", "Rhode Island", "Rhode Island", "USD", "America/New_York", .american),
        .init("US-WY", "Wyoming", "Wyoming", "USD", "America/Denver", .american),
    ]
}
