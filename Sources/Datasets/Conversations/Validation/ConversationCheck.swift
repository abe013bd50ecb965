/// Goes through the messages of a row and holds them to the rules of chats.
struct ConversationCheck {
    let style: MessageStyle
    /// Names of the tools; nil where the row names none.
    let tools: Set<[UInt8]>?

    /// Calls that no message has answered yet.
    private var open: [[UInt8]] = []
    private var ids: Set<[UInt8]> = []
    private var assistants = 0
    private var weights: [Int] = []
    private var last: Role?
    private var position = 0

    init(style: MessageStyle, tools: Set<[UInt8]>?) {
        self.style = style
        self.tools = tools
    }

    /// - Parameter isRepeat: the messages were looked at before: only their calls count.
    mutating func read(_ messages: [JSONValue], _ place: String, _ findings: inout Findings, isRepeat: Bool = false) {
        var unsaid = Findings()
        for (index, message) in messages.enumerated() {
            let name = "\(place)[\(index)]"
            if isRepeat { read(message, name, &unsaid) } else { read(message, name, &findings) }
            position += 1
        }
        if isRepeat { (assistants, weights) = (0, []) }
    }

    mutating func finish(needsAnswer: Bool, _ place: String, _ findings: inout Findings) {
        if !open.isEmpty { findings.add(.toolCallWithoutResult, place) }
        if needsAnswer {
            if assistants == 0 { findings.add(.noAssistant, place) }
            if assistants > 0, last != .assistant { findings.add(.lastNotAssistant, place) }
            if assistants > 0, weights.count == assistants, weights.allSatisfy({ $0 == 0 }) {
                findings.add(.allWeightsZero, place)
            }
        } else if last != .user, last != .tool {
            findings.add(.badRole, "\(place) ends with neither user nor tool")
        }
    }

    private mutating func read(_ message: JSONValue, _ place: String, _ findings: inout Findings) {
        guard let members = message.members, let name = message["role"]?.text,
            let role = Role(rawValue: String(decoding: name, as: UTF8.self))
        else {
            last = nil
            return findings.add(.badRole, place)
        }
        findings.checkKeys(members, keys(of: role), in: place + ".")
        checkWeight(message, role, place, &findings)
        let calls = message["tool_calls"]?.array ?? []
        if message["tool_calls"] != nil, calls.isEmpty || role != .assistant {
            findings.add(role == .assistant ? .missingContent : .badRole, "\(place).tool_calls")
        }
        checkContent(message, role, place, hasCalls: !calls.isEmpty, &findings)
        switch role {
        case .system: if position > 0 { findings.add(.badRole, "\(place): system comes first") }
        case .user: closeCalls(place, &findings)
        case .assistant:
            assistants += 1
            closeCalls(place, &findings)
            for call in calls { readCall(call, place, &findings) }
        case .tool: readResult(message, place, &findings)
        }
        last = role
    }

    /// Keys that belong to another role are said by faults of their own.
    private func keys(of role: Role) -> [String] {
        style == .openai
            ? ["role", "content", "weight", "tool_calls", "tool_call_id"]
            : ["role", "content", "tool_calls", "tool_call_id"]
    }

    private mutating func checkWeight(
        _ message: JSONValue,
        _ role: Role,
        _ place: String,
        _ findings: inout Findings
    ) {
        guard style == .openai, let weight = message["weight"] else { return }
        if role != .assistant {
            findings.add(.weightOnNonAssistant, place)
        } else if let weight = weight.integer, weight == 0 || weight == 1 {
            weights.append(weight)
        } else {
            findings.add(.unknownKey, "\(place).weight is neither 0 nor 1")
        }
    }

    private func checkContent(
        _ message: JSONValue,
        _ role: Role,
        _ place: String,
        hasCalls: Bool,
        _ findings: inout Findings
    ) {
        switch message["content"] {
        case .text(let text)?: if text.isEmpty, !hasCalls { findings.add(.missingContent, place) }
        case .null?, nil: if !hasCalls { findings.add(.missingContent, place) }
        default: findings.add(.missingContent, place)
        }
        if role != .tool, message["tool_call_id"] != nil { findings.add(.resultWithoutCall, place) }
    }

    /// A call has to be answered before anybody else speaks.
    private mutating func closeCalls(_ place: String, _ findings: inout Findings) {
        if !open.isEmpty { findings.add(.toolCallWithoutResult, place) }
        open = []
    }

    private mutating func readCall(_ call: JSONValue, _ place: String, _ findings: inout Findings) {
        let place = "\(place).tool_calls"
        guard let members = call.members, let function = call["function"], let parts = function.members,
            let name = function["name"]?.text, let id = call["id"]?.text
        else { return findings.add(.missingContent, place) }
        findings.checkKeys(members, ["id", "type", "function"], in: place + ".")
        findings.checkKeys(parts, ["name", "arguments"], in: place + ".function.")
        if !ids.insert(id).inserted { findings.add(.duplicateToolCallID, place) }
        open.append(id)
        if let tools, !tools.contains(name) { findings.add(.toolNotDeclared, place) }
        if !areArguments(function["arguments"]) { findings.add(.argumentsNotJSONString, place) }
    }

    private func areArguments(_ arguments: JSONValue?) -> Bool {
        switch style {
        case .openai: arguments?.text.flatMap { try? JSONReader.value($0) }?.members != nil
        case .trl: arguments?.members != nil
        }
    }

    private mutating func readResult(_ message: JSONValue, _ place: String, _ findings: inout Findings) {
        guard let id = message["tool_call_id"]?.text, let index = open.firstIndex(of: id) else {
            return findings.add(.resultWithoutCall, place)
        }
        open.remove(at: index)
    }
}
