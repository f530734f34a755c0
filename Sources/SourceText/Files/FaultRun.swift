/// The places of faults that follow each other in a file, mostly on one line: a line is not gone through from its beginning for
/// each of them.
package struct FaultRun: Sendable {
  private var last: (offset: Int, location: SourceLocation, excerpt: String)?

  package init() {}

  /// The place of a byte, and the line around it.
  ///
  /// - Parameter anew: both, where the byte does not follow on the line of the last one.
  package mutating func place(
    of offset: Int, in file: TextFile, _ anew: () -> (location: SourceLocation, excerpt: String)
  ) -> (location: SourceLocation, excerpt: String) {
    let place = last.flatMap { Self.place(of: offset, in: file, after: $0) } ?? anew()
    last = (offset, place.location, place.excerpt)
    return place
  }

  private static func place(
    of offset: Int, in file: TextFile, after last: (offset: Int, location: SourceLocation, excerpt: String)
  ) -> (location: SourceLocation, excerpt: String)? {
    guard last.offset <= offset, offset <= file.bytes.count, !file.isSheet else { return nil }
    let between = file.bytes[last.offset..<offset]
    guard !between.contains(where: { $0 == 10 || $0 == 13 }) else { return nil }
    let column = last.location.column + between.count { $0 & 0xC0 != 0x80 }
    return (SourceLocation(file: file.name, line: last.location.line, column: column), last.excerpt)
  }
}
