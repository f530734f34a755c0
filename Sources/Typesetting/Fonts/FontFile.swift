/// A font file that was found on this machine.
package struct FontFile: Hashable, Sendable {
  /// The file's name without its ending, which is also the `font` of runs: `Inter-Bold`.
  package let name: String
  package let path: String
}
