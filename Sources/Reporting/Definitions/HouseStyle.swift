import Content
package import Drawing
import SituationData
package import SourceText

/// What `style.yaml` says of how everything looks that is drawn; without the file, how the program has it.
package struct HouseStyle: Sendable {
  /// The files of a typeface by its faces, names in the folder `fonts/`.
  package struct Typeface: Hashable, Sendable {
    package var regular: PlacedText
    package var bold: PlacedText
    /// nil where the bold one takes its place.
    package var semibold: PlacedText?
    /// nil where the regular one takes its place.
    package var italic: PlacedText?

    package var files: [PlacedText] { [regular, bold, semibold, italic].compactMap(\.self) }
  }

  package var light = Palette.light
  package var dark = Palette.dark
  /// Set before the program's own; nil for that alone.
  package var typeface: Typeface?
  /// The image that stands for whoever publishes, where the report names none.
  var logo: ReportHeader.NamedFile?
  /// What stands in the upper corner of each page and picture, and beside its issue at the foot.
  var upperCorner: PlacedText?
  var lowerCorner: PlacedText?

  /// Its name in the folder of a situation, and where it lies in a folder that several share.
  package static let fileName = "style.yaml"
  package static let sharedFolder = "style"

  package init() {}

  /// The style among the files of a situation, and what is wrong with it.
  package init(among files: [TextFile], _ faults: inout [Diagnostic]) {
    if let file = Self.file(among: files) { faults += read(file) }
  }

  /// The file that is read: one of a folder that the run was given comes before the situation's own.
  package static func file(among files: [TextFile]) -> TextFile? {
    files.first { $0.name == "\(sharedFolder)/\(fileName)" } ?? files.first { $0.role == fileName }
  }

  /// The texts that it prints.
  var texts: [PlacedText] { [upperCorner, lowerCorner].compactMap(\.self) }

  /// The colour family of a mark that has no series: that of its status, where it has one of its own.
  func hue(of status: Status) -> Hue {
    let role: StatusRole? =
      switch status {
      case .verified, .reported, .completed: .reported
      case .estimated: .estimated
      case .extrapolated: .extrapolated
      case .planned: .planned
      case .announced: .announced
      case .postponed: .postponed
      case .cancelled, .target, .withdrawn: nil
      }
    guard let role, light.statuses[role] != nil || dark.statuses[role] != nil else { return .blue }
    return .status(role)
  }
}
