import Content
import SituationData
import SourceText
import Wording

/// Keys of a chart that contradict each other. What only the data can tell is refused where the chart is put into words; what
/// is refused here is taken out, so that one mistake is one error.
extension ChartSpecification {
  mutating func refuseCombinations(_ keys: inout KeyReader) {
    if keys.has("columns"), layout != .multiples, !isDoubtful, isKindKnown {
      keys.fail(
        .wrongType, in: "columns",
        "“columns” says how many panels stand in a row; write “layout: multiples”, or take it out")
    }
    if kind == .lines { refuseEvents(&keys) }
    if kind == .slope { refuseSeries(&keys) }
    if isOverTime {
      refuseOrder(&keys)
    } else if every == nil, remarks.contains(where: { if case .value = $0.place { false } else { true } }) {
      keys.fail(
        .wrongType, in: "annotate",
        "a date (on: …) has its place on a chart with “every”; give the remark a value (at: reference)")
    }
    refuseLayout(&keys)
    refuseParts(&keys)
    refuseGap(&keys)
    refuseLines(&keys)
    if isKindKnown { refuseAxis(&keys) }
  }

  // MARK: - Series by period

  /// A slope has two dates, and what its lines are is what else its figures differ in.
  private mutating func refuseSeries(_ keys: inout KeyReader) {
    for key in ["series", "every"] where keys.has(key) {
      keys.fail(
        .wrongType, in: key,
        "a slope joins two dates of each thing; name its figures on both (“… on 2025-01-15”, “… on 2025-02-15”), with “by: place” two for all places, and leave “\(key)” out; or write “kind: lines”"
      )
    }
    (series, every) = (nil, nil)
  }

  /// A line joins values over time, and nothing else has an axis that may begin elsewhere than at zero.
  private mutating func refuseEvents(_ keys: inout KeyReader) {
    guard every == .event else { return }
    every = .date
    keys.fail(
      .wrongType, in: "every",
      "a line joins values over time, and events are single; write “every: day” or another period, or “kind: columns”")
  }

  /// A chart by period has one order, all of its periods, and one figure for each series.
  private func refuseOrder(_ keys: inout KeyReader) {
    for key in ["by", "sort", "top"] where keys.has(key) && !(key == "top" && (kind == .lines || hasColorsOfSeries)) {
      let advice =
        key == "by" && by != .place
        ? "write “series: \(by?.rawValue ?? "source")” for a colour for each, or draw single figures without “every”"
        : "take it out, or draw single figures without “every”"
      keys.fail(.wrongType, in: key, "“\(key)” does not go with a chart by period; \(advice)")
    }
    if keys.has("highlight"), keys.lacks("series") {
      keys.fail(
        .wrongType, in: "highlight",
        "“highlight” does not go with a chart of one figure by period; take it out, or write “series” and name one of several figures"
      )
    }
    if figures.count > 1, keys.lacks("series"), isKindKnown, !(kind == .dumbbells && figures.count == 2) {
      keys.fail(
        .wrongType, at: figures[1].reference.location,
        "a chart by period draws one figure, or several as series; write “series: \(likelySeries.rawValue)”, what the colours are"
      )
    }
  }

  /// What probably tells the figures apart: what the references differ in.
  private var likelySeries: SeriesDimension {
    let references = figures.compactMap { try? Reference.parse($0.reference.text).get() }
    func differ(_ part: (Reference) -> String?) -> Bool { Set(references.map(part)).count > 1 }
    if differ({ $0.indicator }) { return .indicator }
    if differ({ $0.group }) { return .group }
    if differ({ $0.place }) { return .place }
    return differ({ $0.status?.rawValue }) ? .status : .source
  }

  // MARK: - Series and their layouts

  /// The layouts of series that each kind can be drawn in.
  static func layouts(of kind: ChartKind) -> [SeriesLayout] {
    switch kind {
    case .people: [.grouped, .stacked, .multiples]
    case .intervals, .lines: [.grouped, .multiples]
    case .dumbbells, .slope: []
    default: SeriesLayout.allCases
    }
  }

  private mutating func refuseLayout(_ keys: inout KeyReader) {
    if let series, let by, by.rawValue == series.rawValue {
      keys.fail(
        .wrongType, in: "series",
        "the bars (by: \(by.rawValue)) and the colours (series: \(series.rawValue)) would say the same; leave one of them out"
      )
    }
    guard let layout else { return }
    if series == nil { self.layout = nil }
    if keys.lacks("series") {
      keys.fail(
        .missingKey, in: "layout",
        "“layout” is how series stand to each other; write “series: \(likelySeries.rawValue)” as well, what the colours are (indicator, source, group or status)"
      )
    }
    let known = Self.layouts(of: kind)
    guard isKindKnown, !known.contains(layout) else { return }
    self.layout = nil
    let words = known.map { "“layout: \($0.rawValue)”" }.joined(separator: " or ")
    let advice =
      known.isEmpty
      ? "the two series are the ends that are joined, so leave “layout” out"
      : "write \(words), or “kind: bars” or “kind: columns”"
    keys.fail(
      .wrongType, in: "layout", "“layout: \(layout.rawValue)” does not go with “kind: \(kind.rawValue)”; \(advice)")
  }

  /// House rule 5: bars begin at zero.
  private mutating func refuseAxis(_ keys: inout KeyReader) {
    guard !holdsZero, !isOfLines else { return }
    holdsZero = true
    keys.fail(
      .wrongType, in: "axis",
      "house rule 5: only lines may have an axis without zero; write “kind: lines”, or leave “axis” out")
  }

  // MARK: - What lies on bars and between them

  private var isOfBars: Bool { kind == .bars || kind == .columns }

  private mutating func refuseParts(_ keys: inout KeyReader) {
    if keys.has("parts") {
      let layout = layout
      let mayBeHatched = isOfBars || kind == .people
      defer { if !mayBeHatched || (layout != nil && layout != .grouped && layout != .multiples) { parts = [] } }
      if !mayBeHatched {
        keys.fail(.wrongType, in: "parts", "“parts” are hatched in bars; write “kind: bars”, or leave them out")
      } else if let layout, layout != .grouped, layout != .multiples {
        keys.fail(
          .wrongType, in: "parts",
          "“parts” are hatched in bars that stand alone; write “layout: grouped”, or leave them out")
      }
    }
    guard keys.has("of_which") else { return }
    defer { if !isOfBars || frequency == nil || figures.count > 1 || keys.has("series") { ofWhich = [] } }
    if !isOfBars || frequency == nil {
      keys.fail(
        .wrongType, in: "of_which",
        "“of_which” is the part of each period’s column; write “kind: columns” and “every: month” or another period, or “parts” for single figures"
      )
    } else if figures.count > 1 || keys.has("series") {
      keys.fail(
        .wrongType, in: "of_which", "“of_which” goes with one figure by period; make a chart of its own for it")
    }
  }

  private mutating func refuseGap(_ keys: inout KeyReader) {
    guard keys.has("gap") else { return }
    defer { if !isOfBars || keys.has("every") || (layout ?? .grouped) != .grouped { gap = nil } }
    if !isOfBars || keys.has("every") {
      keys.fail(
        .wrongType, in: "gap",
        "“gap” stands between two bars of single figures; write “kind: bars” or “kind: columns” without “every”")
    } else if let layout, layout != .grouped {
      keys.fail(
        .wrongType, in: "gap",
        "“gap” stands between the ends of two bars side by side; write “layout: grouped”, or leave “gap” out")
    }
  }

  /// A line at a value needs one axis that it can be read on.
  private mutating func refuseLines(_ keys: inout KeyReader) {
    let line = remarks.first { if case .value = $0.place { true } else { false } }
    guard let line, case .value(let reference) = line.place else { return }
    if kind == .people {
      keys.fail(
        .wrongType, at: reference.location,
        "signs for persons have no axis for a line at a value; write “kind: bars”, or leave the remark out")
    } else if layout == .diverging {
      keys.fail(
        .wrongType, at: reference.location,
        "a chart whose bars go to both sides has no one place for a line at a value; write “layout: grouped”, or leave the remark out"
      )
    }
  }
}
