import SourceText
import Testing

struct FaultRunTests {
  @Test("A place found from the one before it is the place that the file says")
  func placesAreThoseOfTheFile() {
    let file = TextFile(name: "a.csv", bytes: Array("é,b,ü\r\nc,\rd,é,e\n\nf".utf8))
    var run = FaultRun()
    for offset in Array(0...file.bytes.count) + [3, 9, 4] {
      var isAnew = false
      let place = run.place(of: offset, in: file) {
        isAnew = true
        return (file.location(of: offset), file.excerpt(around: offset))
      }
      #expect(place.location == file.location(of: offset))
      if !isAnew { #expect(place.excerpt == file.excerpt(around: offset)) }
    }
  }

  @Test func aHeaderOfManyColumnsNamesThePlaceOfEach() {
    let names = (0..<300).map { "spälte\($0)" }
    let file = TextFile(name: "a.csv", bytes: Array(("id," + names.joined(separator: ",") + ",id\n").utf8))
    let faults = TableReader(file: file, columns: .init(required: ["id"], optional: [])).faults
    #expect(faults.count == 301)
    var column = 4
    for (fault, name) in zip(faults, names) {
      #expect(fault.location == SourceLocation(file: "a.csv", line: 1, column: column))
      column += name.count + 1
    }
    #expect(faults.last?.location.column == column)
  }
}
