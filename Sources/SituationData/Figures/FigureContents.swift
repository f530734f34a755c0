import SourceText

/// What a figure holds; its properties say what each is.
struct FigureContents: Hashable {
  var reference: String
  var asked: Reference?
  var indicator: Indicator?
  var unit: String
  var value: DecimalNumber?
  var absence: Figure.Absence?
  var low: DecimalNumber?
  var high: DecimalNumber?
  var bounds: String
  var qualifier: Qualifier
  var asOf: [AsOf]
  var published: Published?
  var status: Status
  var outcome: Outcome?
  var sources: [String]
  var via: [String]
  var place: String?
  var group: String?
  var reporting: Figure.Reporting?
  var scope: String
  var term: String
  var otherTerms: [String] = []
  var caveats: [Figure.Caveat]
  var rows: [Int]
  var leftOut = LeftOut()
  var requestedDay: AsOf?
  var period: Figure.Period?
  var coverage: Coverage?
  var isIncreaseOfTotal = false
  var isRevision = false
  var derivation: Figure.Derivation?
}

/// Contents that figures share. Only a figure that has them for itself changes them, so that other threads may read them.
final class SharedContents: @unchecked Sendable {
  var contents: FigureContents

  init(_ contents: FigureContents) { self.contents = contents }
}

extension Figure: Hashable {
  package static func == (left: Figure, right: Figure) -> Bool { left.contents == right.contents }

  package func hash(into hasher: inout Hasher) { hasher.combine(contents) }
}
