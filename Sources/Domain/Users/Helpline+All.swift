extension Helpline {
    /// Every line of the directory.
    package static let all: [Helpline] = international + byRegion.values.flatMap { $0 }
}
