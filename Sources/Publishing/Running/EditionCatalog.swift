import SituationData
import SourceText

/// All editions.
package enum EditionCatalog {
  /// In the order in which their files are named.
  static let all: [any Edition.Type] = [
    SummaryEdition.self,
    ReportEdition.self,
    HTMLEdition.self,
    FiguresEdition.self,
    WorkbookEdition.self,
    DeckEdition.self,
    ChartsEdition.self,
  ]

  /// Those that can be asked for.
  package static let names = all.filter { $0.use != .always }.map { $0.name }

  /// Those that are written where nobody says which.
  static let usual = all.filter { $0.use == .byDefault }.map { $0.name }

  /// The forms of all outputs.
  static let forms = all.flatMap { $0.allForms }

  /// The forms of the outputs of those that report.md names; none where it names none.
  static func forms(namedBy header: ReportHeader) -> [OutputForm] {
    let names = Set((header.editions ?? []).map(\.name))
    return all.flatMap { names.contains($0.name) ? $0.allForms : [] }
  }

  /// Those that are asked for by their names, and those that every run writes.
  static func editions(_ names: [String]) -> [any Edition] {
    all.filter { $0.use == .always || names.contains($0.name) }.map { $0.init() }
  }
}
