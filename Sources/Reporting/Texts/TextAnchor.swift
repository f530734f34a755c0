/// What a text leads to inside of the report.
enum TextAnchor: String {
  case heading, footnote

  /// - Parameter number: from one on, in the order of the report.
  func id(_ number: Int) -> String { "\(rawValue)-\(number)" }
}
