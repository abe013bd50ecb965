/// What is learnt from examples as sections of bytes, and then read where they stand: from memory as from a file, so that
/// both answer alike.
protocol LearntModel: Sendable {
    associatedtype Examples

    /// Learns; the same from the same examples in every run.
    /// - Throws: where what was written cannot be read again.
    static func learn(_ examples: Examples) throws(ModelFileFault) -> ModelSections

    /// Reads what was learnt before; nothing of it is copied.
    init(reading source: some ModelSource) throws(ModelFileFault)
}

extension LearntModel {
    /// Learns from the examples, in memory.
    init(learning examples: Examples) throws(ModelFileFault) { try self.init(reading: Self.learn(examples)) }
}

/// Where the sections of models are read from.
protocol ModelSource {
    /// - Throws: where there is no such section.
    func section(_ name: String) throws(ModelFileFault) -> ModelReader
}

/// What was learnt, section by section, in the order in which a ``ModelFile`` has them.
struct ModelSections: ModelSource {
    private(set) var all: [(name: String, bytes: [UInt8])] = []

    /// - Parameters:
    ///   - name: of 1 to 16 bytes, each once.
    ///   - write: writes its contents.
    /// - Returns: a reader of what was written.
    @discardableResult
    mutating func add(_ name: String, _ write: (inout ModelWriter) -> Void) -> ModelReader {
        var writer = ModelWriter()
        write(&writer)
        all.append((name, writer.bytes))
        return ModelReader(writer.bytes)
    }

    func section(_ name: String) throws(ModelFileFault) -> ModelReader {
        guard let found = all.first(where: { $0.name == name }) else { throw .cut }
        return ModelReader(found.bytes)
    }

    static func + (left: ModelSections, right: ModelSections) -> ModelSections {
        var sum = left
        sum.all += right.all
        return sum
    }
}
