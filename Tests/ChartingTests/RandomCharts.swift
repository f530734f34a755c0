import Content
import Drawing
import SeededRandom

@testable import Charting

/// Contents that nobody would draw by hand.
struct RandomCharts {
  var random: SplitMix64
  /// Whether names may be of any script, and of one long word.
  var hasAllScripts = false

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
  }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  mutating func words(_ count: ClosedRange<Int>) -> String {
    let words = [
      "Office", "of", "the", "Coordinator", "Humanitarian", "Affairs", "وزارة", "الصحة", "in", "Gaza", "as", "18",
      "February", "2025", "[2]", "Independent", "Commission", "6", "(announced)", "Khan", "Younis",
    ]
    let others = [
      "አዲስ", "အောင်လံ", "কক্সবাজার", "काठमाडौं", "กรุงเทพมหานคร", "თბილისი", "Երևան", "ភ្នំពេញ", "Διδυμότειχο", "Кропивницький",
      "ירושלים", "إطلاق", "Flüchtlingshilfeverwaltungsgesellschaft", "1,204,000",
    ]
    let known = hasAllScripts ? words + others : words
    return (0..<Int.random(in: count, using: &random)).map { _ in known.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }

  mutating func content() -> ChartTable {
    let isPeriodic = chance(0.35)
    let count =
      chance(0.1) ? Int.random(in: 0...1, using: &random) : Int.random(in: 2...(chance(0.2) ? 45 : 9), using: &random)
    let days = isPeriodic && chance(0.2) ? 500 : count
    let power = Int.random(in: -3...10, using: &random)
    let sign = Int.random(in: 0...5, using: &random)
    let hasDetails = chance(0.5)
    let bars = (0..<days).map { _ in bar(power: power, sign: sign, isPeriodic: isPeriodic, hasDetail: hasDetails) }
    var content = Gallery.content("random", chance(0.5) ? .bars : .columns, title: RichText(words(1...9)), bars).content
    content.subtitle = RichText(words(0...30))
    content.note = RichText(words(0...12))
    content.sourceLine = RichText(words(1...40))
    content.badge = chance(0.3) ? "DRAFT" : nil
    content.labels = [.all, .all, .ends, .none].randomElement(using: &random) ?? .all
    content.minimumStep = chance(0.5) ? 1 : 0
    if isPeriodic { content.periodLabels = Gallery.months(days) }
    for _ in 0..<(chance(0.4) ? Int.random(in: 1...4, using: &random) : 0) {
      let value = bars.flatMap(\.bars).compactMap(\.value).randomElement(using: &random) ?? 1
      let position = Double.random(in: 0...Double(max(1, days)), using: &random)
      if chance(0.5) {
        content.annotations.append(.init(place: .value(value), text: RichText(words(1...6))))
      } else {
        content.remark(at: position, RichText(words(1...6)))
      }
    }
    if chance(0.3) { content.direction = .rightToLeft }
    if chance(0.5) { content.timeDirection = .rightToLeft }
    return content
  }

  private mutating func bar(power: Int, sign: Int, isPeriodic: Bool, hasDetail: Bool) -> Slot {
    var scale = 1.0
    for _ in 0..<abs(power) { scale = power < 0 ? scale / 10 : scale * 10 }
    var value: Double? = (Double.random(in: 0...1, using: &random) * scale * 1000).rounded() / 10
    if sign == 0 || (sign == 1 && chance(0.5)) { value = value.map { -$0 } }
    if chance(0.08) { value = 0 }
    if chance(0.08) { value = [nil, .nan, .infinity, 0.004, 53_200_000_000].randomElement(using: &random) ?? nil }
    let appearances: [Appearance] = [.solid, .light, .partial, .outlined, .dashed, .dotted, .dottedEnd]
    var slot = Gallery.bar(
      isPeriodic ? "" : words(1...(chance(0.2) ? 10 : 3)), value, detail: hasDetail && !isPeriodic ? words(1...4) : "",
      appearance: appearances.randomElement(using: &random) ?? .solid)
    var bar = slot.lanes[0].bars[0]
    guard let drawn = value?.drawable else {
      if value == nil, chance(0.5) { (bar.low, bar.high) = (-3, 7 * scale) }
      slot.lanes[0].bars[0] = bar
      return slot
    }
    if chance(0.15) { (bar.low, bar.high) = (drawn - abs(drawn) * 1.2, drawn + abs(drawn) * 0.4) }
    if chance(0.15) {
      bar.parts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        let share = abs(drawn) * Double.random(in: 0...0.6, using: &random)
        return .init(value: share, text: RichText(words(1...3)), mark: Gallery.mark("part", share))
      }
    }
    slot.lanes[0].bars[0] = bar
    return slot
  }
}
