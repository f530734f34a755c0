import Content
import Drawing
import Testing

@testable import PageLayout

/// Fragments on pages, without any text.
@Suite struct PageFlowTests {
  private func fragment(_ height: Double, _ cohesion: Fragment.Cohesion = .none, space: Double = 0) -> Fragment {
    var fragment = Fragment(height: height, items: [])
    fragment.cohesion = cohesion
    fragment.spaceBefore = space
    return fragment
  }

  private func chart(_ height: Double, _ cohesion: Fragment.Cohesion = .none) -> Fragment {
    var fragment = Fragment(height: height, items: [], flexibility: .shrinking { chart(height * $0) })
    fragment.cohesion = cohesion
    return fragment
  }

  private func heights(_ fragments: [Fragment]) -> [[Double]] {
    PageFlow.pages(of: fragments, height: 600).map { page in page.map { $0.fragment.height.rounded() } }
  }

  @Test func aPageIsFilledBeforeTheNextBegins() {
    #expect(heights([fragment(200), fragment(200), fragment(200), fragment(200)]) == [[200, 200, 200], [200]])
  }

  @Test func aPageBreaksNowhereElse() {
    #expect(heights([fragment(450), fragment(100), fragment(100, .rigid)]) == [[450], [100, 100]])
  }

  @Test func spaceIsLeftOutAtTheTopOfAPage() {
    let pages = PageFlow.pages(of: [fragment(600), fragment(100, space: 24)], height: 600)
    #expect(pages[1][0].y == 0)
  }

  @Test func aChartShrinksAsLittleAsItTakes() {
    #expect(heights([fragment(420), chart(200)]) == [[420, 180]])
    #expect(heights([fragment(440), chart(200)]) == [[440, 160]])
    #expect(heights([fragment(441), chart(200)]) == [[441], [200]])
  }

  @Test func aChartIsDrawnWhenItsPlaceIsKnown() {
    func undrawn(_ height: Double) -> Fragment {
      var chart = chart(height)
      chart.flexibility = .shrinking { undrawn(height * $0) }
      chart.draw = { ([.group([], offset: Point(x: 0, y: height))], []) }
      return chart
    }
    let placed = PageFlow.pages(of: [fragment(420), undrawn(200)], height: 600)[0][1].fragment
    #expect(placed.items.isEmpty && placed.draw != nil)
    #expect(placed.drawn.items == [.group([], offset: Point(x: 0, y: 180))] && placed.drawn.draw == nil)
  }

  @Test func aChartIsLowerStillWhereItsPageWouldElseStayTooEmpty() {
    #expect(heights([fragment(250), chart(500)]) == [[250, 350]])
    #expect(heights([fragment(250), chart(700)]) == [[250], [595]])
    #expect(heights([fragment(420), chart(300)]) == [[420], [300]])
    func losing(_ height: Double) -> Fragment {
      var chart = chart(height)
      chart.flexibility = .shrinking { losing(height * $0) }
      chart.draw = { ([], height < 400 ? [.truncated("name")] : []) }
      return chart
    }
    #expect(heights([fragment(250), losing(500)]) == [[250], [500]])
  }

  @Test func chartsAboveGiveWayToo() {
    #expect(heights([chart(400), fragment(220)]) == [[380, 220]])
  }

  @Test func anIntroductionLeavesItsChartOnlyWhereThePageWouldStayTooEmpty() {
    #expect(heights([fragment(450), fragment(50), fragment(300, .loose)]) == [[450], [50, 300]])
    #expect(heights([fragment(300), fragment(50), fragment(500, .loose)]) == [[300, 50], [500]])
  }

  @Test func whatIsTallerThanAPageBreaksWhereItIsWeakest() {
    let tall = [fragment(100), fragment(300, .rigid), fragment(300, .firm), fragment(50, .rigid)]
    #expect(heights(tall) == [[100, 300], [300, 50]])
  }

  @Test func whatCannotBreakIsNotLost() {
    #expect(heights([fragment(900), fragment(100)]) == [[900], [100]])
    #expect(heights([chart(900)]) == [[585]])
  }

  @Test func aRepeatedHeaderStandsOnEachFurtherPage() {
    var row = fragment(250)
    row.repeatedHeader = [fragment(40)]
    #expect(
      heights([fragment(30)] + Array(repeating: row, count: 5)) == [[30, 250, 250], [40, 250, 250], [40, 250]])
    var tall = fragment(580)
    tall.repeatedHeader = [fragment(40)]
    #expect(heights([fragment(500), tall]) == [[500], [40, 580]])
  }
}
