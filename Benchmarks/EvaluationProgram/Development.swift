import Coaching
import Domain
import Evaluation

/// Learns from four fifths of the examples and reads the fifth that was kept apart: for trying thresholds, and for
/// seeing whether a likelihood is what it says.
struct Development {
    func show() throws {
        let all = try SafetyExamples(folder: "Prompts")
        let parts = all.parted
        let learning = all.replacing(texts: parts.learning).adding(try IntentExamples(folder: "Prompts"))
        let model = SafetyModel(learning)
        var buckets = [(texts: Int, dangers: Int, said: Double)](repeating: (0, 0, 0), count: 10)
        var figures: [Language: Figures] = [:]
        for text in parts.developing {
            let odds = model.odds(of: text.text)?.danger ?? 0
            let bucket = min(9, Int(odds * 10))
            buckets[bucket].texts += 1
            buckets[bucket].said += odds
            if SafetyClass.dangers.contains(text.label) { buckets[bucket].dangers += 1 }
            let reading = SafetyReader(model: model).read(text.text)
            let line = LabelledLine(language: text.language, label: text.label)
            figures[text.language, default: Figures()].count(line, read: (reading, .unknown))
        }
        CoachEvaluation.show("development", figures)
        print("likelihood said, and how many of those were dangers")
        for bucket in buckets where bucket.texts > 0 {
            let said = Share.text(bucket.said / Double(bucket.texts))
            print("  \(said): \(Share(bucket.dangers, of: bucket.texts))")
        }
    }
}
