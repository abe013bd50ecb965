import Coaching
import Foundation
import TestSupport

/// The package's prompts with what the coach learns from them beside them, as they are shipped: learnt once for all tests
/// and all runs, until an example changes.
enum LearntPrompts {
    static let folder = Result<String, any Error> {
        let folder = SharedFiles.packageRoot.appending(path: ".build/learnt/Prompts")
        let manager = FileManager.default
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in try manager.contentsOfDirectory(atPath: Stage.prompts) {
            let link = folder.appending(path: name).path
            if (try? manager.destinationOfSymbolicLink(atPath: link)) == nil {
                try manager.createSymbolicLink(atPath: link, withDestinationPath: "../../../Prompts/\(name)")
            }
        }
        _ = try CoachModel(prompts: Stage.prompts).keep(in: folder.appending(path: "models").path)
        return folder.path
    }
}
