import Drawing
import Glibc
import ImageReading
import Reporting
import SituationData
import SourceText
import Workbooks

/// The folder of a situation on disk.
struct SituationFolder {
  /// The path as it was given; diagnostics begin with it.
  let path: String
  /// The folder of a style that several share, which comes before the situation's own; nil for that.
  let style: String?
  /// Whether tables are read that the situation shares with others.
  let readsShared: Bool

  /// The files that have a name of their own; every other table holds observations.
  private static let named = [
    "report.md", "summary.md", "charts.yaml", "indicators.csv", "sources.csv", "places.csv", "statements.csv",
    "terms.csv", HouseStyle.fileName,
  ]

  /// The folder that is meant: the one given, or the only one of `Data/` that holds a report.md.
  ///
  /// - Parameters:
  ///   - style: the folder of a style that several share.
  ///   - readsShared: whether tables are read that it shares with others.
  init(_ given: String?, style: String? = nil, readsShared: Bool = true) throws(Failure) {
    (self.style, self.readsShared) = (style.map(Self.plain), readsShared)
    if let given {
      path = Self.plain(given)
      guard FileSystem.isFolder(path) else {
        throw Failure(.inputNotFound, "there is no folder “\(path)”; name the folder that holds report.md")
      }
      guard OpenFolder(path) != nil else { throw unreadable(path, .unreadable(systemErrorText())) }
      guard Self.holdsReport(path) else {
        throw Failure(.inputNotFound, "there is no report.md in \(path); name the folder of a situation")
      }
      return
    }
    path = try OnlySituation.path()
  }

  /// A path without the slash at its end.
  static func plain(_ path: String) -> String { path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

  /// The name of the folder itself, also for `.` and `..`.
  var name: String { Self.name(of: path) }

  static func name(of path: String) -> String {
    let resolved = FileSystem.resolved(path) ?? path
    return resolved.split(separator: "/").last.map(String.init) ?? "situation"
  }

  static func holdsReport(_ folder: String) -> Bool {
    FileSystem.names(in: folder).contains { standardName($0) == "report.md" }
  }

  /// The name under which a file is read: capitals do not matter, since programs differ in them; nil for other files.
  private static func standardName(_ name: String) -> String? {
    let lowercased = name.lowercased()
    if named.contains(lowercased) || isEdition(lowercased) { return lowercased }
    guard !name.hasPrefix(".") else { return nil }
    // What begins so is there while a spreadsheet has the file open.
    if Workbook.isNamed(name), !name.hasPrefix("~$") { return name }
    return lowercased.hasSuffix(".csv") ? name.dropLast(4) + ".csv" : nil
  }

  /// Whether a name is that of a text in another language: `report.ar.md`, `summary.ar.md`.
  private static func isEdition(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && (parts[0] == "report" || parts[0] == "summary") && parts[2] == "md"
      && (2...3).contains(parts[1].count) && parts[1].utf8.allSatisfy { (97...122).contains($0) }
  }

  /// Whether a file of this name may be read: images are where report.md names them.
  static func isRead(_ name: String) -> Bool { standardName(name) != nil || ImageFile.isNamed(name) }

  /// What is read of an image, at most.
  static let imageSizeLimit = 1 << 25

  /// What is read of a style, at most.
  static let styleSizeLimit = 1 << 20

  /// The names on disk of files that are read under another.
  var ownNames: [String: String] {
    let all = FileSystem.names(in: path)
    let isThere = Set(all)
    return all.reduce(into: [:]) { names, name in
      if let standard = Self.standardName(name), !isThere.contains(standard) { names[standard] = name }
    }
  }

  /// Every file that a situation may be made of, in alphabetical order, and what is wrong with their names.
  func files() throws(Failure) -> (files: [TextFile], faults: [Diagnostic]) {
    guard let open = OpenFolder(path) else { throw unreadable(path, .unreadable(systemErrorText())) }
    var files: [TextFile] = []
    var faults: [Diagnostic] = []
    var taken: Set<String> = []
    let names = try list(open, at: path)
    // Of two names that differ in nothing but capitals the standard one is read, so that one slip is one fault.
    for name in names.filter({ Self.standardName($0) == $0 }) + names.filter({ Self.standardName($0) != $0 }) {
      guard let standard = Self.standardName(name), !FileSystem.isFolder("\(path)/\(name)") else { continue }
      guard taken.insert(standard).inserted else {
        faults.append(
          Diagnostic(
            .error, .badName, at: SourceLocation(file: standard, line: 1, column: 1),
            "“\(name)” is the same name in other capitals; rename or remove one of the two files"))
        continue
      }
      // One that several share stands in its place.
      if standard == HouseStyle.fileName, let style {
        faults.append(
          Diagnostic(
            .notice, .styleReplaced, at: SourceLocation(file: standard, line: 1, column: 1),
            "it is passed over, since --style names \(style); leave the option out to have it"))
        continue
      }
      let file = try read(name, as: standard, in: open)
      if file.isRefused, let fault = file.encodingFault() { faults.append(fault) }
      files.append(file)
    }
    for workbook in files where Workbook.isNamed(workbook.name) && !workbook.isRefused {
      let (tables, findings) = Self.tables(in: workbook)
      files += tables
      faults += findings
    }
    faults += Self.repeatedTables(in: files) + Self.otherWorkbooks(among: names)
    files += try sharedStyle()
    let report = files.first { $0.name == "report.md" }
    if readsShared, let named = report.flatMap(ReportHeader.sharedFolder) {
      let (shared, findings) = SharedTables(of: self).files(named, beside: open, files)
      files += shared
      faults += findings
    }
    // What was published before is an input as any table is.
    if let path = report.flatMap(ReportHeader.lastReport) { files.append(readBelow(path, in: open)) }
    let naming = files.filter { $0.name == "report.md" || $0.name == HouseStyle.fileName }
    let images = names.filter { name in ImageFile.isNamed(name) && naming.contains { $0.bytes.contains(name.utf8) } }
    files += images.map { readBelow($0, in: open, below: Self.imageSizeLimit) }
    return (files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }, faults)
  }

  /// A file by its standard name. What is no file, or does not lie in the folder, is one that says so, without its bytes.
  private func read(_ name: String, as standard: String, in folder: OpenFolder) throws(Failure) -> TextFile {
    do {
      let limit = standard == HouseStyle.fileName ? Self.styleSizeLimit : InputFile.sizeLimit
      let bytes = try InputFile.read(name, in: folder, at: path, below: limit)
      return Workbook.isNamed(standard) ? TextFile(name: standard, data: bytes) : TextFile(name: standard, bytes: bytes)
    } catch {
      switch error {
      case .kind, .leadsOut:
        return TextFile(name: standard, refused: "\(error.description); put a file in its place")
      case .size: return TextFile(name: standard, refused: "\(error.description); split it into several tables")
      case .changing, .unreadable: throw unreadable("\(path)/\(name)", error)
      }
    }
  }

  /// A file of data in the folder or a folder of it, by its path; one that says so where it cannot be read.
  private func readBelow(
    _ name: String, in folder: OpenFolder, below limit: Int = InputFile.sizeLimit
  ) -> TextFile {
    var parts = name.split(separator: "/").map(String.init)
    let last = parts.removeLast()
    var inner = folder
    for part in parts {
      guard let next = inner.folder(part) else { return TextFile(name: name, refused: systemErrorText()) }
      inner = next
    }
    do {
      let place = ([path] + parts).joined(separator: "/")
      let bytes = try InputFile.read(last, in: inner, at: place, below: limit)
      return TextFile(name: name, data: bytes)
    } catch {
      return TextFile(name: name, refused: error.description)
    }
  }

  /// The names in a folder, alphabetically by their bytes.
  func list(_ folder: OpenFolder, at path: String) throws(Failure) -> [String] {
    do throws(InputFile.Refusal) {
      return try folder.list().sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw unreadable(path, error)
    }
  }

  func unreadable(_ path: String, _ refusal: InputFile.Refusal) -> Failure {
    Failure(.inputNotFound, "\(path) cannot be read: \(refusal.description)")
  }
}
