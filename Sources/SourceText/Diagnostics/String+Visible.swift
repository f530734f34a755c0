extension String {
  /// The text for a message: signs that nobody sees by their names, as “512⟨no-break space⟩”.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isUnseen) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isUnseen { text += "⟨\(scalar.nameOfSign)⟩" } else { text.unicodeScalars.append(scalar) }
    }
  }

  /// The names of the signs in it that nobody sees, each once.
  package var unseenSigns: [String] { unicodeScalars.filter(\.isUnseen).map(\.nameOfSign).unique }
}

extension Substring {
  /// As that of the whole text.
  package var visible: String { String(self).visible }
}

extension Unicode.Scalar {
  /// Whether the sign leaves no mark that a reader could see, or a gap that looks like a blank.
  fileprivate var isUnseen: Bool {
    guard value >= 0x7F || value < 0x20 else { return false }
    return properties.isDefaultIgnorableCodePoint || properties.isWhitespace
  }

  fileprivate var nameOfSign: String {
    switch self {
    case "\t": "tab"
    case "\n", "\r": "line break"
    default: properties.name?.lowercased() ?? "sign \(value)"
    }
  }
}
