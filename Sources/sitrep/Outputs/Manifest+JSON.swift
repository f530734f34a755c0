import SituationData

extension Manifest {
  /// The file, one line for each input and output.
  var bytes: [UInt8] { Array(text.utf8) }

  private var text: String {
    let members = [
      ("program", JSONText.quoted(origin.program)), ("made_from", JSONText.quoted(origin.digest)),
      ("inputs", Self.lines(origin.inputs.map { ($0.name, JSONText.quoted($0.sha256)) })),
      ("fonts", Self.lines(origin.fonts.map { ($0.name, JSONText.quoted($0.sha256)) })),
      (
        "issue",
        Self.object([
          ("date", JSONText.quoted(issue.date)), ("language", JSONText.quoted(issue.language)),
          ("charts", "[\(issue.charts.map(JSONText.quoted).joined(separator: ", "))]"),
        ])
      ),
      ("outputs", Self.lines(outputs.sorted { $0.key < $1.key }.map { ($0.key, Self.object($0.value)) })),
    ]
    return "{\n\(members.map { "  \(JSONText.quoted($0)): \($1)" }.joined(separator: ",\n"))\n}\n"
  }

  private static func object(_ output: Output) -> String {
    let settings = output.settings.sorted { $0.key < $1.key }.map { ($0.key, JSONText.quoted($0.value)) }
    return object([
      ("sha256", JSONText.quoted(output.sha256)), ("fingerprint", JSONText.quoted(output.fingerprint)),
      ("made_from", JSONText.quoted(output.madeFrom)), ("settings", object(settings)),
    ])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{\(members.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", "))}"
  }

  private static func lines(_ members: [(String, String)]) -> String {
    members.isEmpty
      ? "{}" : "{\n\(members.map { "    \(JSONText.quoted($0)): \($1)" }.joined(separator: ",\n"))\n  }"
  }

  /// Reads a manifest; nil where it is none that this program has written. JSON is YAML too.
  init?(_ bytes: [UInt8]) {
    let (root, faults) = YAMLReader(file: TextFile(name: Self.name, bytes: bytes)).read()
    guard faults.isEmpty, let root, let program = root["program"]?.text, let inputs = root["inputs"]?.texts,
      let fonts = root["fonts"]?.texts, let issue = root["issue"], let date = issue["date"]?.text,
      let language = issue["language"]?.text, case .sequence(let charts, _) = issue["charts"],
      case .mapping(let outputs, _) = root["outputs"]
    else { return nil }
    origin = Origin(
      program: program, inputs: inputs.map { Origin.File(name: $0, sha256: $1) },
      fonts: fonts.map { Origin.File(name: $0, sha256: $1) })
    self.issue = Issue(date: date, language: language, charts: charts.compactMap(\.text))
    self.outputs = [:]
    for output in outputs {
      guard let sha256 = output.value["sha256"]?.text, let fingerprint = output.value["fingerprint"]?.text,
        let madeFrom = output.value["made_from"]?.text, let settings = output.value["settings"]?.texts
      else { return nil }
      self.outputs[output.key] = Output(
        sha256: sha256, fingerprint: fingerprint, madeFrom: madeFrom,
        settings: Dictionary(settings) { first, _ in first })
    }
  }
}

extension YAMLNode {
  /// The value of a key of a map.
  subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var text: String? {
    guard case .scalar(let text, _, _) = self else { return nil }
    return text
  }

  /// The members of a map of texts.
  fileprivate var texts: [(String, String)]? {
    guard case .mapping(let entries, _) = self else { return nil }
    let texts = entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } }
    return texts.count == entries.count ? texts : nil
  }
}
