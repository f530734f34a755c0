import Drawing
import Testing

@testable import Publishing

/// How work ends that cannot be done.
struct ExitStatusEndingTests {
  @Test("A damaged font is a fault of what was brought or installed, any other of drawing one of the program")
  func fonts() throws {
    #expect(
      try ExitStatus.ending { throw RenderingError(.damagedFont, "glyph 15 of x.otf cannot be read") } == .inputNotFound
    )
    #expect(try ExitStatus.ending { throw RenderingError(.size, "a page without area") } == .internalFault)
    #expect(try ExitStatus.ending {} == nil)
  }
}
