import Content
import Drawing

/// What a lane of people shows, before anything has its place: its signs, and the words about them.
struct PeopleLane {
  /// The signs of one bar, which follow those of the bars before.
  struct Run {
    var bar: Bar
    var signs: Range<Int>
  }

  /// Words about some of the signs, in the form of which a small sign can be drawn beside them.
  struct Remark {
    var text: RichText
    var role: ChartStyle.Role
    var form: Bar
    var signs: Range<Int>
  }

  var runs: [Run] = []
  var count = 0
  /// What stands behind the signs; empty where all is said by remarks.
  var text: RichText
  var role = ChartStyle.Role.value
  var remarks: [Remark] = []
  /// The width of the text on one line, and of its widest word.
  private(set) var lineWidth = 0.0
  private(set) var wordWidth = 0.0
  /// Whether there is a dotted line in place of signs.
  var isMissing: Bool
  /// The texts of bars of which more signs were asked for than can be counted.
  var uncountable: [String] = []

  /// - Parameter isLabelled: whether values are wanted; the words of what is missing always are.
  init(_ lane: Lane, isLabelled: Bool, setter: LabelSetter) {
    // A bar of no signs has no words of its own to hide behind.
    let bars = lane.bars
    isMissing = bars.allSatisfy { $0.value == nil }
    text = bars.count == 1 || isMissing ? bars.first?.valueText ?? "" : lane.total
    if isMissing, bars.allSatisfy(\.isMissing) { role = .missing }
    if !isLabelled, !isMissing { text = "" }
    if !text.isEmpty {
      lineWidth = setter.label(text, role).size.width
      wordWidth = setter.widestWord(text, role)
    }
    guard !isMissing else { return }
    for bar in bars {
      let signs = count..<count + PeopleMark.count(bar.value)
      runs.append(Run(bar: bar, signs: signs))
      count = signs.upperBound
      if let value = bar.value, value > 1000 { uncountable.append(bar.valueText.string) }
      // A zero in a stack is said by the total: there is no sign that its number could stand at.
      let isSaid = signs.isEmpty && !bar.isMissing && !lane.total.isEmpty
      if bars.count > 1, isLabelled || bar.isMissing, !isSaid {
        var form = bar
        form.parts = []
        remarks.append(
          Remark(text: bar.valueText, role: bar.isMissing ? .missing : .inside, form: form, signs: signs))
      }
      for (part, range) in PeopleMark.parts(of: bar, count: signs.count) {
        var form = bar
        form.parts = [part]
        remarks.append(
          Remark(
            text: part.text, role: .part, form: form,
            signs: signs.lowerBound + range.lowerBound..<signs.lowerBound + range.upperBound))
      }
    }
    remarks.removeAll(where: \.text.isEmpty)
    // All of a stack in one colour: its number is the total.
    if remarks.count == 1, remarks[0].text.string == text.string { remarks = [] }
  }

  /// The remarks that stand behind the signs, where the others stand below them or are left out.
  func remarks(behind place: PeopleArrangement.Remarks) -> [Remark] {
    switch place {
    case .below: remarks.filter(\.signs.isEmpty)
    case .behind: remarks
    case .fewest: remarks.filter { text.isEmpty || $0.role != .inside }
    }
  }
}
