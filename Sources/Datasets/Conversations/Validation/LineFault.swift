/// What is wrong with a line of a data set.
package enum LineFault: String, CaseIterable, Codable, Sendable {
    case notJSON = "not_json"
    case noMessages = "no_messages"
    case badRole = "bad_role"
    case unknownKey = "unknown_key"
    case missingContent = "missing_content"
    case noAssistant = "no_assistant"
    case lastNotAssistant = "last_not_assistant"
    case weightOnNonAssistant = "weight_on_non_assistant"
    case allWeightsZero = "all_weights_zero"
    case toolCallWithoutResult = "tool_call_without_result"
    case resultWithoutCall = "result_without_call"
    case duplicateToolCallID = "duplicate_tool_call_id"
    case argumentsNotJSONString = "arguments_not_json_string"
    case toolNotDeclared = "tool_not_declared"
    case emptyTools = "empty_tools"
    case overTokenLimit = "over_token_limit"
    case badUTF8 = "bad_utf8"
    case duplicateLine = "duplicate_line"
    case splitOverlap = "split_overlap"
    case tooFewRows = "too_few_rows"
    case secretFound = "secret_found"
}

/// A fault and where it is: a field, a role or a kind of data, never a text of the line.
package struct LineFinding: Sendable, Equatable {
    package let fault: LineFault
    package let detail: String
}
