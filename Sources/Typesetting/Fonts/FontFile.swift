/// A font file that was found on this machine.
package struct FontFile: Hashable, Sendable {
  /// The file's name without its ending, which is also the `font` of runs: `Inter-Bold`.
  package let name: String
  package let path: String

  package init(name: String, path: String) { (self.name, self.path) = (name, path) }

  /// What the faces of one typeface have in common: `Inter`.
  var family: Substring { name.prefix { $0 != "-" } }
}
