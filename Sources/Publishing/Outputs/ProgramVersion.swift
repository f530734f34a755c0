/// The version of the program.
package enum ProgramVersion {
  package static let number = "0.1.0"
  /// What outputs say that they were made with.
  package static let signature = "sitrep \(number)"
}
