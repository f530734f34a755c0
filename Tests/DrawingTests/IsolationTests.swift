import Testing

@testable import Drawing

struct IsolationTests {
  @Test func isolatesAreTakenOut() {
    #expect("\u{2068}أوتشا\u{2069}, 19".withoutIsolates == "أوتشا, 19")
    #expect("\u{2066}48,291\u{2069} − \u{2067}٪\u{2069}".withoutIsolates == "48,291 − ٪")
    #expect("…\u{200F}".withoutIsolates == "…\u{200F}")
  }
}
