/// Checks rows against the rules of a format: its keys and no others, roles and their order, tools and their results.
struct LineCheck {
    let format: ConversationFormat
    /// Nil: no limit.
    var mostTokens: Int?

    /// What is wrong with a line, and the value that it holds.
    /// - Parameter clean: a text in which nothing personal was found before.
    func check(
        _ line: [UInt8],
        in range: Range<Int>,
        clean: [UInt8] = []
    ) -> (findings: [LineFinding], row: JSONValue?, tokens: Int) {
        let row: JSONValue
        do throws(JSONReader.Fault) { row = try JSONReader.value(line, in: range) } catch {
            switch error {
            case .badUTF8: return ([LineFinding(fault: .badUTF8, detail: "")], nil, 0)
            case .notJSON(let index):
                return ([LineFinding(fault: .notJSON, detail: "at byte \(index - range.lowerBound + 1)")], nil, 0)
            }
        }
        guard let members = row.members else {
            return ([LineFinding(fault: .notJSON, detail: "no object")], nil, 0)
        }
        var findings = Findings()
        checkRow(row, members, &findings)
        let tokens = TokenCount.tokens(in: row)
        if let mostTokens, tokens > mostTokens { findings.add(.overTokenLimit, "about \(tokens)") }
        SecretSearch.search(row, besides: clean, &findings)
        return (findings.all, row, tokens)
    }

    private func checkRow(_ row: JSONValue, _ members: [JSONMember], _ findings: inout Findings) {
        switch format {
        case .openai:
            findings.checkKeys(members, ["messages", "tools"])
            checkConversation(row["messages"], "messages", tools: row["tools"], needsAnswer: true, &findings)
        case .openaiDPO: checkOpenAIPair(row, members, &findings)
        case .trlSFT: checkSupervised(row, members, &findings)
        case .trlDPO:
            findings.checkKeys(members, ["prompt", "chosen", "rejected"])
            checkConversation(row["prompt"], "prompt", needsAnswer: false, &findings)
            checkAnswer(row["chosen"], "chosen", &findings)
            checkAnswer(row["rejected"], "rejected", &findings)
        case .trlKTO:
            findings.checkKeys(members, ["prompt", "completion", "label"])
            checkConversation(row["prompt"], "prompt", needsAnswer: false, &findings)
            checkAnswer(row["completion"], "completion", &findings)
            guard case .flag? = row["label"] else { return findings.add(.missingContent, "label") }
        case .sharegpt: TextRowCheck.shareGPT(row, members, &findings)
        case .alpaca: TextRowCheck.alpaca(row, members, &findings)
        case .csv: break
        }
    }

    private func checkOpenAIPair(_ row: JSONValue, _ members: [JSONMember], _ findings: inout Findings) {
        findings.checkKeys(members, ["input", "preferred_output", "non_preferred_output"])
        guard let input = row["input"], let keys = input.members else { return findings.add(.noMessages, "input") }
        findings.checkKeys(keys, ["messages", "tools", "parallel_tool_calls"], in: "input.")
        checkConversation(input["messages"], "input.messages", tools: input["tools"], needsAnswer: false, &findings)
        for side in ["preferred_output", "non_preferred_output"] {
            checkAnswer(row[side], side, &findings)
            if row[side]?.array?.count ?? 1 > 1 { findings.add(.badRole, "\(side): one message a side") }
        }
    }

    private func checkSupervised(_ row: JSONValue, _ members: [JSONMember], _ findings: inout Findings) {
        guard row["messages"] == nil else {
            findings.checkKeys(members, ["messages"])
            return checkConversation(row["messages"], "messages", needsAnswer: true, &findings)
        }
        findings.checkKeys(members, ["prompt", "completion"])
        checkConversation(row["prompt"], "prompt", needsAnswer: false, &findings)
        guard let prompt = row["prompt"]?.array, let completion = row["completion"]?.array, !completion.isEmpty else {
            return findings.add(.noMessages, "completion")
        }
        // What a call in the answer asks for is answered there, so that both are looked at together.
        var check = ConversationCheck(style: .trl, tools: nil)
        check.read(prompt, "prompt", &findings, isRepeat: true)
        check.read(completion, "completion", &findings)
        check.finish(needsAnswer: true, "completion", &findings)
    }

    private func checkConversation(
        _ value: JSONValue?,
        _ place: String,
        tools: JSONValue? = nil,
        needsAnswer: Bool,
        _ findings: inout Findings
    ) {
        let names = declared(tools, &findings)
        guard let messages = value?.array, !messages.isEmpty else { return findings.add(.noMessages, place) }
        var check = ConversationCheck(style: style, tools: names)
        check.read(messages, place, &findings)
        check.finish(needsAnswer: needsAnswer, place, &findings)
    }

    /// An answer that stands alone: messages of the assistant.
    private func checkAnswer(_ value: JSONValue?, _ place: String, _ findings: inout Findings) {
        guard let messages = value?.array, !messages.isEmpty else { return findings.add(.noMessages, place) }
        var check = ConversationCheck(style: style, tools: nil)
        check.read(messages, place, &findings)
        check.finish(needsAnswer: true, place, &findings)
    }

    private var style: MessageStyle { format == .openai || format == .openaiDPO ? .openai : .trl }

    /// The names of the tools; nil where a row names none.
    private func declared(_ tools: JSONValue?, _ findings: inout Findings) -> Set<[UInt8]>? {
        guard let tools else { return nil }
        guard let list = tools.array, !list.isEmpty else {
            findings.add(.emptyTools, "tools")
            return nil
        }
        return Set(list.compactMap { $0["function"]?["name"]?.text })
    }
}

/// What was found so far; a fault in one place is said once.
struct Findings {
    private(set) var all: [LineFinding] = []

    mutating func add(_ fault: LineFault, _ detail: String) {
        let finding = LineFinding(fault: fault, detail: detail)
        if !all.contains(finding) { all.append(finding) }
    }

    mutating func checkKeys(_ members: [JSONMember], _ allowed: [String], in place: String = "") {
        for (index, member) in members.enumerated() {
            if !allowed.contains(member.name) {
                add(.unknownKey, place + (member.name.utf8.count <= 40 ? member.name : "a long name"))
            } else if members[..<index].contains(where: { $0.name == member.name }) {
                add(.unknownKey, "\(place)\(member.name) twice")
            }
        }
    }
}
