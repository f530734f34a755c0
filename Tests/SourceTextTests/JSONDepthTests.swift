import SourceText
import Testing

/// JSON that is nested without end ends in a fault, not at the end of the stack.
struct JSONDepthTests {
  @Test("As deep as any table is read, deeper is refused at its place", arguments: [("[", "]"), ("{\"a\":", "}")])
  func nested(_ opening: String, _ closing: String) throws {
    func nested(_ depth: Int) -> TextFile {
      file("a.json", String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth))
    }
    _ = try JSONReader.read(nested(64))
    for depth in [65, 1_000_000] {
      #expect {
        try JSONReader.read(nested(depth))
      } throws: { error in
        (error as? JSONReader.Fault).map { $0.message.contains("64") && $0.offset <= 65 * opening.utf8.count } ?? false
      }
    }
  }
}
