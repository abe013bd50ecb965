extension CasinoCatalogue {
    /// Brands licensed in France.
    static let france: [Entry] = [
        Entry("Betclic", "betclic-everest", ["bet clic fr", "bc"]),
        Entry("Everest", "betclic-everest", ["everest poker"]),
        Entry("Winamax", "winamax", ["wina", "wmax"]),
        Entry("Parions Sport", "fdj", ["parions sport en ligne", "psel", "pel", "fdj"]),
        Entry("Parions Sport Point de Vente", "fdj", ["parions sport pdv", "pdv", "pspdv"]),
        Entry("ZEbet", "fdj", ["ze bet fr", "zeturf"]),
        Entry("PMU", "pmu", ["pmu sport", "pmu sports"]),
        Entry("Genybet", "pmu", ["geny", "genybet turf"]),
        Entry("NetBet", "netbet", ["net bet fr"]),
        Entry("Vbet", "vbet", ["v bet fr", "vivaro"]),
        Entry("Bwin France", "entain", ["bwin fr"]),
        Entry("France Pari", "france-pari"),
        Entry("Feelingbet", "france-pari", ["feeling bet fr"]),
        Entry("Daznbet", "dazn", ["dazn", "dazn bet fr"]),
        Entry("Olybet", "olybet", ["olympic bet"]),
        Entry("Betsson France", "betsson", ["betsson fr"]),
    ]
}
