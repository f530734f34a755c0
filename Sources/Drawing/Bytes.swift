extension [UInt8] {
  /// Appends the letters of a text in UTF-8. Files are written of so many that it matters how.
  @inlinable
  package mutating func add(_ text: String) {
    // Not `withUTF8`, which takes hold of a copy.
    if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil { append(contentsOf: text.utf8) }
  }
}
