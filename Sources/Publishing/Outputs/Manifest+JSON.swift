import SituationData
import SourceText

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
        Self.object(
          [
            ("date", JSONText.quoted(outline.date)), ("language", JSONText.quoted(outline.language)),
            ("charts", Self.list(outline.charts)),
          ] + (outline.languages == [outline.language] ? [] : [("languages", Self.list(outline.languages))])
            + (outline.editions.map { [("editions", Self.list($0))] } ?? []))
      ),
      ("outputs", Self.lines(outputs.sorted { $0.key < $1.key }.map { ($0.key, Self.object($0.value)) })),
      ("findings", Self.lines(Self.lines(findings))),
    ]
    return "{\n\(members.map { "  \(JSONText.quoted($0)): \($1)" }.joined(separator: ",\n"))\n}\n"
  }

  private static func object(_ output: Output) -> String {
    let settings = output.settings.sorted { $0.key < $1.key }.map { ($0.key, JSONText.quoted($0.value)) }
    return object([
      ("sha256", JSONText.quoted(output.sha256)), ("fingerprint", JSONText.quoted(output.fingerprint)),
      ("made_from", JSONText.quoted(output.madeFrom)), ("settings", object(settings)),
      ("request", JSONText.quoted(output.request)),
    ])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{\(members.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", "))}"
  }

  private static func list(_ texts: [String]) -> String {
    "[\(texts.map(JSONText.quoted).joined(separator: ", "))]"
  }

  private static func lines(_ members: [(String, String)]) -> String {
    members.isEmpty
      ? "{}" : "{\n\(members.map { "    \(JSONText.quoted($0)): \($1)" }.joined(separator: ",\n"))\n  }"
  }

  /// Reads a manifest; nil where it is none that this program has written.
  ///
  /// - Parameter forms: all that outputs can have.
  init?(_ bytes: [UInt8], of forms: [OutputForm]) {
    guard let root = JSONNode(TextFile(name: Self.name, bytes: bytes)), let program = root["program"]?.text,
      let inputs = root["inputs"]?.texts, let fonts = root["fonts"]?.texts, let outline = root["issue"],
      let date = outline["date"]?.text, let language = outline["language"]?.text,
      let charts = outline["charts"]?.elements,
      let outputs = root["outputs"]?.members
    else { return nil }
    origin = OutputOrigin(
      program: program, inputs: inputs.map { OutputOrigin.File(name: $0, sha256: $1) },
      fonts: fonts.map { OutputOrigin.File(name: $0, sha256: $1) })
    self.outline = ReportOutline(
      date: date, language: language,
      languages: outline["languages"]?.elements?.compactMap(\.text) ?? [language], charts: charts.compactMap(\.text),
      editions: outline["editions"]?.elements?.compactMap(\.text))
    self.outputs = [:]
    for output in outputs {
      guard let sha256 = output.value["sha256"]?.text, let fingerprint = output.value["fingerprint"]?.text,
        let madeFrom = output.value["made_from"]?.text, let settings = output.value["settings"]?.texts,
        // Of a name that no edition has nobody would ever say that it is gone.
        OutputName(output.key, among: forms) != nil
      else { return nil }
      self.outputs[output.key] = Output(
        sha256: sha256, fingerprint: fingerprint, madeFrom: madeFrom,
        settings: Dictionary(settings) { first, _ in first }, request: output.value["request"]?.text ?? "")
    }
    for request in root["findings"]?.members ?? [] { findings[request.key] = Self.findings(request.value) }
  }
}

extension JSONNode {
  /// The members of an object of texts.
  fileprivate var texts: [(String, String)]? {
    guard let members else { return nil }
    let texts = members.compactMap { member in member.value.text.map { (member.key, $0) } }
    return texts.count == members.count ? texts : nil
  }
}
