import Content
import Drawing
import SeededRandom
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

  @Test func chartsAboveAreLowerStillToo() {
    #expect(heights([chart(380), chart(380)]) == [[285, 285]])
    #expect(heights([chart(380), fragment(300)]) == [[285, 300]])
  }

  @Test func theChartsOfAPageThatStaysTooEmptyGrowAsLittleAsItTakes() {
    #expect(heights([chart(380), fragment(400)]) == [[418], [400]])
    #expect(heights([chart(200), fragment(590)]) == [[300], [590]])
    #expect(heights([chart(405), fragment(400)]) == [[405], [400]])
    #expect(heights([chart(200)]) == [[200]])
  }

  @Test func whatComesLastHasAPageOfItsOwnOnlyWhereNothingGivesWay() {
    func blocks(_ count: Int, last: Double) -> [Fragment] {
      (0..<count).map { _ in fragment(580 / Double(count) - 24, space: 24) } + [fragment(last, space: 24)]
    }
    #expect(heights(blocks(5, last: 60)) == [[92, 92, 92, 92, 92, 60]], "spaces of a full page are closer")
    #expect(heights([chart(300), fragment(290), fragment(40)]) == [[270, 290, 40]], "a chart is lower")
    #expect(heights(blocks(5, last: 150)) == [[92, 92, 92, 92, 92], [150]], "what is not low may stand alone")
  }

  @Test func whatIsLowAndLastTakesWhatIsAboveItAlong() {
    #expect(heights([fragment(450), fragment(24), fragment(100, .rigid), fragment(60)]) == [[450], [24, 100, 60]])
    #expect(heights([fragment(390), fragment(200), fragment(60)]) == [[390, 200], [60]], "no page is a third empty")
    #expect(heights([fragment(590), fragment(60)]) == [[590], [60]], "nor quite empty")
    var row = fragment(30)
    row.repeatedHeader = [fragment(20)]
    #expect(heights([fragment(520), row, row, row]) == [[520, 30, 30], [20, 30]], "rows have their header")
    #expect(heights([fragment(520), row, row, fragment(60)]) == [[520, 30], [20, 30, 60]], "they go along with it")
  }

  @Test(arguments: 0..<200) func noPageStaysMoreThanAThirdEmptyWithoutNeed(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let blocks = (0..<12).flatMap { _ in block(&random) }
    let pages = PageFlow.pages(of: blocks, height: 600)
    for (page, next) in zip(pages, pages.dropFirst()) {
      let rest = 600 - (page.last.map { $0.y + $0.fragment.height } ?? 0)
      guard rest > 200 else { continue }
      let group = next.enumerated().prefix { $0.offset == 0 || $0.element.fragment.cohesion > .none }.map(
        \.element.fragment)
      #expect(group.allSatisfy { $0.split(at: 100) == nil }, "what can be split fills the page, seed \(seed)")
      let charts = page.map(\.fragment).filter(\.isStretchable)
      let natural = charts.flatMap(\.charts).compactMap { Double($0) }
      for (chart, natural) in zip(charts, natural) {
        #expect(chart.height >= 1.49 * natural, "what can grow has grown, seed \(seed)")
      }
      let least = (page.map(\.fragment) + group).reduce(0) {
        $0 + ($1.charts.first.flatMap { Double($0) }.map { $0 * 0.6 } ?? $1.height)
      }
      #expect(least > 600, "charts are too high even where they are pressed, seed \(seed)")
    }
  }

  /// A paragraph, a chart, a box or a heading with one of them.
  private func block(_ random: inout SplitMix64) -> [Fragment] {
    var rest: Fragment
    switch Int.random(in: 0..<5, using: &random) {
    case 0: rest = lines(Int.random(in: 2...40, using: &random))
    case 1, 2:
      let height = Double.random(in: 60...500, using: &random)
      rest = chart(height)
      rest.charts = [String(height)]
    case 3: return [fragment(24)] + block(&random).map { copy(of: $0, .rigid) }
    default: rest = fragment(Double.random(in: 20...550, using: &random))
    }
    return [rest]
  }

  private func copy(of fragment: Fragment, _ cohesion: Fragment.Cohesion) -> Fragment {
    var copy = fragment
    copy.cohesion = cohesion
    return copy
  }

  /// Lines of a height of 10.
  private func lines(_ count: Int) -> Fragment {
    Fragment(
      height: 10 * Double(count), items: [],
      flexibility: .splitting { height in
        let first = min(Int(height / 10), count - 2)
        return first >= 2 ? (lines(first), lines(count - first)) : nil
      })
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
