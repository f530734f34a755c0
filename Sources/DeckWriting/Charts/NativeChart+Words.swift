import Content
import Drawing

extension Slot {
  /// What stands at its place of the axis, with what has no value and why.
  var axisText: String {
    // Of periods the finest; what their details say stands with the figures of the workbook.
    let period = periodLabels.min { $0.level < $1.level }?.text
    let own = period.map { [$0] } ?? [label.string, detail.string]
    let missing = lanes.map { lane in
      lane.absence.isEmpty && lane.bars.allSatisfy(\.isMissing) ? lane.bars.first?.valueText ?? "" : lane.absence
    }
    var said: [String] = []
    for text in own + missing.map(\.string) where !text.isEmpty && !said.contains(text) { said.append(text) }
    return said.joined(separator: "\n")
  }
}

extension Bar {
  /// Its value in digits, as figures.csv has it.
  var digits: String {
    guard let value else { return "" }
    if let own = Double(mark.value), own == value { return mark.value }
    return Self.digits(value)
  }

  /// What is left of a value without others, in as many decimals as they have.
  static func difference(_ value: Double, _ others: [Double]) -> Double {
    let decimals = ([value] + others).map { digits($0).drop { $0 != "." }.dropFirst().count }.max() ?? 0
    // Such numbers are not summed exactly.
    let (difference, scale) = (others.reduce(value, -), (0..<min(decimals, 12)).reduce(1.0) { scale, _ in scale * 10 })
    let rounded = (difference * scale).rounded() / scale
    return rounded.isFinite ? rounded : difference
  }

  static func digits(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    let text = "\(value)"
    return text.contains("e") ? DecimalText.text(value) : text
  }
}
