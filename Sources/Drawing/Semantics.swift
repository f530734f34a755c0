/// The meaning of items in a scene: what tags of a PDF, titles in SVG and text chunks of a PNG are made of.
package struct Semantics: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    case list
    /// Holds a label, where the list has them, and a body.
    case listItem
    /// The bullet or number of an item.
    case listLabel
    case listBody
    case quotation
    /// The list of contents, its entries, and what of an entry leads somewhere.
    case contents
    case contentsItem
    case contentsReference
    case table
    case tableRow
    /// A header cell; `scope` says what it heads.
    case headerCell(scope: HeaderScope)
    case dataCell
    /// A chart or picture; carries an alternative text.
    case figure
    /// A mark of a chart that stands for a value.
    case mark(MarkDescription)
    /// A label of a chart. No two labels of one scene may overlap.
    case label
    /// Ink without meaning for a reader's ear: rules, grids, repeated headers, footers. Nothing in it leads anywhere.
    case artifact
    /// The zero of a value axis, from which its bars begin: for the ear an artifact, for whoever measures bars their start.
    case axisZero

    /// Whether a reader's ear passes over it.
    package var isArtifact: Bool { self == .artifact || self == .axisZero }
  }

  package enum HeaderScope: Hashable, Sendable {
    case column
    case row
  }

  package var role: Role
  /// Unique in the document; the destination of links. An element that a next page continues has the same id there.
  package var id: String?
  /// What a bookmark calls it; nil for none. Headings are bookmarks by their own words.
  package var title: String?
  /// What is read out in place of the ink.
  package var alternativeText: String?
  /// BCP 47; nil is the document's language.
  package var language: String?

  package init(
    _ role: Role, id: String? = nil, title: String? = nil, alternativeText: String? = nil, language: String? = nil
  ) {
    self.role = role
    self.id = id
    self.title = title
    self.alternativeText = alternativeText
    self.language = language
  }
}

/// What a mark of a chart stands for, in plain text, for formats that carry data with the ink.
package struct MarkDescription: Hashable, Sendable {
  /// The class of the mark: `bar`, `part`, `point`, `people`.
  package var kind: String
  /// The figure's reference, e.g. `deaths@moh-gaza`.
  package var figure: String
  /// The plain value, e.g. `48291`; empty where none is given.
  package var value: String
  /// Who says so.
  package var source: String
  /// ISO 8601.
  package var asOf: String

  package init(kind: String, figure: String, value: String, source: String, asOf: String) {
    self.kind = kind
    self.figure = figure
    self.value = value
    self.source = source
    self.asOf = asOf
  }
}
