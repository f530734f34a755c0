import SituationData
import SourceText

/// All that a report prints, in order: the rows of figures.csv, each once, and what stands behind them.
struct FigureLedger: Sendable {
  private let situation: Situation
  /// Whether rows of figures.csv are wanted.
  private let keepsRows: Bool
  private(set) var rows: [FigureRow] = []
  private var seenRows: Set<FigureRow> = []
  /// The rows of the observations, some of them more than once.
  private var observations: [Int] = []
  /// Ids of sources and of those who relayed, in the order in which they are printed.
  private(set) var sources: [String] = []
  private var seenSources: Set<String> = []
  /// Figures that are more than the value of one row: sums, differences, shares.
  private(set) var computed: [Figure] = []
  /// The ids of the places that are printed with the sum of their parts.
  private(set) var wholes: Set<String> = []

  init(in situation: Situation, keepsRows: Bool) {
    (self.situation, self.keepsRows) = (situation, keepsRows)
  }

  mutating func add(_ figures: [Figure]) {
    add(figures, keepsRows ? figures.map { FigureRow($0, in: situation) } : [])
  }

  /// - Parameter rows: those of the figures.
  mutating func add(_ figures: [Figure], _ rows: [FigureRow]) {
    for figure in figures {
      observations += figure.rows
      if figure.rows.count != 1 || figure.derivation != nil, figure.value != nil { computed.append(figure) }
      if figure.reporting != nil, let place = figure.place { wholes.insert(place) }
      for source in figure.sources + figure.via where seenSources.insert(source).inserted { sources.append(source) }
    }
    add(rows)
  }

  /// Takes over what was noted elsewhere, with the rows of the observations that it comes from.
  mutating func add(_ rows: [FigureRow], of observations: [Int]) {
    self.observations += observations
    add(rows)
  }

  /// Takes over what was noted elsewhere.
  private mutating func add(_ rows: [FigureRow]) {
    guard keepsRows else { return }
    for row in rows where seenRows.insert(row).inserted { self.rows.append(row) }
  }

  /// Takes over what was noted elsewhere.
  mutating func add(_ other: FigureLedger) {
    add(other.rows)
    observations += other.observations
    computed += other.computed
    wholes.formUnion(other.wholes)
  }

  /// The rows of the observations, and others, each once and in order.
  func observationRows(and others: [Int]) -> [Int] {
    let sorted = (observations + others).sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
