package import Drawing

/// A photo or drawing of a report, with what is said of it.
package struct ReportImage: Hashable, Sendable {
  package var file: ImageFile
  /// What is read out in its place.
  package var alternativeText: String
  /// Whose it is, printed below it; empty for a logo.
  package var credit: RichText

  package init(_ file: ImageFile, alternativeText: String, credit: RichText = "") {
    (self.file, self.alternativeText, self.credit) = (file, alternativeText, credit)
  }
}
