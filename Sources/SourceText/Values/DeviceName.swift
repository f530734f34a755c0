/// What Windows takes for devices, with any ending: no file can have such a name.
package enum DeviceName {
  private static let all: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// - Parameter stem: the name of a file without its ending.
  package static func isOne(_ stem: String) -> Bool { all.contains(stem.lowercased()) }
}
