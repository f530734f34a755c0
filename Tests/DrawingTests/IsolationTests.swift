import Testing

@testable import Drawing

struct IsolationTests {
  @Test func isolatesAreTakenOut() {
    #expect("\u{2068}أوتشا\u{2069}, 19".withoutIsolates == "أوتشا, 19")
    #expect("\u{2066}48,291\u{2069} − \u{2067}٪\u{2069}".withoutIsolates == "48,291 − ٪")
    #expect("…\u{200F}".withoutIsolates == "…\u{200F}")
    #expect("\u{2066}\u{2069}".withoutIsolates.isEmpty)
    #expect(
      "\u{2065}\u{2066}\u{206A}\u{2029}\u{2069}é\u{2068}".withoutIsolates.hasBytes(of: "\u{2065}\u{206A}\u{2029}é"))
  }

  @Test func whatTurnsALineOverIsTakenOut() {
    #expect("\u{202E}turned\u{202C} \u{2067}open".plain == "turned \u{2067}open\u{2069}")
    #expect("closed\u{2069}".plain == "closed")
    // An isolate may end in another stretch than that in which it begins.
    let text = RichText([
      RichText.Span("\u{2068}a\u{202E}"), RichText.Span("1", isRaised: true),
      RichText.Span("b\u{2069}\u{2069}\u{2067}"),
    ])
    #expect(text.plain.spans.map(\.text) == ["\u{2068}a", "1", "b\u{2069}\u{2067}\u{2069}"])
    #expect(text.plain.spans[1].isRaised)
  }
}
