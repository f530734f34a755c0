import SourceText
import Testing

struct ExcerptTests {
  @Test("The line around a place is the one around its byte, whatever ends the lines of cells")
  func aroundAPlace() {
    let texts = ["", "a", "é,b,ü\r\nc,\rd,é,e\n\nf\n", "a,\"b\rc\rü\",d\ne,\"\r\r\",f\r\n", "\r\n\r\n\n"]
    let files = texts.flatMap { text in
      [
        TextFile(name: "a.csv", bytes: Array(text.utf8)),
        TextFile(sheet: "a.xlsx, sheet B", as: "a.csv", text: Array(text.utf8)),
      ]
    }
    for file in files {
      for offset in 0...file.bytes.count where offset == file.bytes.count || file.bytes[offset] & 0xC0 != 0x80 {
        let place = file.location(of: offset)
        // Nothing stands between the two signs that end a line.
        if file.bytes[..<offset].last == 13, file.bytes[offset...].first == 10 { continue }
        #expect(file.excerpt(at: place) == file.excerpt(around: offset), "\(place) of \(file.bytes)")
      }
    }
  }
}
