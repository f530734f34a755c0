/// A sheet by its name, as people call it.
package struct WorkbookSheet: Sendable {
  package let name: String
  package let isHidden: Bool
  /// Its part of the archive; its name again where all sheets stand in one part.
  let path: String
}
