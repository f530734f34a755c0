package import Drawing

/// A table of finished words. It breaks between rows only, and its header is repeated on each page.
package struct ReportTable: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package enum Alignment: Hashable, Sendable {
      case leading
      /// Numbers: tabular digits, aligned at the decimal.
      case number
    }

    package var header: RichText
    package var alignment: Alignment
    /// Share of the width that is left when every column has its natural width; 0 keeps it to that.
    package var weight: Double

    package init(_ header: RichText, alignment: Alignment = .leading, weight: Double = 1) {
      self.header = header
      self.alignment = alignment
      self.weight = weight
    }
  }

  package struct Cell: Hashable, Sendable {
    package enum Look: Hashable, Sendable {
      case plain
      case strong
      case muted
      /// Small in an outlined pill.
      case badge
    }

    package var text: RichText
    /// A quieter second line; empty for none.
    package var detail: RichText
    package var look: Look

    package init(_ text: RichText, detail: RichText = "", look: Look = .plain) {
      self.text = text
      self.detail = detail
      self.look = look
    }
  }

  package struct Row: Hashable, Sendable {
    /// The destination of links to this row.
    package var id: String?
    package var cells: [Cell]

    package init(id: String? = nil, _ cells: [Cell]) {
      self.id = id
      self.cells = cells
    }
  }

  package var columns: [Column]
  /// As many cells as columns in each row.
  package var rows: [Row]
  /// A quiet line below the table; empty for none.
  package var note: RichText
  /// Whether the first cell of each row heads it.
  package var hasRowHeaders: Bool
  /// Whether it is there to be looked up in rather than read: smaller type and closer rows.
  package var isDense: Bool
  /// What stands before the decimals of its numbers.
  package var decimalSeparator: Character

  package init(
    columns: [Column], rows: [Row], note: RichText = "", hasRowHeaders: Bool = false, isDense: Bool = false,
    decimalSeparator: Character = "."
  ) {
    self.columns = columns
    self.rows = rows
    self.note = note
    self.hasRowHeaders = hasRowHeaders
    self.isDense = isDense
    self.decimalSeparator = decimalSeparator
  }
}
