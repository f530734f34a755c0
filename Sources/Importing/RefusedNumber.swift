import SituationData
import SourceText

/// A cell of values that is no number as it stands.
struct RefusedNumber: Hashable, Sendable {
  let text: String
  /// The text without the sign of its unit.
  let bare: String
  /// What options call its column.
  let column: String
  let location: SourceLocation
  /// How the numbers of its table are written.
  let form: NumberForm
  /// What its indicator measures; nil where that is not known.
  let measure: Measure?

  /// As in a question.
  var place: String { ImportedTable.place(location) }

  /// Something that is said of it, and is no fault.
  func notice(_ message: String) -> Diagnostic {
    Diagnostic(.notice, .proposed, at: location, message)
  }
}

extension TextFile {
  /// Something that is taken for granted of a table, at its place.
  func proposal(at offset: Int, _ message: String) -> Diagnostic {
    var notice = diagnostic(.notice, .proposed, at: offset, message)
    notice.excerpt = ""
    return notice
  }
}
