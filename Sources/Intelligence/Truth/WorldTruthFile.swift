package import Foundation

/// What a simulated world really was, as `risk0 simulate` writes it beside the store: no part of RISK0 that draws
/// conclusions reads it.
package struct WorldTruthFile: Codable, Sendable, Equatable {
    package struct Casino: Codable, Sendable, Equatable {
        package var name: String
        package var policy: String
        /// The feature that its main rule asks for; nil where it limits anybody alike.
        package var factor: String?
        /// Features that measure the same thing.
        package var proxies: [String]?
        package var random: Bool
    }

    package struct Account: Codable, Sendable, Equatable {
        /// The user's number in the store.
        package var user: Int64
        package var casino: String
        /// How likely a restriction was.
        package var hazard: Double
    }

    package var simulated: Bool
    package var seed: UInt64?
    package var casinos: [Casino]
    package var accounts: [Account]

    /// - Throws: ``TruthFault`` that says what is wrong with the file.
    package init(reading data: Data, from path: String) throws(TruthFault) {
        do {
            self = try JSONDecoder().decode(Self.self, from: data)
        } catch DecodingError.keyNotFound(let key, _) {
            throw .unreadable(path: path, reason: "the field «\(key.stringValue)» is missing")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let place = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw .unreadable(path: path, reason: "the field «\(place)» has another type than expected")
        } catch {
            throw .unreadable(path: path, reason: "it is no JSON")
        }
        guard simulated else { throw .notSimulated(path: path) }
    }
}

/// Why a truth file cannot be used.
package enum TruthFault: Error, Equatable, Sendable, CustomStringConvertible {
    case missing(path: String)
    case unreadable(path: String, reason: String)
    case notSimulated(path: String)
    /// The store holds what really happened to people.
    case realStore

    package var description: String {
        switch self {
        case .missing(let path):
            "There is no file \(path). Expected the truth.json that `risk0 simulate` writes into its data directory."
        case .unreadable(let path, let reason):
            """
            \(path) is no truth file: \(reason). Expected what `risk0 simulate` writes: {"simulated":true,\
            "casinos":[…],"accounts":[…]}.
            """
        case .notSimulated(let path):
            "\(path) does not say \"simulated\": true. Only of a simulated world can the truth be known."
        case .realStore:
            """
            The store is not that of a simulated world. Set RISK0_DATA_DIRECTORY to the folder that `risk0 simulate` \
            made.
            """
        }
    }
}
