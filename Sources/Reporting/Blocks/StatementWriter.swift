import Drawing
import SituationData
import SourceText
import Wording

/// Puts statements into words.
struct StatementWriter: PuttingIntoWords {
  let basis: ReportBasis

  /// What is said, with the mark of who relays it.
  func text(of statement: Statement, _ record: inout BlockRecord) -> RichText {
    RichText(words(of: statement)) + marks(of: statement, &record)
  }

  func words(of statement: Statement) -> String {
    phrase(
      .quoting(
        language.isolated(language.unbroken(statement.statement)),
        quote: language.isolated(language.unbroken(statement.quote))))
  }

  func marks(of statement: Statement, _ record: inout BlockRecord) -> RichText {
    record.statements[statement.source, default: []].append(statement)
    return record.register.marks([statement.source], language)
  }

  /// Who spoke for the party and when, and who relays it, where it is not the party itself.
  func origin(of statement: Statement) -> [String] {
    [
      language.isolated(statement.speaker), statement.statedOn.map { words.date($0, isShort: true) } ?? "",
      statement.party == nil || statement.party == statement.source
        ? "" : phrase(.accordingTo(words.attribution(statement.source))),
      statement.via.map { phrase(.via(words.attribution($0))) } ?? "",
    ].filter { !$0.isEmpty }
  }
}
