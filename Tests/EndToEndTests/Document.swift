import Foundation
import Testing

/// A document of the repository, and what it names.
struct Document: CustomTestStringConvertible, Sendable {
  let path: String
  let text: String

  init(path: String) {
    self.path = path
    text = (try? String(contentsOf: Program.repository.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  static let all: [Document] =
    Tree.repository.paths.filter { path in
      path.hasSuffix(".md")
        && (path.hasPrefix("Documentation/") || !path.contains("/") || path.hasPrefix("Benchmarks/"))
        && path != "Documentation/Gallery/report.md"
    }.map(Document.init)

  var testDescription: String { path }
  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
  var isDecision: Bool { path.hasPrefix("Documentation/Decisions/") }
  /// Whether it speaks of how the house is built today: decisions speak of their day as well, and of what was turned down.
  var namesTypes: Bool { path == "CONTRIBUTING.md" || path == "Documentation/Architecture.md" }

  /// A relative path as one from the top.
  func beside(_ relative: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  var links: [String] { prose.matches(of: /\]\(([^()\s]+)\)/).map { String($0.1) } }

  /// What GitHub calls its headings.
  var anchors: Set<String> {
    Set(
      prose.matches(of: /(?m)^#+ (.+)$/).map { heading in
        heading.1.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
          .replacing(" ", with: "-")
      })
  }

  /// The text without its blocks of code.
  private var prose: String {
    text.replacing(/(?ms)^```.*?^```/, with: "").replacing(/(?m)^ {4}.*$/, with: "")
  }

  /// The blocks of code and what stands in backticks, each on a line of its own.
  var code: String {
    let blocks =
      text.matches(of: /(?ms)^```.*?^```/).map { String($0.output) }
      + text.matches(of: /(?m)^ {4}.*$/).map { String($0.output) }
    return (blocks + spans).joined(separator: "\n")
  }

  private var spans: [String] { prose.matches(of: /`([^`]+)`/).map { String($0.1) } }

  /// The words in backticks.
  var codeWords: [NamedPath] {
    spans.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { NamedPath($0) }
  }

  /// Names that are written as types are, in backticks, with the members behind them: `BarsPlot`, and both of `Plot.drawing`.
  var typeNames: Set<String> {
    let names = spans.compactMap { span -> Substring? in
      guard !span.contains("/"), !span.contains("Name"), span.firstMatch(of: /\.[a-z]+$/)?.output != ".swift" else {
        return nil
      }
      return span.firstMatch(of: /^([A-Z][a-z][A-Za-z]*(\.[A-Za-z]+)*)(\(|$)/)?.1
    }
    return Set(names.flatMap { $0.split(separator: ".") }.map(String.init))
  }
}

/// A word in a document that may be a path of the repository.
struct NamedPath: CustomStringConvertible, Sendable {
  let text: String

  init(_ word: Substring) {
    text = String(word.trimmingPrefix("("))
  }

  var description: String { text }

  /// Whether it speaks of a file or folder of the repository: it begins as one of them, or is a file of Swift.
  var isPath: Bool {
    guard text.firstMatch(of: /^[A-Za-z.][A-Za-z0-9_.+\-\/*]*$/) != nil else { return false }
    return Tree.repository.tops.contains { text.hasPrefix("\($0)/") } || text.hasSuffix(".swift")
      || text.firstMatch(of: /^[A-Z][A-Za-z]+((\/[A-Z][A-Za-z]+)*\/|(\/[A-Z][A-Za-z]+)+)$/) != nil
  }
}

/// The files and folders of the repository.
struct Tree: Sendable {
  static let repository = Tree()

  /// All files and folders, from the top.
  let paths: [String]
  /// The names at the top.
  let tops: Set<String>
  /// Every word of the sources and tests.
  let words: Set<Substring>

  private init() {
    let root = Program.repository
    var paths: [String] = []
    func walk(_ folder: String) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
      for name in names.sorted() where name != ".git" && !name.hasPrefix(".build") {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        paths.append(path)
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
        if isFolder.boolValue { walk(path) }
      }
    }
    walk("")
    self.paths = paths
    tops = Set(paths.filter { !$0.contains("/") })
    words = Set(
      paths.filter { $0.hasSuffix(".swift") }.flatMap { path -> [Substring] in
        let text = (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
        return text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      })
  }

  /// Whether there is a file or folder; `Output/` is filled by whoever runs the program.
  func holds(_ path: String) -> Bool {
    let plain = path.hasSuffix("/") ? String(path.dropLast()) : path
    return paths.contains(plain) || plain.isEmpty
  }

  /// Whether a path that a document names is there: from the top, or as the end of a path. `Name` and `NAME` stand for a name
  /// that the reader gives: then the folder has to be there.
  func knows(_ named: NamedPath) -> Bool {
    var path = named.text.hasSuffix("/") ? String(named.text.dropLast()) : named.text
    if path.hasPrefix("Output/") || path.hasPrefix(".build") { return true }
    if let place = path.firstRange(of: /[^\/]*(Name|NAME|Topic|\*|NNNN)[^\/]*/) {
      path = String(path[..<place.lowerBound].dropLast())
      if path.isEmpty { return true }
    }
    return paths.contains { $0 == path || $0.hasSuffix("/\(path)") }
  }
}
