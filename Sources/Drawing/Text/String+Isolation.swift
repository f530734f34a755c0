extension Unicode.Scalar {
  /// Whether it begins or ends a stretch that is read in a direction of its own (Unicode Standard Annex 9).
  package var isIsolate: Bool { (0x2066...0x2069).contains(value) }
}

extension String {
  /// The text without isolates: what is compared, copied into a table or looked up holds none.
  package var withoutIsolates: String {
    guard utf8.contains(0xE2) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isIsolate }))
  }
}
