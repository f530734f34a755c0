extension [UInt8] {
  /// Appends the letters of a text in UTF-8. Files are written of so many that it matters how.
  @inlinable
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
