package import SourceText

/// What the front matter of `report.md` says of the report.
package struct ReportHeader: Sendable {
  /// An edition by its name, known or not, and where it stands.
  package struct NamedEdition: Sendable {
    package let name: String
    package let location: SourceLocation
    package let excerpt: String
  }

  /// The last issue, as the report names it.
  package enum LastIssue: Hashable, Sendable {
    /// By its date.
    case day(Day)
    /// By the report that was published, a file below the situation's folder, and where it is named.
    case report(path: String, location: SourceLocation)

    /// Its date; nil where only the report itself says it.
    package var day: Day? { if case .day(let day) = self { day } else { nil } }

    /// As it is written.
    package var text: String {
      switch self {
      case .day(let day): day.iso
      case .report(let path, _): path
      }
    }
  }

  package enum State: String, CaseIterable, Hashable, Sendable {
    case draft
    case final
  }

  package var title = ""
  /// Warnings that are silenced for its own texts.
  package var allowance: Allowance?
  /// The texts that it prints, with their places.
  package var texts: [(text: String, location: SourceLocation)] = []
  package var number: Int?
  /// The date of issue: the report prints what is known on it.
  package var date: Day?
  package var since: LastIssue?
  /// The days that the report covers.
  package var covers: AsOf?
  package var language = "en"
  package var publisher = ""
  /// Under what terms the report and its pictures may be used; empty where the report does not say.
  package var licence = ""
  package var state = State.final
  /// A figure whose as-of is more days before the date of issue is a warning.
  package var staleAfter: Int?
  /// What is to be built; nil where the report does not say.
  package var editions: [NamedEdition]?
  package var derived = Catalog<DerivedFigure>()
  package var dates = DateReader()
  /// What stands before the decimals in files that are separated by semicolons or tabs; nil where the report does not say.
  package var decimal: NumberReader.DecimalSign?
  /// The bytes of the report behind the front matter.
  package var body = 0..<0
  /// Derived figures that could not be read.
  package var unreadDerived = UnreadIds()
}
