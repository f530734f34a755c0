/// What a text leads to inside of the report.
enum TextAnchor: String {
  case heading, footnote, figure

  /// - Parameter number: from one on, in the order of the report.
  func id(_ number: Int) -> String { "\(rawValue)-\(number)" }

  /// Whether an id is one of its own.
  func names(_ id: String) -> Bool {
    id.utf8.starts(with: rawValue.utf8) && id.utf8.dropFirst(rawValue.utf8.count).first == UInt8(ascii: "-")
  }
}
