import Content
import Drawing
import SituationData
import SourceText
import Wording

/// What everything that is printed rests on: what is known on a day, and the words for it. It does not change, and is passed by
/// reference: as a value it had code to copy all of it in each of the thirty that hold it.
final class ReportBasis: Sendable {
  let known: KnownSituation
  let words: FigureWords
  /// Whether any figure is an amount of money.
  let hasMoney: Bool
  /// Which addresses may be printed.
  let addresses: PrintedAddresses
  /// The day of the last issue; nil where there is none.
  let lastIssue: Day?
  let style: HouseStyle
  /// What stands in the corner of each picture of a chart.
  let pictureLogo: ReportImage?
  /// What is printed in the situation's first language though the edition is in another; nil for nothing.
  let originals: OriginalTexts?

  init(
    _ known: KnownSituation, _ language: any Language, lastIssue: Day? = nil, style: HouseStyle = HouseStyle(),
    images: ImageFiles = [:]
  ) {
    (self.known, self.lastIssue, self.style) = (known, lastIssue, style)
    pictureLogo = style.pictureLogo(among: images).map { file in
      ReportImage(
        file, alternativeText: language.phrase(ReportPhrase.logo(of: known.situation.header.publisher)))
    }
    originals = nil
    words = FigureWords(language, known.situation)
    addresses = PrintedAddresses(in: known.situation)
    hasMoney = known.situation.indicators.entries.contains { Unit($0.unit).isCurrency }
  }

  /// The same with words for figures that stand in one chart, line or column.
  func beside(_ figures: [Figure]) -> ReportBasis {
    hasMoney ? ReportBasis(of: self, words.beside(figures), originals) : self
  }

  /// The same with the short names that charts have.
  var inCharts: ReportBasis { ReportBasis(of: self, words.short, originals) }

  /// The same, with what of it is marked as being in another language.
  func marking(_ originals: OriginalTexts?) -> ReportBasis { ReportBasis(of: self, words, originals) }

  private init(of other: ReportBasis, _ words: FigureWords, _ originals: OriginalTexts?) {
    self.originals = originals
    (known, self.words, hasMoney, addresses, lastIssue, style, pictureLogo) = (
      other.known, words, other.hasMoney, other.addresses, other.lastIssue, other.style, other.pictureLogo
    )
  }
}

/// Something that puts a part of a situation into words.
protocol PuttingIntoWords {
  var basis: ReportBasis { get }
}

extension PuttingIntoWords {
  var known: KnownSituation { basis.known }
  var words: FigureWords { basis.words }
  var situation: Situation { basis.known.situation }
  var language: any Language { basis.words.language }

  func phrase(_ phrase: ValuePhrase) -> String { language.phrase(phrase) }
  func phrase(_ phrase: ChartPhrase) -> String { language.phrase(phrase) }
  func phrase(_ phrase: ReportPhrase) -> String { language.phrase(phrase) }
  func phrase(_ phrase: TextPhrase<String>) -> String { language.phrase(phrase) }

  /// The day whose knowledge is printed, where that is not the date of issue.
  var knownNote: Day? { known.day == situation.header.date ? nil : known.day }

  /// The line of the report's number and date.
  var issueLine: String {
    phrase(
      .issue(
        number: situation.header.number, date: situation.header.date ?? known.day, known: knownNote))
  }

  /// The same with what the style has in the lower corner.
  var cornerLine: String { phrase(.headline([issueLine, basis.style.lowerCorner?.text].compactMap(\.self))) }

  /// Runs a look-up; nil, with a diagnostic, where it is refused.
  func attempt<Value>(
    at location: SourceLocation, _ findings: inout Findings, _ work: (KnownSituation) throws(Refusal) -> Value
  ) -> Value? {
    do {
      return try work(known)
    } catch {
      findings.note(error, at: location)
      return nil
    }
  }

  /// The figure that a text names; nil, with a diagnostic, where there is none.
  func figure(named text: PlacedText, _ findings: inout Findings) -> Figure? {
    attempt(at: text.location, &findings) { known throws(Refusal) in try known.figure(named: text.text) }
  }
}
