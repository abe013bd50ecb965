import Domain
import Storage
import Telegram
import Tracking

/// A user's own data, as a file.
extension Workshop {
    /// - Returns: nil for a user who is gone.
    func export(_ user: UserID) async throws -> OutgoingFile? {
        let now = clock.now
        let made = try await tracker.store.read { book -> (profile: Profile, file: PersonalExport.File)? in
            guard let profile = try book.profile(of: user) else { return nil }
            let export = PersonalExport(language: profile.language, generatedAt: now)
            return (profile, try export.file(of: user, from: book))
        }
        guard let (profile, file) = made else { return nil }
        let date = profile.clock.local(now).isoDate
        let rows = Figures(language: profile.language).count(file.rows)
        let caption = Words(
            en: "All that RISK0 holds of you: \(rows) rows. The head of the file says how to read it.",
            fr: "Tout ce que RISK0 détient sur vous : \(rows) lignes. L'en-tête du fichier dit comment le lire."
        )
        guard file.content.count > largestFile else {
            return OutgoingFile(
                .document,
                name: "risk0-export-\(date).json",
                contentType: "application/json",
                content: file.content,
                caption: RichText(caption(profile.language))
            )
        }
        return OutgoingFile(
            .document,
            name: "risk0-export-\(date).json.gz",
            contentType: "application/gzip",
            content: try await compressed(file.content),
            caption: RichText(caption(profile.language))
        )
    }

    /// JSON of this kind shrinks to less than a tenth, so half a gigabyte still goes through.
    private func compressed(_ content: [UInt8]) async throws -> [UInt8] {
        do {
            return try await Gzip.compress(content, limit: largestFile)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw TaskFailure(
                code: "export_too_large",
                words: Words(
                    en: "Your data is too much for one file in this chat. Ask whoever runs this bot for it.",
                    fr: "Vos données sont trop volumineuses pour ce chat. Demandez-les à qui gère ce bot."
                )
            )
        }
    }
}

extension Profile {
    fileprivate var clock: ZoneClock { .shared(zone) }
}
