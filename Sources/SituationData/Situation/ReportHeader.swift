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

  /// A file of the folder, and where it is named.
  package struct NamedFile: Hashable, Sendable {
    package let name: String
    package let location: SourceLocation

    package init(name: String, location: SourceLocation) { (self.name, self.location) = (name, location) }
  }

  /// How the pages of the report lie.
  package enum PageForm: String, CaseIterable, Hashable, Sendable {
    case portrait
    case landscape
  }

  package enum State: String, CaseIterable, Hashable, Sendable {
    case draft
    case final
  }

  /// A language by its code, known or not, and where it is named.
  package struct NamedLanguage: Sendable {
    package let code: String
    package let location: SourceLocation
  }

  /// The digits of editions in Arabic.
  package enum DigitForm: String, CaseIterable, Hashable, Sendable {
    case western, arabic
  }

  /// The names of months in editions in Arabic: in texts both and the Levantine ones where there is little room, or one of them.
  package enum MonthNames: String, CaseIterable, Hashable, Sendable {
    case both, levantine, gregorian
  }

  /// Which way time runs in the charts of editions that are read from right to left.
  package enum TimeDirection: String, CaseIterable, Hashable, Sendable {
    case leftToRight = "left-to-right"
    case mirrored
  }

  /// Whether somebody who speaks its language from childhood has read an edition.
  package enum Review: String, CaseIterable, Hashable, Sendable {
    case pending, done
  }

  /// What is printed of a text that has no translation.
  enum Untranslated: String, CaseIterable {
    case original
  }

  /// A text that it prints, with its place.
  package struct PrintedText: Sendable {
    package let text: String
    package let location: SourceLocation
    /// Whether it holds sentences, and not only the name or address of somebody.
    package let isProse: Bool
  }

  /// Where the line of each figure stands.
  package enum RegisterPlace: String, CaseIterable, Hashable, Sendable {
    /// At the end of the report, or where it is placed.
    case printed
    /// In the files that the report carries only.
    case attached
  }

  package var title = ""
  /// Warnings that are silenced for its own texts.
  package var allowance: Allowance?
  /// The texts that it prints.
  package var texts: [PrintedText] = []
  package var number: Int?
  /// The date of issue: the report prints what is known on it.
  package var date: Day?
  package var since: LastIssue?
  /// The days that the report covers.
  package var covers: AsOf?
  package var language = "en"
  /// Where that is said; nil where it is not.
  package var languageLocation: SourceLocation?
  /// The languages that there is an edition in; the report's own where it names none.
  package var languages: [NamedLanguage] = []
  /// Whether a text without a translation is printed as it is.
  package var keepsUntranslated = false
  package var digits = DigitForm.western
  package var months = MonthNames.both
  package var time = TimeDirection.leftToRight
  /// nil where the report does not say.
  package var review: Review?
  package var publisher = ""
  /// Whom readers turn to.
  package var contact = ""
  /// What the publisher does not answer for.
  package var disclaimer = ""
  /// The image that stands for the publisher.
  package var logo: NamedFile?
  package var page = PageForm.portrait
  package var register = RegisterPlace.printed
  /// The folder beside the situation, by its name, whose tables several situations share.
  package var shared: NamedFile?
  /// Under what terms the report and its pictures may be used; empty where the report does not say.
  package var licence = ""
  package var state = State.final
  /// A figure whose as-of is more days before the date of issue is a warning.
  package var staleAfter: Int?
  /// What is to be built; nil where the report does not say.
  package var editions: [NamedEdition]?
  package var derived = Catalog<DerivedFigure>()
  /// The labels of derived figures in other languages, by the codes of those and the ids of the figures.
  var translatedLabels: [String: [String: String]] = [:]
  /// The derived figures whose labels an edition has itself; all others are looked up as other words are.
  package var ownLabels: Set<String> = []
  package var dates = DateReader()
  /// What stands before the decimals in files that are separated by semicolons or tabs; nil where the report does not say.
  package var decimal: NumberReader.DecimalSign?
  /// The bytes of the report behind the front matter.
  package var body = 0..<0
  /// Derived figures that could not be read.
  package var unreadDerived = UnreadIds()
}
