import Foundation

/// A file of what was learnt: named sections under a head that says from what.
///
/// All numbers are little-endian. The head: the eight letters of `magic`; the format's version and the number of
/// sections, 4 bytes each; the file's length, the fingerprint of what it was learnt from, and a checksum over all the
/// rest, 8 bytes each. Then for each section its name in 16 bytes, and where it begins and how long it is. What is
/// changed, cut off or of another fingerprint is refused: it is learnt anew, never trusted.
struct ModelFile: ModelSource, Sendable {
    private static let magic = Array("RISK0MDL".utf8)
    private static let version: UInt32 = 1
    private static let headLength = 40
    private static let entryLength = 32
    private static let nameLength = 16
    private static let mostSections = 64
    private static let mostBytes = 256 << 20

    private let bytes: ModelBytes
    private var sections: [String: Range<Int>] = [:]

    /// Maps a file after it was read once, from the first byte to the last, in pieces that do not stay in memory.
    init(opening path: String, fingerprint: UInt64) throws(ModelFileFault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign }
        let length = Int(status.st_size)
        guard (Self.headLength...Self.mostBytes).contains(length), length % 8 == 0 else { throw .cut }
        let found = try Self.checksum(of: descriptor, length: length)
        guard let bytes = ModelBytes(mapping: descriptor, count: length) else { throw .unreadable(errno) }
        try self.init(bytes, fingerprint: fingerprint, checksum: found)
    }

    private init(_ bytes: ModelBytes, fingerprint: UInt64, checksum: UInt64) throws(ModelFileFault) {
        self.bytes = bytes
        guard bytes.all.prefix(8).elementsEqual(Self.magic) else { throw .foreign }
        var reader = ModelReader(bytes, 8..<Self.headLength)
        let formats = try reader.numbers(2, of: UInt32.self)
        guard formats[0] == Self.version else { throw .foreign }
        let head = try reader.numbers(3, of: UInt64.self)
        guard head[0] == UInt64(bytes.all.count) else { throw .cut }
        guard head[2] == checksum else { throw .changed }
        guard head[1] == fingerprint else { throw .stale }
        let tableEnd = Self.headLength + Int(formats[1]) * Self.entryLength
        guard formats[1] <= Self.mostSections, tableEnd <= bytes.all.count else { throw .cut }
        for index in 0..<Int(formats[1]) {
            let start = Self.headLength + index * Self.entryLength
            let name = bytes.all[start..<(start + Self.nameLength)].prefix { $0 != 0 }
            var entry = ModelReader(bytes, (start + Self.nameLength)..<(start + Self.entryLength))
            let (offset, length) = (try entry.count(), try entry.count())
            guard offset >= tableEnd, offset <= bytes.all.count, length <= bytes.all.count - offset else { throw .cut }
            sections[String(decoding: name, as: UTF8.self)] = offset..<(offset + length)
        }
    }

    func section(_ name: String) throws(ModelFileFault) -> ModelReader {
        guard let range = sections[name] else { throw .cut }
        return ModelReader(bytes, range)
    }

    /// The whole file.
    ///
    /// - Parameter sections: names of 1 to 16 bytes, each once, and their contents.
    static func bytes(of sections: [(name: String, bytes: [UInt8])], fingerprint: UInt64) -> [UInt8] {
        var table = ModelWriter()
        var contents: [UInt8] = []
        let start = headLength + sections.count * entryLength
        var names: [UInt8] = []
        for section in sections {
            names = Array(section.name.utf8.prefix(nameLength))
            table.add(names + [UInt8](repeating: 0, count: nameLength - names.count))
            table.add(count: start + contents.count)
            table.add(count: section.bytes.count)
            contents += section.bytes
            contents += [UInt8](repeating: 0, count: -contents.count & 7)
        }
        var head = ModelWriter()
        head.add(magic)
        head.add([version, UInt32(sections.count)])
        head.add([UInt64(start + contents.count), fingerprint])
        var checksum = ModelChecksum()
        for part in [head.bytes, table.bytes, contents] { part.withUnsafeBytes { checksum.add($0) } }
        head.add([checksum.value])
        return head.bytes + table.bytes + contents
    }

    private static func checksum(of descriptor: Int32, length: Int) throws(ModelFileFault) -> UInt64 {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
        defer { piece.deallocate() }
        var checksum = ModelChecksum()
        var done = 0
        while done < length {
            // Whole pieces, also where the system gives less at a time.
            var filled = 0
            let wanted = min(piece.count, length - done)
            while filled < wanted {
                let count = pread(
                    descriptor,
                    piece.baseAddress?.advanced(by: filled),
                    wanted - filled,
                    off_t(done + filled)
                )
                guard count > 0 else { throw count == 0 ? .cut : .unreadable(errno) }
                filled += count
            }
            let read = UnsafeRawBufferPointer(rebasing: piece[..<wanted])
            if done == 0 {
                checksum.add(UnsafeRawBufferPointer(rebasing: read[..<(headLength - 8)]))
                checksum.add(UnsafeRawBufferPointer(rebasing: read[headLength...]))
            } else {
                checksum.add(read)
            }
            done += wanted
        }
        return checksum.value
    }
}

/// A checksum over words of 8 bytes, in which each bit of each word counts. It is no secret: it tells damage, not forgery.
struct ModelChecksum {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// - Parameter bytes: a multiple of 8 of them.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            var mixer = SplitMix(state: value ^ word)
            value = mixer.next()
            offset += 8
        }
    }
}

/// Why a file of models is not used.
enum ModelFileFault: Error, Equatable, Sendable, CustomStringConvertible {
    case missing
    /// It is no file of models, or one of another format.
    case foreign
    /// It is learnt from something else.
    case stale
    /// Something is missing of it, or it says what cannot be.
    case cut
    /// Its bytes are not those that were written.
    case changed
    /// With the system's number for the error.
    case unreadable(Int32)

    var description: String {
        switch self {
        case .missing: "it is not there"
        case .foreign: "it is no file of models of this version"
        case .stale: "it was learnt from something else"
        case .cut: "something is missing of it"
        case .changed: "its checksum does not fit"
        case .unreadable(let number): "it cannot be read: \(String(cString: strerror(number)))"
        }
    }
}
