/// What the program itself says on a page of the web, beside the report.
package enum WebPhrase: Sendable {
  /// What speakers of the language call it.
  case languageName
  /// Names the list of languages for those who hear it.
  case languages
  case skipToReport
  /// Closes the box of a figure.
  case close
  /// Leads from the box of a figure to its line among all.
  case lineOfAll
  case figuresOfChart
  /// Above the files that the page holds.
  case data
}
