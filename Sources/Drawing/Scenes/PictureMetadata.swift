/// What a picture says about itself in its file, beside its ink: pictures are passed on without the report that they
/// come from. An empty text is not written.
package struct PictureMetadata: Hashable, Sendable {
  package var title: String
  /// What is read out in place of the picture.
  package var description: String
  /// Who says so and as of when, as the picture prints it.
  package var source: String
  /// Under what terms the picture may be used; only where the report says so.
  package var licence: String
  /// The program and its version: `sitrep 0.1.0`.
  package var software: String
  /// SHA-256 of the rows of figures.csv that the picture prints, as 64 hex digits.
  package var fingerprint: String
  /// BCP 47, of title, description and source; empty for none.
  package var language: String
  /// Their base direction.
  package var direction: StyledText.Direction
  /// The language of letters of Latin amid others, as of names that have no translation.
  package var latin: String

  package init(
    title: String = "", description: String = "", source: String = "", licence: String = "", software: String = "",
    fingerprint: String = "", language: String = "", direction: StyledText.Direction = .leftToRight,
    latin: String = "en"
  ) {
    self.title = title
    self.description = description
    self.source = source
    self.licence = licence
    self.software = software
    self.fingerprint = fingerprint
    self.language = language
    self.direction = direction
    self.latin = latin
  }
}
