import Content
import Drawing
import DrawingTestSupport
import Testing

@testable import Charting

@Suite("Pictures make room for their marks, or are refused")
struct RoomTests {
  private static let words =
    "Most of the deaths were counted in the first three months of the year that the report covers"

  private func picture(_ table: ChartTable, _ width: Double, _ height: Double) -> ChartLayout {
    ChartLayout.picture(
      table, size: Size(width: width, height: height), palette: .light, typesetter: FixedTypesetter())
  }

  private func tallest(_ layout: ChartLayout) -> Double {
    SceneSurvey(layout.scene).marks.filter { $0.description.kind == "bar" }.compactMap { $0.body?.height }.max() ?? 0
  }

  private func needed(_ layout: ChartLayout) -> Size?? {
    layout.notices.lazy.compactMap { notice -> Size?? in
      if case .tooSmall(_, let needed) = notice { needed } else { nil }
    }.first
  }

  private func columns(_ title: String, subtitle: String = "", note: String = "", source: String = "Source: Office.")
    -> ChartTable
  {
    let slots = [412.0, 305, 188].map { Gallery.bar("Place \(Int($0))", $0) }
    return Gallery.content("room", .columns, title: RichText(title), subtitle: RichText(subtitle), slots) { table in
      table.note = RichText(note)
      table.sourceLine = RichText(source)
    }.content
  }

  @Test("In small pictures the tallest column has 72 pixels", arguments: [(200.0, 200.0), (320, 180)])
  func small(width: Double, height: Double) {
    let few = picture(columns("Kits by place"), width, height)
    #expect(few.notices.isEmpty && tallest(few) >= 36)
    let pressed = picture(
      columns(Self.words, subtitle: Self.words, note: [Self.words, Self.words, Self.words].joined(separator: "; ")),
      width, height)
    if case .some = needed(pressed) { return }
    #expect(tallest(pressed) >= 36)
    #expect(pressed.notices.contains { if case .roomMade = $0 { true } else { false } })
  }

  @Test("What has no room is refused with a size that does")
  func refused() throws {
    let source = "Source: " + (0..<30).map { "\(Self.words) \($0)" }.joined(separator: "; ")
    let table = columns(Self.words, subtitle: Self.words, note: Self.words, source: source)
    let found = try #require(needed(picture(table, 200, 200)))
    let size = try #require(found)
    #expect(size.width > 200 || size.height > 200)
    let larger = picture(table, size.width, size.height)
    #expect(needed(larger) == nil, "\(larger.notices)")
    let labels = SceneSurvey(larger.scene).labels
    #expect(labels.allSatisfy { !$0.isTruncated })
    #expect(labels.contains { $0.text == source })
  }

  @Test("Of up to twenty-four panels the tallest column has 60 pixels on a slide", arguments: [9, 12, 16, 20, 24])
  func panels(count: Int) {
    func bars(_ panel: Int) -> [Slot] {
      (0..<12).map { (month: Int) -> Slot in Gallery.bar("", Double(100 + (month * 37 + panel * 91) % 800)) }
    }
    let table = Gallery.several("panels", .columns, .multiples, title: "Admissions by month", []) { table in
      table.divide((0..<count).map { (name: RichText("District of Name \($0)"), slots: bars($0)) })
      table.periodLabels = Gallery.months(12)
      table.subtitle = "Light, dashed end: partly covered."
    }.content
    let layout = picture(table, 960, 540)
    #expect(needed(layout) == nil)
    #expect(tallest(layout) >= 30)
    let survey = SceneSurvey(layout.scene)
    let titles = survey.labels.filter { $0.text.hasPrefix("District") }
    #expect(titles.count == count && titles.allSatisfy { !$0.isTruncated })
    let (rows, columns) = (Set(titles.map { $0.box.y }).count, Set(titles.map { $0.box.x }).count)
    if count == 12 || count == 16 { #expect(rows * columns == count) }
    expectNothingCutOrOverlapping(survey, in: layout, "\(count) panels")
  }

  @Test("What stands at each bar leaves the line of sources to the rest")
  func sources() {
    let slots = (0..<14).map { Gallery.bar("Office \($0)", Double(100 + $0), detail: "as of \($0) January 2025") }
    let table = Gallery.content("sources", .bars, title: "Fourteen", slots) { table in
      table.sourceLine = RichText("Source: " + (0..<40).map { "\(Self.words) \($0)" }.joined(separator: "; "))
      table.shortSourceLine = "Sources and dates at the marks; via Office 3."
    }.content
    let layout = picture(table, 540, 540)
    #expect(layout.notices == [.roomMade([.wholeLines, .shortSources])])
    #expect(SceneSurvey(layout.scene).labels.contains { $0.text == "Sources and dates at the marks; via Office 3." })
  }

  @Test(
    "Letters have nine pixels at least", arguments: [(200.0, 200.0), (320, 180), (480, 150), (160, 480), (3840, 2160)])
  func letters(width: Double, height: Double) {
    for example in Gallery.cases {
      let layout = picture(example.content, width, height)
      if case .some = needed(layout) { continue }
      let least = SceneSurvey(layout.scene).leastLetters
      #expect(least >= 4.499, "\(example) at \(width)×\(height): \(least)")
    }
  }

  // MARK: What stands where

  @Test("Each value of a stack is in the picture", arguments: [ChartKind.bars, .columns])
  func smallParts(kind: ChartKind) {
    let values: [[Double?]] = [[60_000, 310, 240, 3], [1_251, 8, 6, 1]]
    let table = Gallery.several(
      "stack", kind, .stacked, title: "Stock", values.enumerated().map { Gallery.stack("Place \($0)", $1) }
    ) { table in
      table.series = Gallery.series(["Maize", "Sorghum", "Millet", "Cassava"])
      table.unlabelledText = { slots in
        RichText(
          slots.map { slot in
            "\(slot.slot.string): "
              + slot.values.map { "\($0.series.string) \($0.text.string)" }.joined(separator: ", ")
          }.joined(separator: "; "))
      }
    }.content
    let layout = picture(table, 960, 540)
    let texts = SceneSurvey(layout.scene).labels.map(\.text).joined(separator: " ")
    for value in values.flatMap(\.self).compactMap(\.self) {
      #expect(texts.contains(Gallery.number(value)), "\(value) is lost")
    }
    #expect(layout.notices.isEmpty)
    // Where there is no room beside the stacks, a line below has them all; in a page they are counted.
    guard kind == .bars else { return }
    let feed = picture(table, 200, 250)
    let below = SceneSurvey(feed.scene).labels.map { $0.text.replacing("\n", with: " ") }.joined(separator: " ")
    #expect(below.contains("Place 1: Maize 1,251, Sorghum 8"), "\(below)")
    let inline = ChartLayout.inline(table, width: 229, stretch: 1, palette: .light, typesetter: FixedTypesetter())
    #expect(inline.notices.contains { if case .unlabelled = $0 { true } else { false } })
  }

  @Test(
    "Values of small segments stand beside their stack, each with a line to it", arguments: [ChartKind.bars, .columns])
  func besideStacks(kind: ChartKind) {
    let values: [[Double?]] = [[60_000, 900, 640, 300], [40_000, 700, 600, 100]]
    let table = Gallery.several(
      "stack", kind, .stacked, title: "Stock", values.enumerated().map { Gallery.stack("Place \($0)", $1) }
    ) { $0.series = Gallery.series(["Maize", "Sorghum", "Millet", "Cassava"]) }.content
    let layout = picture(table, 960, 540)
    #expect(layout.notices.isEmpty, "\(layout.notices)")
    let survey = SceneSurvey(layout.scene)
    expectNothingCutOrOverlapping(survey, in: layout, "\(kind)")
    for (place, numbers) in values.enumerated() {
      let own = survey.marks.suffix(from: 4 * place).prefix(4).compactMap(\.body)
      for (series, value) in numbers.enumerated().dropFirst() {
        let name = ["Maize", "Sorghum", "Millet", "Cassava"][series]
        guard let value, let label = survey.labels.first(where: { $0.text == "\(Gallery.number(value))  \(name)" })
        else {
          Issue.record("\(name) of \(place) is not written: \(survey.labels.map(\.text))")
          continue
        }
        let distance = kind == .bars ? label.box.y - own[series].maxY : label.box.x - own[series].maxX
        #expect(distance > 0 && distance < 15, "\(label.text)")
      }
    }
  }

  @Test(
    "Few bars fill an upright picture from below its title on", arguments: [(540.0, 960.0), (540, 675), (450, 600)])
  func upright(width: Double, height: Double) throws {
    for count in 2...4 {
      let slots = (1...count).map { Gallery.bar("Place \($0)", Double(100 * $0)) }
      let table = Gallery.content("upright", .bars, title: "Kits", slots).content
      let layout = picture(table, width, height)
      #expect(layout.notices.isEmpty)
      let survey = SceneSurvey(layout.scene)
      expectNothingCutOrOverlapping(survey, in: layout, "\(count) in \(width)×\(height)")
      let title = try #require(survey.labels.first { $0.text == table.subtitle.string })
      let first = try #require(survey.labels.first { $0.text == "Place 1" })
      #expect(first.box.y - title.box.maxY < 0.06 * height)
      let last = try #require(survey.marks.last?.body)
      // Of two the bars would be blocks.
      #expect(last.maxY > (count == 2 ? 0.5 : 0.62) * height, "\(count) bars end at \(last.maxY) of \(height)")
    }
  }

  @Test("A leader from where a line ends early is no line that goes on")
  func earlyEnds() {
    var table = Gallery.weekly(
      "early", title: "Prices", [("Vesk", .blue, { 100 + Double($0) }), ("Tolen", .teal, { 50 + Double($0) })],
      count: 20
    ).content
    for week in 3..<20 { table.slots[week].lanes[0].bars.removeAll() }
    func strokes(_ items: [SceneItem]) -> [Stroke] {
      items.flatMap { item -> [Stroke] in
        switch item {
        case .path(_, nil, let stroke?): [stroke]
        case .group(let items, _), .link(_, let items), .semantic(_, let items): strokes(items)
        default: []
        }
      }
    }
    let found = strokes(picture(table, 960, 540).scene.items)
    let thin = found.filter { $0.width < 1.5 }
    #expect(thin.count == 2)
    #expect(thin.count { $0.color == Palette.light.muted && !$0.dashes.isEmpty } == 1)
    #expect(thin.count { $0.color == Palette.light.teal && $0.dashes.isEmpty } == 1)
  }

  @Test("A value stands at its own mark where its bounds reach far beyond it", arguments: [ChartKind.bars, .columns])
  func bounds(kind: ChartKind) throws {
    let slots = [(50.0, 100_000.0), (400, 9_000)].map { value, high in
      Gallery.bar("Place", value) { bar in (bar.low, bar.high) = (0, high) }
    }
    let layout = picture(Gallery.content("bounds", kind, title: "Estimates", slots).content, 960, 540)
    let survey = SceneSurvey(layout.scene)
    let label = try #require(survey.labels.first { $0.text == "50" })
    let mark = try #require(survey.marks.first)
    let body = try #require(mark.body)
    // The line, then the cap at either bound.
    let line = mark.rectangles[mark.rectangles.count - 3]
    let (near, far) =
      kind == .bars
      ? (label.box.x - body.maxX, line.maxX - label.box.maxX) : (body.y - label.box.maxY, label.box.y - line.y)
    #expect(near >= 0 && near < 20 && far > near, "\(label.box) \(body) \(line)")
    #expect(mark.rectangles.suffix(3).allSatisfy { !$0.overlaps(label.box) })
  }

  @Test("Columns thinner than a pixel stand without gaps, and are told of")
  func thin() {
    let slots = (0..<3600).map { Gallery.bar("", Double(20 + $0 * 31 % 97)) }
    let table = Gallery.content("thin", .columns, title: "Cases", slots) { $0.periodLabels = Gallery.months(3600) }
      .content
    let layout = picture(table, 960, 540)
    #expect(layout.notices.contains(.thinColumns(3600)))
    let bodies = SceneSurvey(layout.scene).marks.compactMap(\.body)
    #expect(abs(bodies[0].maxX - bodies[1].x) < 1e-6)
  }

  @Test("No leader of a stack of remarks runs through the words of another")
  func remarks() {
    let typesetter = FixedTypesetter()
    for (places, width) in [
      ([860.0, 862, 864, 866, 870, 880], 100.0), ([100, 130, 150, 160, 300, 420], 140), ([5, 7, 880, 890], 90),
    ] {
      let notes = places.map { place in
        let block = typesetter.typeset(
          StyledText(
            String(repeating: "a", count: Int(width / 6)), style: TextStyle(size: 12, color: Palette.light.ink)),
          width: nil)
        return NoteStack.Note(place: place, label: Label(block, of: "a"))
      }
      let stack = NoteStack(notes, from: 0, to: 900, gap: 10)
      #expect(!stack.isCrossed)
      let placed = stack.placed(bottom: 200)
      for (note, label) in zip(notes, placed) {
        for (other, box) in zip(notes, placed.map(\.box)) where other.place != note.place {
          let leader = Rect(x: note.place - 0.5, y: label.box.midY, width: 1, height: 200 - label.box.midY)
          #expect(!leader.overlaps(box), "the leader at \(note.place) runs through \(box)")
          #expect(!label.box.overlaps(box))
        }
      }
    }
  }

  @Test("Remarks whose lines would run through words, or that find no place, become numbers with their texts below")
  func numberedRemarks() throws {
    var table = Gallery.content(
      "remarks", .columns, title: "Trucks", (101...130).map { Gallery.bar("", 100 * Double($0)) }
    ).content
    table.periodLabels = Gallery.months(30)
    for day in 0..<9 {
      table.remark(at: 14 + Double(day), RichText("The gate \(day) of the northern crossing is opened for lorries"))
      table.annotations[day].number = RichText("\(day + 1)")
    }
    table.numberedNote = "1 The gate 0; 2 the gate 1 and others, each on its day."
    let layout = picture(table, 300, 300)
    #expect(
      layout.notices.contains { if case .roomMade(let steps) = $0 { steps.contains(.numberedRemarks) } else { false } })
    #expect(!layout.notices.contains(.crossedRemarks))
    let texts = SceneSurvey(layout.scene).labels.map(\.text)
    for number in 1...9 { #expect(texts.contains("\(number)"), "\(texts)") }
    #expect(texts.contains { $0.replacing("\n", with: " ").contains("each on its day") })
    // One alone has room where it belongs.
    table.annotations = [table.annotations[0]]
    #expect(!SceneSurvey(picture(table, 960, 540).scene).labels.map(\.text).contains("1"))
  }
}
