import SituationData
import SourceText
import Wording

/// House rule 10: says where a chart draws values of one source under one name, and the source has several words for them.
struct MixedTerms: PuttingIntoWords {
  let basis: ReportBasis

  private struct Kind: Hashable {
    var indicator: String
    var sources: [String]
  }

  /// - Parameter series: the figures of each series; those of the whole chart where it has none.
  func check(_ series: [[BarFigure]], _ findings: inout Findings) {
    for bars in series {
      var first: [Kind: Figure] = [:]
      var noted: Set<Kind> = []
      for bar in bars where bar.label == nil && bar.figure.absence == nil {
        guard let indicator = bar.figure.indicator, bar.figure.asked?.source != nil else { continue }
        let kind = Kind(indicator: indicator.id, sources: bar.figure.sources)
        guard let sample = first[kind] else {
          first[kind] = bar.figure
          continue
        }
        guard sample.term != bar.figure.term, noted.insert(kind).inserted else { continue }
        findings.note(
          .warning, .otherTerm, at: bar.location,
          "house rule 10: the source of “\(bar.figure.reference)” says “\(words.name(sample))” of one value and “\(words.name(bar.figure))” of another, and the chart has one name for both; draw them apart, or give each a label"
        )
      }
    }
  }
}
