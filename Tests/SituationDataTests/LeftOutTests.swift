import SituationTestSupport
import SourceText
import Testing

@testable import SituationData

/// Rows with and without a place or group in one indicator: a whole and its parts.
struct LeftOutTests {
  private func left(_ reference: String, _ rows: [String]) throws -> [[String]] {
    try left(reference, in: Samples.known(rows))
  }

  /// The values of the rows that a figure leaves, by group and by place.
  private func left(_ reference: String, in known: KnownSituation) throws -> [[String]] {
    values(try known.figure(named: reference).leftOut, in: known)
  }

  private func values(_ left: LeftOut, in known: KnownSituation) -> [[String]] {
    [left.byGroup, left.byPlace].map { $0.map { known.row($0).value?.plain ?? "" } }
  }

  // MARK: - Events

  @Test("The whole of an event is its row without a group, or else the sum of its exclusive groups")
  func events() throws {
    let known = try Samples.known([
      "released,a,8,2025-02-10,,completed,e1,,,,,,,", "released,a,5,2025-02-10,,completed,e1,alive,,,,,,",
      "released,a,3,2025-02-12,,completed,e2,alive,,,,,,", "released,a,1,2025-02-12,,completed,e2,dead,,,,,,",
      "released,a,7,2025-02-14,,completed,e3,alive,,,,,,",
    ])
    #expect(known.summary("released") == "19 2025-02-10/2025-02-14 completed a")
    #expect(known.summary("released/alive") == "15 2025-02-10/2025-02-14 completed a")
    #expect(try left("released", in: known) == [[], []])
    #expect(try known.series("released", .day) == ["8", "none recorded", "4", "none recorded", "7"])
    let events = try EventSeries(of: try known.reference(named: "released"), in: known).figures
    #expect(events.map { $0.value?.plain } == ["8", "4", "7"])
  }

  @Test("Another source's row without a group is the whole of the event too")
  func eventsOfTwoSources() throws {
    let known = try Samples.known([
      "released,a,8,2025-02-10,,completed,e1,,,,,,,", "released,b,5,2025-02-10,,completed,e1,alive,,,,,,",
      "released,b,3,2025-02-10,,completed,e1,dead,,,,,,", "released,b,2,2025-02-12,,completed,e2,dead,,,,,,",
    ])
    #expect(known.summary("released") == "10 2025-02-10/2025-02-12 completed a+b")
    #expect(known.summary("released@b") == "10 2025-02-10/2025-02-12 completed b")
    #expect(known.summary("released@a") == "8 2025-02-10 completed a")
  }

  @Test("No event is lost because others are without a place")
  func eventsByPlace() throws {
    let known = try Samples.known([
      "released,a,8,2025-02-10,,completed,e1,,,,,,,", "released,a,6,2025-02-10,,completed,e1,,East,,,,,",
      "released,a,3,2025-02-12,,completed,e2,,East,,,,,", "released,a,2,2025-02-12,,completed,e2,,West,,,,,",
      "released,a,4,2025-02-14,,completed,e3,alive,West,,,,,",
    ])
    #expect(known.summary("released") == "17 2025-02-10/2025-02-14 completed a")
    #expect(try left("released", in: known) == [[], []])
  }

  @Test("Groups that may overlap are not added up to the whole of an event, and that is said")
  func overlappingGroups() throws {
    let rows = [
      "moved,a,8,2025-02-10,,completed,e1,,,,,,,", "moved,a,3,2025-02-12,,completed,e2,women,,,,,,",
      "moved,a,2,2025-02-12,,completed,e2,children,,,,,,",
    ]
    let indicators = Samples.indicators + "moved,People moved,people,flow,events,,,\n"
    let known = try Samples.known(rows, indicators: indicators)
    #expect(known.summary("moved") == "8 2025-02-10 completed a")
    #expect(try known.figure(named: "moved").caveats == [.leftOut(2, by: .group)])
    let events = try EventSeries(of: try known.reference(named: "moved"), in: known).figures
    #expect(events.map { $0.leftOut.byGroup.count } == [2])
  }

  // MARK: - Sums

  @Test("A flow leaves the days of which it has parts only, and those alone")
  func flows() throws {
    let rows = [
      "trucks,a,10,2025-02-01,,,,food,,,,,,", "trucks,a,11,2025-02-02,,,,food,,,,,,",
      "trucks,a,12,2025-02-03,,,,food,,,,,,", "trucks,a,30,2025-02-03,,,,,,,,,,", "trucks,a,5,2025-02-04,,,,,East,,,,,",
    ]
    #expect(try left("trucks@a", rows) == [["10", "11"], ["5"]])
    #expect(try left("trucks@a from 2025-02-02 to 2025-02-03", rows) == [["11"], []])
    #expect(try left("trucks/food@a", rows) == [[], []])
    #expect(try left("trucks@a on 2025-02-03", rows) == [[], []])
  }

  @Test("A row of a week covers the days of it")
  func weeks() throws {
    let rows = [
      "carts,a,70,2025-02-07,,,,,,,,,,", "carts,a,10,2025-02-03,,,,food,,,,,,", "carts,a,11,2025-02-08,,,,food,,,,,,",
    ]
    let indicators = "id,label,unit,accumulation,frequency\ncarts,Carts,carts,flow,week\n"
    #expect(try left("carts@a", in: Samples.known(rows, indicators: indicators)) == [["11"], []])
  }

  @Test("Parts of another source are not those of this one")
  func otherSources() throws {
    let rows = ["trucks,a,10,2025-02-01,,,,,,,,,,", "trucks,b,11,2025-02-02,,,,food,,,,,,"]
    #expect(try left("trucks", rows) == [[], []])
  }

  // MARK: - Levels

  @Test("A level leaves parts that are later than its last value")
  func levels() throws {
    let rows = [
      "held,a,4,2025-02-01,,,,,East,,,,,", "held,a,9,2025-02-02,,,,,,,,,,", "held,a,5,2025-02-03,,,,,East,,,,,",
      "held,a,6,2025-02-04,,,,,East,,,,,",
    ]
    #expect(try left("held@a", rows) == [[], ["5", "6"]])
    #expect(try left("held@a on 2025-02-03", rows) == [[], ["5"]])
    #expect(try left("held@a on 2025-02-02", rows) == [[], []])
    #expect(try left("held@a at East", rows) == [[], []])
  }

  @Test("Each period of a level leaves the parts that are later than the last value in it")
  func levelsByPeriod() throws {
    let known = try Samples.known([
      "held,a,4,2025-02-01,,,,,East,,,,,", "held,a,9,2025-02-02,,,,,,,,,,", "held,a,5,2025-02-02,,,,,East,,,,,",
      "held,a,6,2025-02-04,,,,,East,,,,,",
    ])
    func left(_ frequency: Frequency, from: String? = nil, to: String? = nil) throws -> [[[String]]] {
      let question = PeriodQuestion(
        frequency, from: from.flatMap { DateReader().day($0) }, to: to.flatMap { DateReader().day($0) })
      return try PeriodSeries(of: try known.reference(named: "held@a"), by: question, in: known).figures
        .map { values($0.leftOut, in: known) }
    }
    #expect(try left(.day, from: "2025-02-01", to: "2025-02-03") == [[[], ["4"]], [[], []], [[], []]])
    #expect(try left(.month, to: "2025-02-28") == [[[], ["6"]]])
    // Days that the series does not reach.
    #expect(try left(.day) == [[[], ["4", "6"]]])
    #expect(try left(.day, from: "2025-02-02") == [[[], ["6"]]])
  }
}
