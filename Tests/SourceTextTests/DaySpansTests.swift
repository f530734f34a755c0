import Testing

@testable import SourceText

struct DaySpansTests {
  private func span(_ first: Int32, _ last: Int32) -> ClosedRange<Day> { Day(number: first)...Day(number: last) }

  @Test func neighboursAndOverlapsAreOneSpan() {
    #expect(DaySpans([ClosedRange<Day>]()).count == 0)
    #expect(DaySpans([span(1, 2), span(3, 3), span(5, 6)]).spans == [span(1, 3), span(5, 6)])
    #expect(DaySpans([span(5, 6), span(1, 9), span(20, 20), span(10, 10)]).spans == [span(1, 10), span(20, 20)])
    #expect(DaySpans([span(5, 6), span(1, 9), span(20, 20)]).count == 10)
  }

  @Test func whatLiesWithin() {
    let days = DaySpans([span(1, 3), span(5, 9), span(12, 12)])
    #expect(days.within(span(2, 6)).spans == [span(2, 3), span(5, 6)])
    #expect(days.within(span(4, 4)).isEmpty && days.within(span(13, 20)).isEmpty)
    #expect(days.contains(span(6, 9)) && !days.contains(span(3, 5)) && !days.contains(span(12, 13)))
  }
}
