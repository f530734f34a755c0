import Content
import SituationData
import SourceText

extension ChartSpecification {
  static let keys = [
    "id", "kind", "title", "subtitle", "note", "figures", "by", "every", "from", "to", "series", "layout", "sort",
    "top",
    "parts", "of_which", "gap", "average", "axis", "annotate", "highlight", "labels", "size", "columns", "allow",
  ]
  static let translated = ["title", "subtitle", "note"]

  /// More notes than this, nobody can read; their lines would be cut at each other's labels without end.
  private static let remarkLimit = 400

  private enum EveryWord: String, CaseIterable {
    case day, week, month, quarter, year, event
  }

  private enum AxisWord: String, CaseIterable {
    case zero, data
  }

  private enum LabelsWord: String, CaseIterable {
    case all, ends, none
  }

  /// nil only where the chart has no usable id; a chart with another fault still defines its id.
  ///
  /// - Parameter translations: into the language whose texts are read.
  init?(_ keys: inout KeyReader, in translations: Translations) {
    var untranslated: [(key: String, text: PlacedText)] = []
    id = keys.requiredText("id")
    location = keys.node("id")?.location ?? keys.location
    if !id.isEmpty, !isIdentifier(id) {
      keys.fail(.badId, in: "id", "“\(id)” is no id; use letters, digits, “-” and “_”")
    } else if let fault = FileNameId.fault(of: id) {
      keys.fail(.badId, in: "id", fault)
    }
    if keys.lacks("kind") {
      keys.fail(
        .missingKey, at: keys.location,
        "the key “kind” is missing; it is \(ChartKind.allCases.map(\.rawValue).joined(separator: " or "))")
    }
    let kind = keys.word(ChartKind.self, "kind", rule: .unknownKind)
    self.kind = kind ?? .bars
    let title = keys.requiredText("title")
    self.title =
      keys.placedText("title", in: translations, &untranslated)
      ?? PlacedText(title, at: keys.node("title")?.location ?? keys.location)
    subtitle = keys.placedText("subtitle", in: translations, &untranslated)
    note = keys.placedText("note", in: translations, &untranslated)
    figures = []
    by = keys.word(Dimension.self, "by")
    every =
      keys.word(EveryWord.self, "every").map { Frequency(rawValue: $0.rawValue).map(Every.period) ?? .event }
      ?? (kind == .lines && keys.lacks("every") ? .date : nil)
    holdsZero = keys.word(AxisWord.self, "axis") != .data
    from = keys.date("from")?.first
    to = keys.date("to")?.last
    order = keys.word(Order.self, "sort") ?? Self.order(by: by, every: every)
    top = keys.wholeNumber("top", in: 1...1000)
    series = keys.word(SeriesDimension.self, "series")
    layout = keys.word(SeriesLayout.self, "layout")
    parts = keys.texts("parts")
    ofWhich = keys.texts("of_which")
    gap = keys.placedText("gap")
    average = nil
    highlight = keys.texts("highlight")
    remarks = []
    size = keys.pictureSize("size")
    columns = keys.wholeNumber("columns", in: 1...24)
    allowance = keys.allowance()
    labels =
      switch keys.word(LabelsWord.self, "labels") {
      case .ends: .ends
      case .none?: .none
      default: .all
      }
    let isUnread =
      (keys.has("by") && by == nil) || (keys.has("every") && every == nil) || (keys.has("series") && series == nil)
    let isMisspelt = ["by", "every", "series"].contains { !keys.has($0) && !keys.lacks($0) }
    isDoubtful = isUnread || isMisspelt
    isKindKnown = kind != nil
    self.untranslated = untranslated
    places = [:]
    for key in Self.keys { places[key] = keys.node(key)?.location }
    if let from, let to, to < from { keys.fail(.badDate, in: "to", "“to” lies before “from”; exchange them") }
    if keys.lacks("every"), kind != .lines, from != nil || to != nil {
      keys.fail(
        .wrongType, in: from != nil ? "from" : "to",
        "“from” and “to” go with “every: month” or another period; write dates of single figures into their references")
    }
    readFigures(&keys, in: translations)
    readRemarks(&keys, in: translations)
    readAverage(&keys)
    refuseCombinations(&keys)
    if id.isEmpty { return nil }
  }

  private mutating func readFigures(_ keys: inout KeyReader, in translations: Translations) {
    if keys.lacks("figures") {
      keys.fail(
        .missingKey, at: keys.location, "the key “figures” is missing; it lists references, as [deaths@moh-gaza]")
    }
    for node in keys.list("figures") {
      switch node {
      case .scalar(let text, _, let location): figures.append(Item(reference: PlacedText(text, at: location)))
      case .mapping:
        var entry = KeyReader(
          node, named: "an entry of figures", known: ["figure", "label"], translated: ["label"], in: keys.file)
        _ = entry.requiredText("figure")
        if let reference = entry.placedText("figure") {
          let label = entry.placedText("label", in: translations, &untranslated)
          entry.refuseFigures(in: label)
          figures.append(Item(reference: reference, label: label))
        }
        keys.adopt(entry.faults)
      case .sequence:
        keys.fail(.wrongType, at: node.location, "an entry of figures is a reference or {figure: …, label: …}")
      }
    }
  }

  private mutating func readRemarks(_ keys: inout KeyReader, in translations: Translations) {
    let nodes = keys.list("annotate")
    if nodes.count > Self.remarkLimit {
      keys.fail(
        .wrongType, at: nodes[Self.remarkLimit].location,
        "“annotate” has \(nodes.count) notes, and a chart bears \(Self.remarkLimit) at most; leave some out, or write them in the text"
      )
      return
    }
    for node in nodes {
      var entry = KeyReader(
        node, named: "an annotation", known: ["on", "at", "from", "to", "text"], translated: ["text"], in: keys.file)
      _ = entry.requiredText("text")
      let text = entry.placedText("text", in: translations, &untranslated)
      entry.refuseFigures(in: text)
      let places = [entry.remarkDay(), entry.remarkPeriod(), entry.remarkValue()]
      let isOne = [entry.has("on"), entry.has("at"), entry.has("from") || entry.has("to")].count(where: \.self) == 1
      if !isOne {
        entry.fail(
          .missingKey, at: entry.location,
          "an annotation stands on a date (on: 2025-01-19), at a value (at: reference) or over a period (from: 2025-01-19, to: 2025-03-18)"
        )
      } else if let text, let place = places.compactMap(\.self).first {
        remarks.append(Remark(place: place, text: text))
      }
      keys.adopt(entry.faults)
    }
  }
}

extension KeyReader {
  /// A text that stands at a value in a picture holds no figures: its braces would be printed.
  fileprivate mutating func refuseFigures(in text: PlacedText?) {
    guard let text, let start = text.text.firstIndex(of: "{"), text.text[start...].contains("}") else { return }
    fail(
      .strayBrace, at: text.location,
      "a label holds no figures, and would print its braces; leave the figure out, which stands beside the label, or write it into title, subtitle or note"
    )
  }

  fileprivate mutating func remarkDay() -> ChartSpecification.Remark.Place? {
    day("on").map { .day($0) }
  }

  fileprivate mutating func remarkValue() -> ChartSpecification.Remark.Place? {
    placedText("at").map { .value($0) }
  }

  fileprivate mutating func remarkPeriod() -> ChartSpecification.Remark.Place? {
    guard has("from") || has("to") else { return nil }
    guard has("from"), has("to") else {
      fail(.missingKey, at: location, "a shaded period has a first and a last day (from: 2025-01-19, to: 2025-03-18)")
      return nil
    }
    guard let from = date("from")?.first, let to = date("to")?.last else { return nil }
    guard from <= to else {
      fail(.badDate, in: "to", "“to” lies before “from”; exchange them")
      return nil
    }
    return .period(from...to)
  }

  fileprivate mutating func pictureSize(_ key: String) -> PictureSize? {
    guard let text = text(key) else { return nil }
    if let size = PictureSize(text) { return size }
    fail(
      .wrongType, in: key,
      "“\(key)” is slide, slide-4x3, square, or pixels as 1080x1350, from 400x300 to 8000x8000, not “\(text)”")
    return nil
  }

  /// A text with its place; nil where there is none.
  mutating func placedText(_ key: String) -> PlacedText? {
    guard let node = node(key), let text = text(key) else { return nil }
    return PlacedText(text, at: node.location)
  }

  /// A text in a language. Where it has no translation it stands for itself, and is noted.
  ///
  /// - Parameter translations: into that language; empty for the report's own.
  fileprivate mutating func placedText(
    _ key: String, in translations: Translations, _ untranslated: inout [(key: String, text: PlacedText)]
  ) -> PlacedText? {
    guard let original = placedText(key), let code = translations.code else { return placedText(key) }
    if let text = placedText("\(key)_\(code)"), !text.text.isEmpty { return text }
    if let text = translations.translation(of: original.text, as: "chart") {
      return PlacedText(text, at: original.location)
    }
    if !original.text.isEmpty { untranslated.append((key, original)) }
    return original
  }

  /// A list of texts with their places.
  mutating func texts(_ key: String) -> [PlacedText] {
    list(key).compactMap { node in
      if case .scalar(let text, _, let location) = node { return PlacedText(text, at: location) }
      fail(.wrongType, at: node.location, "an entry of “\(key)” is a reference")
      return nil
    }
  }
}
