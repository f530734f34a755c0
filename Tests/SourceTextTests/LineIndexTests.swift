import Testing

@testable import SourceText

struct LineIndexTests {
  /// Places of a text whose lines are shorter and longer than the index's steps.
  @Test(arguments: [0, 1, 10, 1023, 1024, 1025, 3000])
  func linesOfEveryLength(length: Int) {
    let lines = (0..<7).map { String(repeating: "x", count: $0.isMultiple(of: 2) ? length : 3) }
    let file = TextFile(name: "x.csv", bytes: Array(lines.joined(separator: "\n").utf8))
    var start = 0
    for (index, line) in lines.enumerated() {
      #expect(file.start(ofLine: index + 1) == start)
      for column in [0, line.utf8.count / 2, line.utf8.count] {
        #expect(
          file.location(of: start + column) == SourceLocation(file: "x.csv", line: index + 1, column: column + 1))
      }
      start += line.utf8.count + 1
    }
    #expect(file.start(ofLine: 8) == file.bytes.count)
    #expect(file.start(ofLine: 0) == 0)
  }

  @Test func aFileThatEndsWithALineBreakHasAnEmptyLastLine() {
    let file = TextFile(name: "x.csv", bytes: Array("a\nb\n".utf8))
    #expect(file.start(ofLine: 3) == 4)
    #expect(file.location(of: 4).line == 3)
    #expect(TextFile(name: "x.csv", bytes: []).location(of: 0).line == 1)
  }
}
