import Testing

@testable import Coaching

/// What is taken for unmistakable is never passed over, whatever was learnt: it has to be.
@Suite("Words that nobody writes of a bet")
struct PlainPhraseTests {
    private func isTaken(_ text: String) -> Bool { CrisisReader(text: ReadText(text)).isUnmistakable }

    @Test("are in none of the lines of ordinary bettors that share words with them", arguments: ["en", "fr"])
    func bettors(language: String) throws {
        let texts = try LabelledText.read("Guards/Texts/bettors.tsv").filter { $0.language == language }.map(\.text)
        #expect(Set(texts).count >= 150)
        #expect(texts.filter(isTaken) == [])
    }

    @Test(
        "are found however they are joined",
        arguments: [
            "I just want to die", "i dont really want to live anymore", "I don't want to live.", "i wanna kil myself",
            "I can't stand to be alive", "I wish I was dead", "going to end my life tonight",
            "i want to take my own life",
            "bet365 football 1.90 20 Arsenal, i feel suicidal", "my brother wants to kill himself",
            "I want to hurt myself",
            "j'ai vraiment envie de mourir", "je ne veux plus vivre", "plus aucune raison de vivre", "j'veux me tuer",
            "envie de me foutre en l'air", "je veux en finir avec la vie", "mettre fin à mes jours", "des idées noires",
            "mon frère parle de se suicider", "elle veut mourir", "je suis suicidaire", "j'ai plus envie de vivre 😢",
        ]
    )
    func found(text: String) { #expect(isTaken(text)) }

    @Test("a phrase may end only where its clause does")
    func ends() {
        let book = PhraseBook([(true, "to live $")])
        for text in ["to live", "to live.", "to live, ever", "to live 😢"] {
            #expect(book.matches(in: ReadText(text)).count == 1, "\(text)")
        }
        #expect(book.matches(in: ReadText("to live bet")).isEmpty)
    }
}
