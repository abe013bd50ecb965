import Coaching
import Domain
import Evaluation

/// For each writer of the learning texts: learns from all others and reads this one's, as an unseen writer's. For trying
/// thresholds, and for seeing whether a likelihood is what it says.
struct Development {
    func show() throws {
        let all = try SafetyExamples(folder: "Prompts")
        let intents = try IntentExamples(folder: "Prompts")
        var buckets = [(texts: Int, dangers: Int, said: Double)](repeating: (0, 0, 0), count: 10)
        for writer in all.writers {
            let parts = all.parted(writer: writer)
            let apart = Set(parts.developing.map { $0.language.rawValue + $0.text.folded })
            let questions = intents.replacing(
                phrases: intents.phrases.filter { !apart.contains($0.language.rawValue + $0.text.folded) }
            )
            let model = try SafetyModel(all.replacing(texts: parts.learning).adding(questions))
            let reader = SafetyReader(model: model)
            var figures: [Language: Figures] = [:]
            for text in parts.developing {
                let odds = model.odds(of: text.text)?.danger ?? 0
                let bucket = min(9, Int(odds * 10))
                buckets[bucket].texts += 1
                buckets[bucket].said += odds
                if SafetyClass.dangers.contains(text.label) { buckets[bucket].dangers += 1 }
                let line = LabelledLine(language: text.language, label: text.label)
                figures[text.language, default: Figures()].count(line, read: (reader.read(text.text), .unknown))
            }
            CoachEvaluation.show(writer, figures)
        }
        print("likelihood said, and how many of those were dangers")
        for bucket in buckets where bucket.texts > 0 {
            let said = Share.text(bucket.said / Double(bucket.texts))
            print("  \(said): \(Share(bucket.dangers, of: bucket.texts))")
        }
    }
}
