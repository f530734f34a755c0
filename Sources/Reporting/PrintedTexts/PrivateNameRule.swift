import SituationData
import SourceText
import Wording

/// House rule 9: names of persons that no row allows to be printed, in whatever text they stand.
struct PrivateNameRule: TextRule {
  let basis: ReportBasis
  private let names: HiddenNames
  private let tokenizer: TextTokenizer

  init(_ context: TextContext) {
    basis = context.basis
    names = HiddenNames(PublicNames(in: basis.known.situation).hidden.map(\.name))
    tokenizer = TextTokenizer(language: basis.words.language)
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    // Cells of observations are looked at in all rows.
    switch text.kind {
    case .remark, .name: return
    default: break
    }
    for (name, first) in names.found(in: text.tokens) {
      findings.note(.error, .privateName, at: places.place(of: text.tokens[first]), Self.message(name))
    }
  }

  /// A name in a cell gets into print sooner or later.
  func checkRows(_ findings: inout Findings) {
    checkAddresses(&findings)
    let table = situation.observations
    let columns: [ObservationTable.Column] = [.caveat, .scope, .group, .place, .term, .bounds, .document]
      .filter(table.hasColumn)
    guard !names.isEmpty, !columns.isEmpty else { return }
    var clean: Set<String> = []
    for row in table.rows.indices {
      for (column, text) in zip(columns, table.texts(columns, of: row)) where !text.isEmpty && !clean.contains(text) {
        if let name = names.found(in: tokenizer.tokens(of: text)).first?.name {
          let (location, excerpt) = table.location(column, of: row)
          findings.add([
            Diagnostic(
              .error, .privateName, at: location, Self.message(name), excerpt: excerpt, column: column.rawValue)
          ])
        } else {
          clean.insert(text)
        }
      }
    }
  }

  /// An address that holds a name is left out, and its maker has to know.
  private func checkAddresses(_ findings: inout Findings) {
    let (table, addresses) = (situation.observations, basis.addresses)
    guard !addresses.isEmpty else { return }
    func note(_ name: String, at location: SourceLocation, _ excerpt: String) {
      findings.add([
        Diagnostic(
          .warning, .privateName, at: location,
          "house rule 9: the address holds “\(name)”, the name of a person that the data do not allow to be printed, and is left out of what is printed",
          excerpt: excerpt)
      ])
    }
    for entry in situation.sources.entries.map({ ($0.url, $0.location) })
      + situation.statements.map({ ($0.url, $0.location) })
    {
      if let name = addresses.name(in: entry.0) { note(name, at: entry.1, "") }
    }
    guard table.hasColumn(.url) else { return }
    var seen: Set<String> = []
    for row in table.rows.indices {
      let url = table.text(.url, of: row)
      guard !url.isEmpty, seen.insert(url).inserted, let name = addresses.name(in: url),
        !table.allows(.privateName, in: row)
      else { continue }
      let (location, excerpt) = table.location(.url, of: row)
      note(name, at: location, excerpt)
    }
  }

  private static func message(_ name: String) -> String {
    "house rule 9: “\(name)” is the name of a person that the data do not allow to be printed (name_public is no or empty); take it out"
  }
}
