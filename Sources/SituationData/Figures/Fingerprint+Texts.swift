internal import CCrypto

extension Fingerprint {
  /// How much of a text is taken at a time: as much as stays near to the processor.
  private static let room = 1 << 15

  /// 64 hex digits of a text that is taken piece by piece.
  ///
  /// - Parameter read: fills memory with what follows of the text and returns how much that is, less than there is room for only
  ///   at the end of the text; nil where it cannot be read.
  /// - Returns: nil for a text that could not be read.
  package static func of(pieces read: (UnsafeMutableRawBufferPointer) -> Int?) -> String? {
    withUnsafeTemporaryAllocation(byteCount: room, alignment: 64) { memory in
      var context = SHA256_CTX()
      SHA256_Init(&context)
      while let length = read(memory) {
        SHA256_Update(&context, memory.baseAddress, length)
        if length < room { return hex(digest(&context)) }
      }
      return nil
    }
  }
}
