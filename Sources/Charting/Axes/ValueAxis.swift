import Content
import Drawing

/// The axis of the values: what it spans, and its ticks with their texts.
struct ValueAxis: Hashable, Sendable {
  struct Tick: Hashable, Sendable {
    var value: Double
    var label: Label
  }

  var domain: ClosedRange<Double>
  var ticks: [Tick]

  /// Without ticks, before anything is known of what lies on it.
  static let none = ValueAxis(domain: 0...1, ticks: [])

  /// Chooses the finest round ticks whose texts do not touch on an axis of the given length.
  ///
  /// - Parameters:
  ///   - reaches: what has to lie on the axis, labels included.
  ///   - length: in points.
  ///   - whole: where the axis ends whatever the labels need, of parts of a whole.
  init(
    holding reaches: [Reach], length: Double, orientation: PlotSpace.Orientation, whole: Double? = nil,
    table: PlotTable, setter: LabelSetter
  ) {
    var reaches = reaches
    if let whole { reaches = reaches.map { Reach($0.value) } + [Reach(whole)] }
    var required = Reach.domain(of: reaches, length: length)
    if whole != nil { required = reaches.reduce(0...0) { $0.extended(to: $1.value) } }
    if required.lowerBound == required.upperBound {
      // Nothing but zeros: an axis with a scale of its own making, so that the zero line is seen to be one.
      required = 0...(2 * max(1, table.minimumStep.isFinite ? table.minimumStep : 1))
    }
    let hasNegative = reaches.contains { $0.value < 0 }
    let hasPositive = !hasNegative || reaches.contains { $0.value > 0 }
    let candidates = NiceTicks.candidates(in: required, minimumStep: table.minimumStep)
    for candidate in candidates {
      // The domain ends on a tick where that costs the bars little; a whole step more would shorten them for nothing.
      let allowance = whole == nil ? 0.1 * (required.upperBound - required.lowerBound) : 0
      // Beyond zero where no value lies there is room for labels, but nothing to measure.
      let values = candidate.rounded(to: required, allowance: allowance).values
        .filter { ($0 >= 0 || hasNegative) && ($0 <= 0 || hasPositive) }
      // An axis that grows at one end needs more room at the other: the same label takes a greater share of its values.
      let domain =
        whole == nil
        ? Reach.domain(of: reaches + values.map { Reach($0) }, length: length)
          .extended(to: required.lowerBound).extended(to: required.upperBound)
        : values.reduce(required) { $0.extended(to: $1) }
      let ticks = zip(values, table.tickTexts(values)).map { value, text in
        Tick(value: value, label: setter.label(RichText(text), .tick))
      }
      self.init(domain: domain, ticks: ticks)
      if !textsTouch(length: length, orientation: orientation, gap: setter.style.textGap) { return }
    }
    self.init(domain: required, ticks: [])
  }

  /// An axis that shows what lies in a range, wherever zero is.
  ///
  /// - Parameter room: what ink takes beyond both ends of the range, in points.
  init(
    around range: ClosedRange<Double>, room: Double, length: Double, table: PlotTable, setter: LabelSetter
  ) {
    let span = range.upperBound - range.lowerBound
    let margin = span * max(0.04, room / max(1, length - 2 * room))
    let domain = range.lowerBound - margin...range.upperBound + margin
    for candidate in NiceTicks.candidates(in: domain, minimumStep: table.minimumStep, holdsZero: false) {
      let values = candidate.values.filter(domain.contains)
      let ticks = zip(values, table.tickTexts(values)).map { value, text in
        Tick(value: value, label: setter.label(RichText(text), .tick))
      }
      self.init(domain: domain, ticks: ticks)
      if !textsTouch(length: length, orientation: .standing, gap: setter.style.textGap) { return }
    }
    self.init(domain: domain, ticks: [])
  }

  private init(domain: ClosedRange<Double>, ticks: [Tick]) {
    self.domain = domain
    self.ticks = ticks
  }

  private func textsTouch(length: Double, orientation: PlotSpace.Orientation, gap: Double) -> Bool {
    let scale = LinearScale(domain: domain, start: 0, end: length)
    return zip(ticks, ticks.dropFirst()).contains { left, right in
      let distance = scale(right.value) - scale(left.value)
      return switch orientation {
      case .lying: distance < (left.label.size.width + right.label.size.width) / 2 + gap
      case .standing: distance < left.label.size.height * 1.4
      }
    }
  }
}
