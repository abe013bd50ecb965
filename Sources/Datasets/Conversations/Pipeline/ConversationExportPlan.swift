import Domain
package import Storage

/// What to export and how: small enough to be kept with a task that runs later.
package struct ConversationExportPlan: Codable, Sendable, Equatable {
    package var format: ConversationFormat
    /// The folder to make.
    package var path: String
    package var filter = TurnFilter()
    /// -1, 0 or 1. Nil: 0, so that no disliked answer is learnt. Formats of preferences look at all judgements.
    package var minimumFeedback: Int?
    package var split = SplitShares.standard
    /// Rows that are longer are left out.
    package var maximumTokens: Int?
    /// Files with the questions by which models are measured.
    package var evaluationFiles: [String] = []
    package var dropsNearDuplicates = true

    package init(format: ConversationFormat, path: String) {
        self.format = format
        self.path = path
    }

    func validate() throws(ExportError) {
        if let minimumFeedback {
            guard (-1...1).contains(minimumFeedback) else {
                throw .wrongOption(reason: "--min-feedback is -1, 0 or 1.")
            }
            guard format.kind == .answers else {
                throw .wrongOption(
                    reason: "--min-feedback has no meaning for \(format.rawValue), which needs likes and dislikes."
                )
            }
        }
        if let maximumTokens, maximumTokens < 1 { throw .wrongOption(reason: "--max-tokens is 1 or more.") }
        if let since = filter.since, let until = filter.until, since >= until {
            throw .wrongOption(reason: "--since is not before --until.")
        }
    }
}

/// A part of a data set. A user is whole in one.
package enum DataSplit: Int, CaseIterable, Codable, Sendable {
    case train, validation, test

    package var name: String {
        switch self {
        case .train: "train"
        case .validation: "validation"
        case .test: "test"
        }
    }
}

/// How many users of a hundred go to each part.
package struct SplitShares: Codable, Sendable, Equatable, CustomStringConvertible {
    package let train: Int
    package let validation: Int
    package let test: Int

    package static let standard = SplitShares(train: 90, validation: 5, test: 5)

    private init(train: Int, validation: Int, test: Int) {
        self.train = train
        self.validation = validation
        self.test = test
    }

    /// - Parameter text: "90/5/5": three whole numbers that are a hundred together.
    package init?(_ text: String) {
        let shares = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard shares.count == 3, shares.allSatisfy({ (0...100).contains($0) }), shares.reduce(0, +) == 100 else {
            return nil
        }
        self.init(train: shares[0], validation: shares[1], test: shares[2])
    }

    package var description: String { "\(train)/\(validation)/\(test)" }

    /// The part of a user, by their pseudonym: a keyed hash, so that it is the same in every export.
    func split(ofPseudonym pseudonym: String) -> DataSplit {
        let place = (UInt64(pseudonym.prefix(15), radix: 16) ?? 0) % 1_000_000
        if place < UInt64(train) * 10_000 { return .train }
        return place < UInt64(train + validation) * 10_000 ? .validation : .test
    }
}

/// How far an export has come.
package struct ExportProgress: Sendable, Equatable {
    package enum Stage: String, Sendable { case turns, nearDuplicates = "near_duplicates", files }

    package let stage: Stage
    package let done: Int
    package let total: Int
}
