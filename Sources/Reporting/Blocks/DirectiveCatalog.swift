import SituationData
import SourceText

/// A fenced block of a report: what stands in it, and where.
struct Directive {
  /// The lines that are not empty.
  let lines: [PlacedText]
  /// The bytes between its fences.
  let range: Range<Int>
  let location: SourceLocation
}

/// What blocks rest on.
struct BlockContext {
  let basis: ReportBasis
  /// What is known, set against the last issue; nil where there is none to compare with.
  let comparison: Comparison?
  /// How much of it a summary shows; nil for a report, which shows all.
  var extent: SummaryExtent?

  /// The same for figures that stand beside each other.
  func beside(_ figures: [Figure]) -> BlockContext {
    BlockContext(basis: basis.beside(figures), comparison: comparison, extent: extent)
  }
}

/// A block that a report can ask for by name. A new one is a type of its own and a line in `DirectiveCatalog`.
protocol DirectiveBlock: PuttingIntoWords, SendableMetatype {
  static var name: String { get }
  /// Whether it says what has changed: comparing costs time, and is done where it is asked for.
  static var comparesStates: Bool { get }
  /// Whether anything may stand in it.
  static var takesLines: Bool { get }

  init(_ context: BlockContext)
  func drafts(for directive: Directive, _ record: inout BlockRecord) -> [DraftBlock]
}

extension DirectiveBlock {
  static var comparesStates: Bool { false }
  static var takesLines: Bool { true }
}

enum DirectiveCatalog {
  static let all: [any DirectiveBlock.Type] = [
    KeyFiguresBlock.self, NextBlock.self, StatementsBlock.self, ReportedBlock.self, FiguresBlock.self, TableBlock.self,
    ChangesBlock.self, CorrectionsBlock.self, NamesBlock.self, SourcesBlock.self, RegisterBlock.self,
  ]

  /// The block of a fence's first word; nil where there is none.
  static func block(named name: String) -> (any DirectiveBlock.Type)? {
    let word = word(of: name)
    return all.first { $0.name == word }
  }

  static func word(of name: String) -> String { name.split(separator: " ").first.map(String.init) ?? name }
}
