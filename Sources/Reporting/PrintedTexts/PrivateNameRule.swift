import SituationData
import SourceText
import Wording

/// House rule 9: names of persons that no row allows to be printed, in whatever text they stand.
struct PrivateNameRule: TextRule {
  let basis: ReportBasis
  private let names: PhraseIndex<String>
  private let tokenizer: TextTokenizer

  init(_ context: TextContext) {
    basis = context.basis
    names = PhraseIndex(PublicNames(in: basis.known.situation).hidden.map { ($0.name, $0.name) })
    tokenizer = TextTokenizer(language: basis.words.language)
  }

  mutating func check(_ text: PrintedString, _ places: inout TextPlaces, _ findings: inout Findings) {
    // Cells of observations are looked at in all rows.
    switch text.kind {
    case .remark, .name: return
    default: break
    }
    for (name, range) in names.matches(in: text.tokens[...]) {
      findings.note(
        .error, .privateName, at: places.place(of: text.tokens[range.lowerBound]), Self.message(name))
    }
  }

  /// A name in a cell gets into print sooner or later.
  func checkRows(_ findings: inout Findings) {
    let table = situation.observations
    let columns: [ObservationTable.Column] = [.caveat, .scope, .group, .place, .term, .bounds, .document]
      .filter(table.hasColumn)
    guard !names.isEmpty, !columns.isEmpty else { return }
    var clean: Set<String> = []
    for row in table.rows.indices {
      for (column, text) in zip(columns, table.texts(columns, of: row)) where !text.isEmpty && !clean.contains(text) {
        if let name = names.matches(in: tokenizer.tokens(of: text)[...]).first?.meaning {
          let (location, excerpt) = table.location(column, of: row)
          findings.add([Diagnostic(.error, .privateName, at: location, Self.message(name), excerpt: excerpt)])
        } else {
          clean.insert(text)
        }
      }
    }
  }

  private static func message(_ name: String) -> String {
    "house rule 9: “\(name)” is the name of a person that the data do not allow to be printed (name_public is no or empty); take it out"
  }
}
