import Glibc
import SituationData
import SourceText

/// The folder that outputs lie in.
struct OutputFolder {
  let path: String
  /// All that outputs can have.
  let forms: [OutputForm]

  /// The mark of a file that is not yet in its place, with the process that writes it.
  static let prefix = ".sitrep-"

  /// The manifest of the last run; nil where there is none.
  var manifest: Manifest? { OpenFolder(path).flatMap(manifest) }

  func manifest(in folder: OpenFolder) -> Manifest? { folder.read(Manifest.name).flatMap { Manifest($0, of: forms) } }

  /// The bytes of an output; nil where it is no file.
  func read(_ output: String) -> [UInt8]? {
    let file = OutputFile(path: output, bytes: [], fingerprint: "")
    guard let root = OpenFolder(path) else { return nil }
    return file.folder.isEmpty ? root.read(file.name) : root.folder(file.folder)?.read(file.name)
  }

  /// What was said of the inputs when all that is asked for was made; nil unless it is there as that run has left it, and would be
  /// the same again.
  ///
  /// - Parameter plan: what is asked for of the report that the manifest tells of.
  func findings(_ plan: (ReportOutline) -> OutputPlan, from origin: OutputOrigin) -> [Diagnostic]? {
    guard let root = OpenFolder(path), let manifest = manifest(in: root), manifest.origin == origin,
      !isProgramNewer(than: root), case let folders = folders(in: root),
      folders.values.allSatisfy({ leftovers(in: $0).isEmpty }),
      case let plan = plan(manifest.outline), plan.unknownCharts.isEmpty, manifest.orphans(among: plan.forms).isEmpty,
      let findings = manifest.findings(on: plan.outputs.map(\.path))
    else { return nil }
    let digest = origin.digest
    let outputs = plan.outputs.map { planned in (planned, manifest.outputs[planned.path]) }
    guard outputs.allSatisfy({ $1?.madeFrom == digest && $1?.settings == $0.settings }) else { return nil }
    let fingerprints = InputFile.fingerprints(outputs.count) { number in
      let file = OutputFile(path: outputs[number].0.path, bytes: [], fingerprint: "")
      return folders[file.folder]?.openFile(file.name) ?? -1
    }
    return zip(fingerprints, outputs).allSatisfy { $0 != nil && $0 == $1.1?.sha256 } ? findings : nil
  }

  /// The open folder itself, by an empty name, and those inside of it that are there.
  func folders(in root: OpenFolder) -> [String: OpenFolder] {
    var folders = ["": root]
    for name in Set(forms.map(\.folder)) where !name.isEmpty { folders[name] = root.folder(name) }
    return folders
  }

  /// Whether the program was built after the last run: a version alone does not tell two builds from each other.
  func isProgramNewer(than folder: OpenFolder) -> Bool {
    var program = stat()
    guard let written = folder.modified(Manifest.name), stat("/proc/self/exe", &program) == 0 else { return false }
    let built = program.st_mtim
    return (built.tv_sec, built.tv_nsec) > (written.tv_sec, written.tv_nsec)
  }

  // MARK: - What killed runs leave

  private func leftovers(in folder: OpenFolder) -> [String] { folder.names.filter { $0.hasPrefix(Self.prefix) } }

  /// What runs that were killed have left beside their outputs. Who has the lock is alone; without locks, the files of a process
  /// that is alive are none. One of this one's own number is dead: containers give the same numbers again.
  func deadFiles(in folder: OpenFolder, isAlone: Bool) -> [String] {
    leftovers(in: folder).filter { name in
      let process = pid_t(name.dropFirst(Self.prefix.count).prefix { $0 != "-" }) ?? 0
      return isAlone || process == getpid() || (process > 0 && kill(process, 0) != 0 && errno == ESRCH)
    }
  }

  /// The mark of this process's own files.
  static var ownPrefix: String { "\(prefix)\(getpid())-" }
}
