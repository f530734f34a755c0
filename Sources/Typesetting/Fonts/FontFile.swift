/// A font file that was found on this machine.
package struct FontFile: Hashable, Sendable {
  /// What the font is called here, which is also the `font` of runs: the file's name without its ending, as `Inter-Bold`, or that
  /// which the font of a collection would have by itself.
  package let name: String
  package let path: String
  /// Which font of a collection it is; 0 for a file of one.
  package let index: Int

  package init(name: String, path: String, index: Int = 0) { (self.name, self.path, self.index) = (name, path, index) }

  /// What the faces of one typeface have in common: `Inter`.
  var family: Substring { name.prefix { $0 != "-" } }
}
