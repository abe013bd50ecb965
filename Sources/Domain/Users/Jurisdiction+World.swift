extension Jurisdiction {
    /// Where RISK0 is not sure of the law it asks for 21 years.
    static let world: [Jurisdiction] = [
        .init("AU", "Australia", "Australie", "AUD", "Australia/Sydney"),
        .init("NZ", "New Zealand", "Nouvelle-Zélande", "NZD", "Pacific/Auckland"),
        .init("BR", "Brazil", "Brésil", "BRL", "America/Sao_Paulo", also: ["brasil"]),
        .init("MX", "Mexico", "Mexique", "MXN", "America/Mexico_City", .american, also: ["méxico"]),
        .init("AR", "Argentina", "Argentine", "USD", "America/Argentina/Buenos_Aires"),
        .init("CL", "Chile", "Chili", "USD", "America/Santiago"),
        .init("CO", "Colombia", "Colombie", "USD", "America/Bogota"),
        .init("PE", "Peru", "Pérou", "USD", "America/Lima"),
        .init("JP", "Japan", "Japon", age: 20, "JPY", "Asia/Tokyo"),
        .init("IN", "India", "Inde", age: 21, "INR", "Asia/Kolkata"),
        .init("TR", "Türkiye", "Turquie", age: 21, "TRY", "Europe/Istanbul", also: ["turkey"]),
        .init("ZA", "South Africa", "Afrique du Sud", "ZAR", "Africa/Johannesburg"),
        .init("MA", "Morocco", "Maroc", age: 21, "MAD", "Africa/Casablanca", .decimal, .french),
        .init("TN", "Tunisia", "Tunisie", age: 21, "TND", "Africa/Tunis", .decimal, .french),
        .init("SN", "Senegal", "Sénégal", age: 21, "XOF", "Africa/Dakar", .decimal, .french),
        .init(
            "CI",
            "Ivory Coast",
            "Côte d'Ivoire",
            age: 21,
            "XOF",
            "Africa/Abidjan",
            .decimal,
            .french,
            also: ["cote divoire"]
        ),
        .init("ML", "Mali", "Mali", age: 21, "XOF", "Africa/Bamako", .decimal, .french),
        .init("BF", "Burkina Faso", "Burkina Faso", age: 21, "XOF", "Africa/Ouagadougou", .decimal, .french),
        .init("BJ", "Benin", "Bénin", age: 21, "XOF", "Africa/Porto-Novo", .decimal, .french),
        .init("TG", "Togo", "Togo", age: 21, "XOF", "Africa/Lome", .decimal, .french),
        .init("NG", "Nigeria", "Nigeria", "USD", "Africa/Lagos"),
        .init("KE", "Kenya", "Kenya", "USD", "Africa/Nairobi"),
        .init("GH", "Ghana", "Ghana", "USD", "Africa/Accra"),
    ]
}
