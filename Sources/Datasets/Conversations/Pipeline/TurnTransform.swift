import Crypto
import Domain
import Storage

/// Makes rows of turns: opens, redacts, writes and checks them. Works beside others on other conversations.
struct TurnTransform: Sendable {
    let plan: ConversationExportPlan
    let vault: Vault
    let evaluation: EvaluationSet

    func batch(_ pieces: [ArraySlice<StoredTurn>]) -> TransformedBatch {
        let end = pieces.last?.last.map { TurnCursor(after: $0) } ?? .start
        var work = BatchWork(transform: self, batch: TransformedBatch(cursor: end))
        for piece in pieces { work.add(piece) }
        return work.batch
    }
}

/// A batch while it is being made.
private struct BatchWork {
    let transform: TurnTransform
    var batch: TransformedBatch
    let writer: ExampleWriter
    let check: LineCheck
    var redactor = Redactor()
    /// The system prompt in which nothing personal was found: most turns have the same.
    private var cleanPrompt: [UInt8] = []
    private var tools: (text: String, value: JSONValue?) = ("", nil)
    private var prompt: (name: String?, hash: String?, text: String) = (nil, nil, "")
    private var person: (user: UserID, pseudonym: String, split: DataSplit)?

    init(transform: TurnTransform, batch: TransformedBatch) {
        self.transform = transform
        self.batch = batch
        writer = ExampleWriter(format: transform.plan.format)
        check = LineCheck(format: transform.plan.format, mostTokens: transform.plan.maximumTokens)
    }

    mutating func add(_ piece: ArraySlice<StoredTurn>) {
        redactor = Redactor()
        batch.counts.turns += piece.count
        if transform.plan.format.kind == .pairs { return addPairs(piece) }
        for stored in piece {
            let least = transform.plan.minimumFeedback ?? 0
            if transform.plan.format.kind == .judgements {
                guard stored.feedback != 0 else {
                    batch.counts.skip(.unsuitable)
                    continue
                }
            } else if stored.feedback < least {
                batch.counts.skip(.feedback)
                continue
            }
            guard let turn = open(stored) else { continue }
            let outcome: Example.Outcome =
                transform.plan.format.kind == .judgements
                ? .judged(turn.answer, isLiked: stored.feedback > 0) : .answer(turn.learntAnswer)
            add(turn, outcome)
        }
    }

    /// Each liked answer with each disliked one to the same question.
    private mutating func addPairs(_ piece: ArraySlice<StoredTurn>) {
        var questions: [(id: Int64, answers: [StoredTurn])] = []
        for stored in piece {
            let id = stored.candidate == 0 ? stored.id : stored.parent ?? stored.id
            if let index = questions.lastIndex(where: { $0.id == id }) {
                questions[index].answers.append(stored)
            } else {
                questions.append((id, [stored]))
            }
        }
        for (_, answers) in questions {
            let liked = answers.filter { $0.feedback > 0 }
            let disliked = answers.filter { $0.feedback < 0 }
            guard !liked.isEmpty, !disliked.isEmpty else {
                for _ in answers { batch.counts.skip(.unsuitable) }
                continue
            }
            for chosen in liked.compactMap({ open($0) }) {
                for rejected in disliked.compactMap({ open($0) }) {
                    add(chosen, .pair(chosen: chosen.answer, rejected: rejected.answer))
                }
            }
        }
    }

    private mutating func open(_ stored: StoredTurn) -> OpenedTurn? {
        do {
            if let turn = try OpenedTurn(stored, vault: transform.vault) { return turn }
            batch.counts.skip(.malformed)
        } catch { batch.counts.skip(.unreadable) }
        return nil
    }

    private mutating func add(_ turn: OpenedTurn, _ outcome: Example.Outcome) {
        let person = person(of: turn.stored.user)
        var example = Example(prompt: turn.learntPrompt, outcome: outcome)
        if let text = turn.stored.tools { example.tools = parsed(text) }
        example.renumberCalls()
        example.redact(with: &redactor, clean: &cleanPrompt)
        let redactions = redactor.takeCounts()
        if transform.evaluation.overlaps(example) { return batch.counts.skip(.evaluation) }
        if transform.plan.format == .csv { example.sheet = sheet(of: turn, person.pseudonym) }
        for fitted in example.fitted(to: transform.plan.format) {
            let start = batch.bytes.count
            writer.write(fitted, to: &batch.bytes)
            let (finding, tokens) = checked(start..<batch.bytes.count, fitted)
            if let finding {
                batch.counts.rejected[finding.fault.rawValue, default: 0] += 1
                batch.bytes.removeSubrange(start...)
                continue
            }
            if transform.plan.dropsNearDuplicates {
                MinHash.append(signatureOf: fitted.spokenWords, to: &batch.signatures)
            }
            batch.rows.append(
                TransformedBatch.Row(
                    user: turn.stored.user.rawValue,
                    split: person.split,
                    isLiked: fitted.isLiked,
                    range: start..<batch.bytes.count,
                    digest: fitted.digest,
                    tokens: tokens,
                    redactions: redactions,
                    prompt: prompt(of: turn.stored)
                )
            )
        }
    }

    private func checked(_ range: Range<Int>, _ example: Example) -> (LineFinding?, tokens: Int) {
        guard transform.plan.format == .csv else {
            let (findings, _, tokens) = check.check(
                batch.bytes,
                in: range.lowerBound..<range.upperBound - 1,
                clean: cleanPrompt
            )
            return (findings.first, tokens)
        }
        var findings = Findings()
        TextRowCheck.sheet(SheetRow.fields(batch.bytes[range].dropLast(2)), &findings)
        let tokens = example.messages.reduce(0) { $0 + TokenCount.tokens(in: $1.content ?? []) }
        if let most = transform.plan.maximumTokens, tokens > most { findings.add(.overTokenLimit, "about \(tokens)") }
        return (findings.all.first, tokens)
    }

    private mutating func person(of user: UserID) -> (user: UserID, pseudonym: String, split: DataSplit) {
        if let person, person.user == user { return person }
        let pseudonym = transform.vault.pseudonym(of: user.rawValue, for: .export)
        let found = (user, pseudonym, transform.plan.split.split(ofPseudonym: pseudonym))
        person = found
        return found
    }

    private mutating func parsed(_ text: String) -> JSONValue? {
        if text != tools.text { tools = (text, try? JSONReader.value(Array(text.utf8))) }
        return tools.value
    }

    private mutating func prompt(of turn: StoredTurn) -> String {
        if prompt.name != turn.promptName || prompt.hash != turn.promptHash {
            let name = turn.promptName ?? ""
            prompt = (turn.promptName, turn.promptHash, turn.promptHash.map { "\(name)@\($0.prefix(12))" } ?? name)
        }
        return prompt.text
    }

    private mutating func sheet(of turn: OpenedTurn, _ pseudonym: String) -> TurnSheet {
        let stored = turn.stored
        return TurnSheet(
            user: pseudonym,
            conversation: transform.vault.pseudonym(of: Array(stored.conversation.utf8), for: .export),
            turn: String(stored.id),
            candidate: String(stored.candidate),
            language: stored.language,
            occurredAt: stored.occurredAt.iso8601,
            model: stored.model ?? "",
            prompt: prompt(of: stored),
            feedback: stored.feedback == 0 ? "" : String(stored.feedback)
        )
    }
}

extension EvaluationSet {
    /// Whether anything that was said in a row overlaps the set.
    func overlaps(_ example: Example) -> Bool {
        guard questions > 0 else { return false }
        return example.messages.contains { message in
            guard message.role == .user || message.role == .assistant, let content = message.content else {
                return false
            }
            var words: [UInt64] = []
            WordHashes.append(wordsOf: content, to: &words)
            return overlaps(words)
        }
    }
}

extension Example {
    fileprivate var isLiked: Bool {
        if case .judged(_, false) = outcome { return false }
        return true
    }

    /// The words of the question and of what answers it.
    var spokenWords: [UInt64] {
        var words: [UInt64] = []
        if let question = prompt.last(where: { $0.role == .user })?.content {
            WordHashes.append(wordsOf: question, to: &words)
        }
        let answers: [[Message]] =
            switch outcome {
            case .answer(let answer), .judged(let answer, _): [answer]
            case .pair(let chosen, let rejected): [chosen, rejected]
            }
        for answer in answers {
            if let text = answer.last?.content { WordHashes.append(wordsOf: text, to: &words) }
        }
        return words
    }

    /// Two rows are the same when the same was said in them, whatever the system prompt.
    var digest: UInt64 {
        var bytes: [UInt8] = []
        for message in messages where message.role != .system {
            bytes.append(contentsOf: message.role.rawValue.utf8)
            bytes.append(0)
            bytes.append(contentsOf: message.content ?? [])
            for call in message.toolCalls {
                bytes.append(1)
                bytes.append(contentsOf: call.name)
                bytes.append(contentsOf: call.arguments)
            }
            bytes.append(2)
        }
        if !isLiked { bytes.append(3) }
        return SHA256.hash(data: bytes).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
