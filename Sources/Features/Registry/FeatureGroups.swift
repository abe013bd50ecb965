/// The features of a topic: what they are, and how they are read from what is remembered of an account.
protocol FeatureGroup {
    static var definitions: [FeatureDefinition] { get }
    static func read(_ view: AccountView, into vector: inout FeatureVector)
}

/// All topics.
enum FeatureGroups {
    static var all: [any FeatureGroup.Type] {
        [
            PriceFeatures.self, OffMarketFeatures.self, TimingFeatures.self, MarketFeatures.self, StakeFeatures.self,
            PromotionFeatures.self, ResultFeatures.self, LifeFeatures.self, BehaviourFeatures.self, LimitFeatures.self,
        ]
    }

    static func read(_ view: AccountView, into vector: inout FeatureVector) {
        PriceFeatures.read(view, into: &vector)
        OffMarketFeatures.read(view, into: &vector)
        TimingFeatures.read(view, into: &vector)
        MarketFeatures.read(view, into: &vector)
        StakeFeatures.read(view, into: &vector)
        PromotionFeatures.read(view, into: &vector)
        ResultFeatures.read(view, into: &vector)
        LifeFeatures.read(view, into: &vector)
        BehaviourFeatures.read(view, into: &vector)
        // Last: the casino's median life is by the band of closing-line value.
        LimitFeatures.read(view, into: &vector)
    }
}

extension FeatureTopic {
    /// A definition of this topic.
    func define(
        _ feature: Feature,
        _ unit: FeatureUnit,
        _ window: FeatureWindow,
        needs: String,
        null: String,
        _ meaning: String
    ) -> FeatureDefinition {
        FeatureDefinition(
            feature: feature,
            topic: self,
            unit: unit,
            window: window,
            needs: needs,
            nullMeans: null,
            meaning: meaning
        )
    }
}
