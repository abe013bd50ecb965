import Bot
import Foundation
import HTTP
import Storage
import Telegram

/// What the doctor looks at. Nothing here changes anything: whether a folder can be made or written to is tried with one
/// that is gone again at once.
enum Checkup {
    /// Room that a running bot should have on its disk.
    private static let wantedBytes: Int64 = 512 << 20

    static func folders(_ settings: Settings) -> [Finding] {
        var findings = [migrations(settings), prompts(settings)]
        let folder = settings.dataDirectory
        do { try FileMode.tryPrivateFolder(at: folder) } catch { return findings + [.bad("data", "\(error)")] }
        guard FileManager.default.fileExists(atPath: folder) else {
            return findings + [.note("data", "\(folder) is not there yet; `risk0 run` makes it")]
        }
        if let mode = mode(of: folder), mode & 0o077 != 0 {
            let shown = String(mode, radix: 8)
            findings.append(.bad("data", "\(folder) is open to others (mode \(shown)); run: chmod 700 \(folder)"))
        } else {
            findings.append(.good("data", "\(folder) is writable, and closed to others"))
        }
        findings.append(disk(folder))
        return findings
    }

    static func slow(_ settings: Settings, offline: Bool) -> [@Sendable () async -> Finding] {
        var checks: [@Sendable () async -> Finding] = [{ await database(settings) }, { await charts() }]
        if !offline { checks += [{ await telegram(settings) }, { await languageModel(settings) }] }
        return checks
    }

    private static func migrations(_ settings: Settings) -> Finding {
        do {
            let migrations = try Migrations.complete(folder: settings.migrationsDirectory)
            return .good("migrations", "\(migrations.files.count) in \(settings.migrationsDirectory)")
        } catch { return .bad("migrations", "\(error)") }
    }

    private static func disk(_ folder: String) -> Finding {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return .note("disk", "how much is free could not be read")
        }
        let megabytes = free >> 20
        return free < wantedBytes
            ? .bad("disk", "\(megabytes) MiB are free, 512 are wanted; make room")
            : .good("disk", "\(megabytes) MiB are free")
    }

    private static func mode(of path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    private static func database(_ settings: Settings) async -> Finding {
        let path = settings.dataDirectory + "/risk0.sqlite"
        guard (try? FileMode.tryPrivateFolder(at: settings.dataDirectory)) != nil else {
            return .note("database", "not looked at: \(settings.dataDirectory) cannot be used")
        }
        do {
            guard FileManager.default.fileExists(atPath: path) else {
                try await DatabaseCheck.expectNone(at: path)
                return .note("database", "\(path) is not there yet; `risk0 run` makes it")
            }
            let report = try await DatabaseCheck.run(
                path: path,
                migrations: try Migrations.complete(folder: settings.migrationsDirectory)
            )
            if let fault = report.faults.first {
                let tables = report.damagedTables
                let place = tables.isEmpty ? "in no table" : "in \(tables.joined(separator: ", "))"
                return .bad("database", StoreFault.corrupt(path: path, reason: "\(place): \(fault)").description)
            }
            guard !report.isPast else { return .bad("database", StoreFault.unreconciled(path: path).description) }
            let stale = report.staleExports.filter { FileManager.default.fileExists(atPath: $0) }
            if !stale.isEmpty {
                return .bad(
                    "exports",
                    "someone in them was erased; remove them and export again: \(stale.joined(separator: ", "))"
                )
            }
            let pending = report.pendingMigrations
            return .good(
                "database",
                pending == 0
                    ? "\(path) is sound; events in its log: \(report.events)"
                    : "\(path) is sound; migrations that wait for `risk0 run`: \(pending)"
            )
        } catch { return .bad("database", "\(error)") }
    }

    private static func charts() async -> Finding {
        do { return .good("pictures", try await GnuplotProbe().check()) } catch {
            return .bad("pictures", "\(error)")
        }
    }

    private static func telegram(_ settings: Settings) async -> Finding {
        guard let token = settings.token else {
            return .note("telegram", "no TELEGRAM_BOT_TOKEN: `risk0 run` is a chat in the terminal")
        }
        let client = HTTPClient(configuration: .init(environment: ProcessInfo.processInfo.environment))
        let api = TelegramAPI(baseURL: settings.apiURL, token: token, client: client)
        let finding: Finding
        do throws(TelegramError) {
            let me = try await api.getMe()
            finding = .good("telegram", "\(settings.apiURL) answers; the bot is @\(me.username ?? "?")")
        } catch { finding = .bad("telegram", "\(settings.apiURL): \(error)") }
        await client.shutdown()
        return finding
    }
}
