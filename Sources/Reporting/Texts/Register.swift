import Drawing
import SituationData
import SourceText
import Wording

/// What a report has printed so far: its sources in the order in which they are first named, and a line for each value.
struct Register: Sendable {
  /// One line: a value, or a series drawn by period.
  struct Entry: Sendable {
    var id: String
    /// One figure, or all of a series in order.
    var figures: [Figure]
    var isSeries: Bool
  }

  /// The id of the list, or of what stands in its place.
  static let id = "register"

  /// Ids of sources; the first has the mark [1].
  private(set) var sources: [String] = []
  private var numbers: [String: Int] = [:]
  private(set) var entries: [Entry] = []
  private var positions: [Key: Int] = [:]
  /// The lines of series, by the values that they hold.
  private var members: [Key: Int] = [:]

  /// Documents that marks name, by the ids of their sources.
  private(set) var documents: [String: [MarkedDocument]] = [:]
  /// All that marks may name; nil until one does.
  private var known: KnownDocuments?

  /// Enters a document of a source, for the list of sources.
  ///
  /// - Returns: what is wrong where the source has no such document.
  mutating func enter(_ document: String, of source: String, in known: KnownSituation) -> String? {
    let all = self.known ?? KnownDocuments(known)
    self.known = all
    guard let found = all.document(document, of: source) else {
      let cause =
        "no row and no statement of “\(source)” names the document “\(document)”\(all.hint(to: document, of: source))"
      return cause
    }
    if documents[source]?.contains(where: { $0.name == document }) != true {
      documents[source, default: []].append(found)
    }
    return nil
  }

  /// What makes two printed values one line.
  private struct Key: Hashable {
    var reference: String
    var isSeries: Bool
    var rows: [Int]
    var value: DecimalNumber?
    var status: Status

    init(_ figures: [Figure], isSeries: Bool, reference: String) {
      self.reference = figures.first.map { $0.rows.isEmpty ? $0.reference : reference } ?? reference
      self.isSeries = isSeries
      rows = figures.flatMap(\.rows)
      value = figures.first?.value
      status = figures.first?.status ?? .reported
    }

    init(_ figure: Figure) {
      self.init([figure], isSeries: false, reference: figure.derivation == nil ? "" : figure.reference)
    }
  }

  /// The number of a source's mark; nil where the report does not name it.
  func mark(of source: String) -> Int? { numbers[source] }

  /// The number of a source's mark, the next where it has none.
  mutating func number(of source: String) -> Int {
    if let number = numbers[source] { return number }
    sources.append(source)
    numbers[source] = sources.count
    return sources.count
  }

  /// Enters a value and returns where its line is.
  ///
  /// What a figure is computed from is printed with it, and has lines of its own.
  mutating func enter(_ figure: Figure) -> LinkTarget {
    let line = enter([figure], Key(figure), isSeries: false)
    for input in figure.printedInputs where self.line(of: input) == nil {
      _ = enter([input], Key(input), isSeries: false)
    }
    return line
  }

  /// Enters a series by period as one line.
  mutating func enter(series figures: [Figure]) -> LinkTarget {
    let name = figures.first.map { "\($0.reference) \($0.period?.frequency.rawValue ?? "")" } ?? ""
    return enter(figures, Key(figures, isSeries: true, reference: name), isSeries: true)
  }

  /// Where the line of a value is, its own or that of its series; nil where the report does not print it.
  func line(of figure: Figure) -> LinkTarget? {
    (positions[Key(figure)] ?? members[Key(figure)]).map(place)
  }

  private func place(of position: Int) -> LinkTarget { .element(entries[position].id) }

  private mutating func enter(_ figures: [Figure], _ key: Key, isSeries: Bool) -> LinkTarget {
    for source in figures.flatMap(\.sources) { _ = number(of: source) }
    if let position = positions[key] { return place(of: position) }
    positions[key] = entries.count
    if isSeries { for figure in figures { members[Key(figure)] = entries.count } }
    entries.append(Entry(id: TextAnchor.figure.id(entries.count + 1), figures: figures, isSeries: isSeries))
    return place(of: entries.count - 1)
  }

  /// Raised marks of sources, each leading to its line: "⁠[1]⁠[4]". They never begin a line.
  mutating func marks(_ sources: [String], _ language: any Language) -> RichText {
    let marks = sources.map { (number: number(of: $0), source: $0) }.sorted { $0.number < $1.number }
    return RichText(
      marks.flatMap { mark in
        [
          RichText.Span(Self.joiner),
          RichText.Span(
            language.phrase(.sourceMark(mark.number)), isRaised: true, link: .element(Self.id(ofSource: mark.source))),
        ]
      })
  }

  /// The text for a report that carries the lines only: what would lead to one leads to the words that say so.
  static func withoutLines(_ text: RichText) -> RichText {
    func leadsToLine(_ span: RichText.Span) -> Bool {
      if case .element(let id) = span.link { TextAnchor.figure.names(id) } else { false }
    }
    guard text.spans.contains(where: leadsToLine) else { return text }
    return text.mapped { if leadsToLine($0) { $0.link = .element(id) } }
  }

  /// Before a mark, so that it never begins a line.
  static let joiner = "\u{2060}"

  /// The place of a source in the list of sources.
  static func id(ofSource source: String) -> String { "source-\(source)" }
}
