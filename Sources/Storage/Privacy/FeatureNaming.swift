import Foundation

/// The values of a snapshot by the names of their features, for people; what is unknown is left out.
struct FeatureNaming {
    private let names: [Int: String]

    init(_ descriptions: [FeatureDescription]) {
        names = Dictionary(descriptions.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func cell(_ bytes: Data) -> DataCell {
        let fields = FeatureValues.values(in: bytes).enumerated().compactMap { place, value -> String? in
            guard value.isFinite else { return nil }
            return "\"\(names[place + 1] ?? "feature_\(place + 1)")\":\(value)"
        }
        return .json("{" + fields.joined(separator: ",") + "}")
    }
}
