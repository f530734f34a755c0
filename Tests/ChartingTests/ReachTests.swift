import Content
import Testing

@testable import Charting

@Suite("The domain makes room for labels")
struct ReachTests {
  @Test("Nothing, zeros and an axis without length have a domain without width")
  func degenerate() {
    #expect(Reach.domain(of: [], length: 100) == 0...0)
    #expect(Reach.domain(of: [Reach(0, room: 30)], length: 100) == 0...0)
    #expect(Reach.domain(of: [Reach(5, room: 30)], length: 0) == 0...0)
  }

  @Test("Positive values: max v·W/(W − w)")
  func positive() {
    let domain = Reach.domain(of: [Reach(100, room: 20), Reach(90, room: 40)], length: 200)
    #expect(domain.lowerBound == 0)
    #expect(abs(domain.upperBound - 112.5) < 0.01)
  }

  @Test("Labels of both signs fit on one axis")
  func mixed() {
    let reaches = [Reach(100, room: 40), Reach(-60, room: 50, isBackward: true), Reach(3, room: 70)]
    let domain = Reach.domain(of: reaches, length: 300)
    let scale = LinearScale(domain: domain, start: 0, end: 300)
    #expect(scale(100) + 40 <= 300)
    #expect(scale(3) + 70 <= 300)
    #expect(scale(-60) - 50 >= 0)
    #expect(scale(-60) - 50 < 0.01)
  }

  @Test("Labels wider than the axis leave the bars a tenth of it")
  func tooWide() {
    let domain = Reach.domain(of: [Reach(100, room: 500)], length: 200)
    #expect(abs(LinearScale(domain: domain, start: 0, end: 200)(100) - 20) < 0.1)
  }
}
