/// A conversation as question and answer in turn, for formats that know nothing else.
///
/// Messages of one side that follow each other become one; what the assistant says before the first question is left
/// out.
struct SpokenTurns {
    private(set) var system: [UInt8]?
    /// From the first question on; questions stand at even places.
    private(set) var texts: [[UInt8]] = []

    init(_ messages: [Message]) {
        for message in messages.spoken {
            guard let content = message.content else { continue }
            switch message.role {
            case .system: system = system.map { $0 + [0x0A, 0x0A] + content } ?? content
            case .user: add(content, isQuestion: true)
            case .assistant, .tool: add(content, isQuestion: false)
            }
        }
    }

    private mutating func add(_ text: [UInt8], isQuestion: Bool) {
        if texts.count.isMultiple(of: 2) == isQuestion {
            texts.append(text)
        } else if !texts.isEmpty {
            texts[texts.count - 1] += [0x0A, 0x0A] + text
        }
    }
}

/// `{"conversations":[{"from":"human","value":"…"},{"from":"gpt","value":"…"}],"system":"…"}`
enum ShareGPTRow {
    static func write(_ example: Example, to bytes: inout [UInt8]) {
        let turns = SpokenTurns(example.prompt + (example.preferred ?? []))
        bytes.append(string: #"{"conversations":["#)
        for (index, text) in turns.texts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(
                string: index.isMultiple(of: 2) ? #"{"from":"human","value":"# : #"{"from":"gpt","value":"#
            )
            bytes.appendJSONText(text)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "]"))
        if let system = turns.system {
            bytes.append(string: #","system":"#)
            bytes.appendJSONText(system)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}

/// `{"instruction":"…","input":"","output":"…","history":[["q","a"]]}`. The system prompt has no place in it.
enum AlpacaRow {
    static func write(_ example: Example, to bytes: inout [UInt8]) {
        var texts = SpokenTurns(example.prompt + (example.preferred ?? [])).texts
        let output = texts.popLast() ?? []
        let instruction = texts.popLast() ?? []
        bytes.append(string: #"{"instruction":"#)
        bytes.appendJSONText(instruction)
        bytes.append(string: #","input":"","output":"#)
        bytes.appendJSONText(output)
        bytes.append(string: #","history":["#)
        for index in stride(from: 0, to: texts.count - 1, by: 2) {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "["))
            bytes.appendJSONText(texts[index])
            bytes.append(UInt8(ascii: ","))
            bytes.appendJSONText(texts[index + 1])
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(string: "]}")
    }
}
