import Reporting
import SituationData
import SourceText
import Typesetting

/// figures.csv: every figure that is printed anywhere, one file for all languages.
struct FiguresEdition: Edition {
  static let name = "figures"
  static let use = EditionUse.always
  static let allForms = [OutputForm.file("figures", "csv", isInEachLanguage: false)]

  func layout(_ report: ComposedReport, in context: EditionContext, _ typesetter: PangoTypesetter) -> LaidOutFiles? {
    LaidOutFiles { _ in
      [
        OutputFile(
          path: context.name(Self.allForms[0]).path, bytes: Array(report.data.figuresCSV.utf8),
          fingerprint: report.data.fingerprint)
      ]
    }
  }
}
