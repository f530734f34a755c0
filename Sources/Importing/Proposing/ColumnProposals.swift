import SituationData
import SourceText

/// What the columns of a table seem to mean, as options of an import: what is taken for granted and said, and what is asked.
struct ColumnProposals: ColumnProposing {
  /// What is taken for granted: `COLUMN=MEANING`.
  var maps: [String] = []
  var sets: [String] = []
  /// Rows for indicators.csv.
  var indicators: [String] = []
  var asOf: String?
  private(set) var fault: Diagnostic?
  var notices: [Diagnostic] = []
  /// What only the user knows; the first option of each is what is most likely.
  var questions: [ImportQuestion] = []
  let mapping: ImportMapping
  /// Nil where a column has a meaning already.
  var kinds: [ColumnKind?]
  /// The ids of indicators that are known or proposed.
  var ids: Set<String>
  /// Those that columns of this table have, or texts in them, of which no other may be a proposal.
  var handedOut: Set<String>
  /// Sources that names of columns have: their ids and names.
  var namedSources: [(id: String, name: String)] = []
  /// The column that is proposed for the units of values.
  var unitColumn: Int?
  /// The column of texts that is first asked about as that of sources.
  private(set) var likelySource: Int?
  /// Whether a column is proposed for values whose source its name does not say.
  var isSourceOpen = false
  /// The only column of numbers, where it may be that of the rows.
  private(set) var counter: Int?

  init(_ mapping: ImportMapping, dates: ImportDates) {
    self.mapping = mapping
    ids = Set(mapping.indicators.ids)
    handedOut = Set(mapping.valueColumns.compactMap { mapping.meanings[$0]?.indicator })
    kinds = mapping.meanings.indices.map { index in
      let column = mapping.table.columns[index]
      let texts = mapping.table.texts(of: index)
      guard mapping.meanings[index] == nil, !texts.isEmpty else { return nil }
      if column.tag?.isNumber == true { return .number }
      return ColumnKind(column.name, texts: texts, rows: mapping.table.rows.count, dates: dates)
    }
    for index in kinds.indices where mapping.meanings[index] == nil && kinds[index] == nil {
      let hasNested = mapping.table.rows.contains { $0.cells[index].isNested }
      if hasNested { leaveOut(index, "lists or records", or: "group") }
    }
    proposePlaces()
    take(DateProposals(mapping, kinds: kinds))
    settleCounters()
    proposeUnits()
    proposeTexts()
    proposeValues()
  }

  private mutating func take(_ dates: DateProposals) {
    (kinds, asOf, fault) = (dates.kinds, dates.asOf, dates.fault)
    maps += dates.maps
    notices += dates.notices
    questions += dates.questions
  }

  /// Beside other numbers a column of 1, 2, 3, … numbers the rows; alone, it may be what the table is about.
  private mutating func settleCounters() {
    let counters = all(.counter)
    let hasOthers = !(all(.number) + all(.age) + mapping.valueColumns).isEmpty || gives("value")
    counter = hasOthers ? nil : counters.last
    for index in counters { kinds[index] = index == counter ? .number : .position }
  }

  // MARK: - Texts

  private mutating func proposeTexts() {
    for index in kinds.indices {
      let texts = table.texts(of: index)
      switch kinds[index] {
      case .group?: take(index, as: "group", "groups", or: "place")
      case .constant?: leaveOut(index, "the same in all rows, “\(texts[0].prefix(40).visible)”", or: "group")
      case .address? where !gives("url"): take(index, as: "url", "the addresses where values were read")
      case .document? where !gives("document"):
        take(index, as: "document", "the documents where values were read", or: "group")
      case .unit?: leaveOut(index, "units beside those of another column", or: "unit")
      case .blank?: leaveOut(index, "a column without a value, of “\(texts[0].visible)” alone", or: "INDICATOR")
      case .note?:
        if texts.allSatisfy({ $0.count < 4 }) || gives("caveat") || maps.contains(where: { $0.hasSuffix("=caveat") }) {
          leaveOut(index, "marks of notes", or: "caveat")
        } else {
          take(index, as: "caveat", "remarks on values, printed with them")
        }
      case .source? where !gives("source") && texts.unique.count > MappingQuestions.wordLimit:
        (likelySource, kinds[index]) = (index, nil)
      case .source? where !gives("source"): take(index, as: "source", "who says so", or: "document")
      case .indicator? where !gives("indicator"):
        take(index, as: "indicator", "what is counted in each row", or: "group")
      case .age? where all(.number).isEmpty && !gives("value") && mapping.valueColumns.isEmpty:
        leaveOut(index, "ages of persons", or: "INDICATOR")
      case .age?:
        ask(
          index, ["group", "skip"], "“\(shown(index))” has ages: a group for each of them, or nothing that is wanted?")
      case .mark?: leaveOut(index, "yes or no", or: "group")
      case .code?: leaveOut(index, "codes", or: "group")
      case .position?: leaveOut(index, "a position, number or rank, which is no figure", or: "INDICATOR")
      case .address?, .document?, .source?, .indicator?: leaveOut(index, "another column of its kind", or: "group")
      case .text?: askText(index, texts)
      default: continue
      }
    }
  }

  /// Whether a column, or the user, says who says so.
  var hasSource: Bool {
    gives("source") || likelySource != nil || maps.contains { $0.hasSuffix("=source") }
  }

  private mutating func askText(_ index: Int, _ texts: [String]) {
    let distinct = texts.unique
    let isOfOneValue = !gives("indicator") && (gives("value") || all(.number).count == 1)
    if isOfOneValue, distinct.allSatisfy({ ColumnWords($0).isOfCounted }) {
      return take(index, as: "indicator", "what is counted in each row", or: "group")
    }
    if let kinds = KindsOfPlaces(distinct) {
      self.kinds[index] = nil
      return questions.append(kinds.question(of: name(index), at: table.place(of: table.columns[index].offset)))
    }
    let hasPlace = maps.contains { $0.hasSuffix("=place") } || gives("place")
    let meanings = TextMeanings(index, texts, of: table, hasPlace: hasPlace, hasSource: hasSource)
    let samples = distinct.prefix(3).map { "“\($0.prefix(30).visible)”" }.joined(separator: ", ")
    if meanings.areSources { likelySource = index }
    ask(
      index, meanings.all,
      "“\(shown(index))” has \(distinct.count == 1 ? "one text" : "\(distinct.count) different texts"), as \(samples). Are they places, groups (a breakdown, as women and men), \(hasSource ? "" : "those who say so (source), ")remarks (caveat), or nothing that is wanted (skip)?"
    )
  }
}
