import Drawing

extension String {
  /// Whether it is a number without words.
  var isPlainNumber: Bool { withoutIsolates.allSatisfy { $0.isNumber || ",.\u{202F}\u{A0}".contains($0) } }

  /// With blanks between day, month and year of what has no room in one piece, the year being parted first: where no blank
  /// is, programs break within words.
  func breakable(_ hasRoom: (String) -> Bool) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ", omittingEmptySubsequences: false).map { String($0).parted(hasRoom) }
        .joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// Parted at the last blank that holds words together, at the last two, or at all of them.
  private func parted(_ hasRoom: (String) -> Bool) -> String {
    var text = self
    for _ in 0..<2 {
      if text.split(separator: " ").allSatisfy({ hasRoom(String($0)) }) { return text }
      guard let last = text.lastIndex(of: "\u{A0}") else { return text }
      text.replaceSubrange(last...last, with: " ")
    }
    let hasAll = text.split(separator: " ").allSatisfy { hasRoom(String($0)) }
    return hasAll ? text : text.replacing("\u{A0}", with: " ")
  }
}
