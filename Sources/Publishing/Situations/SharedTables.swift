import Reporting
import SituationData
import SourceText

/// The folder beside a situation whose tables several share.
struct SharedTables {
  /// What is read of it, and nothing else.
  static let names = ["sources.csv", "places.csv", "terms.csv", HouseStyle.fileName]

  /// That of the situation.
  let path: String
  /// The folder of a style that the run was given; nil for none.
  let style: String?

  init(of folder: SituationFolder) { (path, style) = (folder.path, folder.style) }

  /// The name of the folder that report.md names as it is now; nil for none.
  var name: String? {
    guard let open = OpenFolder(path),
      let report = open.names.first(where: { $0.lowercased() == "report.md" }).flatMap(open.read)
    else { return nil }
    return ReportHeader.sharedFolder(in: TextFile(name: "report.md", bytes: report))?.name
      ?? Self.nameOnLine(of: report)
  }

  /// Of front matter that cannot be read as a whole, a line of its own says so much.
  private static func nameOnLine(of report: [UInt8]) -> String? {
    let lines = report.split(separator: 10).lazy.map { String(decoding: $0, as: UTF8.self) }
    // What is written about a shared folder below it names none.
    let matter = lines.dropFirst().prefix { !$0.hasPrefix("---") }
    // Each run comes here, and to make the pattern takes a twelfth of one that finds nothing changed.
    return matter.filter { $0.utf8.starts(with: "shared:".utf8) }
      .compactMap { $0.wholeMatch(of: #/shared: *["']?\.\.\/([^\/"'#\s.][^\/"'#\s]*)\/?["']?\s*(#.*)?/#)?.1 }
      .first.map(String.init)
  }

  /// The tables, under names that begin with the way there.
  ///
  /// - Parameters:
  ///   - named: the folder.
  ///   - own: the situation's.
  ///   - files: those of the situation, among them its report.
  func files(
    _ named: ReportHeader.NamedFile, beside own: OpenFolder, _ files: [TextFile]
  ) -> (files: [TextFile], findings: [Diagnostic]) {
    func finding(_ severity: Diagnostic.Severity, _ rule: DiagnosticRule, _ message: String) -> Diagnostic {
      let report = files.first { $0.name == named.location.file }
      let excerpt = report.map { $0.excerpt(around: $0.start(ofLine: named.location.line)) } ?? ""
      return Diagnostic(severity, rule, at: named.location, message, excerpt: excerpt)
    }
    let path = "../\(named.name)"
    guard let parent = own.parent, let folder = parent.folder(named.name) else {
      let text = systemErrorText()
      let reason =
        own.parent?.kind(of: named.name) == .link
        ? "it is a symbolic link, and what several share is read from a folder of its own" : text
      return ([], [finding(.error, .sharedTable, "the folder \(path) cannot be read: \(reason)")])
    }
    guard !folder.isStill(at: self.path) else {
      return (
        [],
        [finding(.error, .sharedTable, "\(path) is the situation itself; name the folder beside it that several share")]
      )
    }
    var shared: [TextFile] = []
    var findings: [Diagnostic] = []
    let names: [String]
    do {
      names = try folder.list().sorted()
    } catch {
      return ([], [finding(.error, .sharedTable, "the folder \(path) cannot be read: \(error.description)")])
    }
    for name in names {
      let role = name.lowercased()
      guard Self.names.contains(role) else { continue }
      if shared.contains(where: { $0.role == role }) {
        findings.append(
          finding(.error, .badName, "\(path) holds \(role) twice, in other capitals; rename or remove one of the two"))
        continue
      }
      if role == HouseStyle.fileName, let counts = style.map({ "--style names \($0)" }) ?? ownStyle(among: files) {
        findings.append(finding(.notice, .styleReplaced, "\(path)/\(name) is passed over, since \(counts)"))
        continue
      }
      shared.append(read(name, as: role, at: path, in: folder))
      if let file = shared.last, file.isRefused, let fault = file.encodingFault() { findings.append(fault) }
    }
    if shared.isEmpty, findings.isEmpty {
      let all = Self.names.joined(separator: ", ")
      findings.append(finding(.warning, .sharedTable, "\(path) holds none of \(all), and nothing else of it is read"))
    }
    return (shared, findings)
  }

  private func ownStyle(among files: [TextFile]) -> String? {
    files.contains { $0.name == HouseStyle.fileName } ? "the situation has its own" : nil
  }

  private func read(_ name: String, as role: String, at path: String, in folder: OpenFolder) -> TextFile {
    guard folder.kind(of: name) != .link else {
      return TextFile(name: "\(path)/\(name)", as: role, refused: "it is a symbolic link; put a file in its place")
    }
    do {
      let limit = role == HouseStyle.fileName ? SituationFolder.styleSizeLimit : InputFile.sizeLimit
      let bytes = try InputFile.read(name, in: folder, at: "\(self.path)/\(path)", below: limit)
      return TextFile(name: "\(path)/\(name)", as: role, bytes: bytes)
    } catch {
      return TextFile(name: "\(path)/\(name)", as: role, refused: error.description)
    }
  }

  /// The path of a file of such a folder as a person would write it: without the way back, where that leads to the same place.
  static func path(ofShared name: String, from path: String) -> String {
    let whole = "\(path)/\(name)"
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { "\(path[...$0])" } ?? ""
    let short = "\(parent)\(name.dropFirst(3))"
    return FileSystem.resolved(short) == FileSystem.resolved(whole) ? short : whole
  }
}
