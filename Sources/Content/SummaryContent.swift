package import Drawing

/// The one page that is sent round, in words, before anything of it has a place.
package struct SummaryContent: Sendable {
  /// The small line above the title: "Situation report no. 1 · 20 February 2025"; printed in capitals.
  package var kicker: String
  /// What stands at the other end of that line: "Summary"; printed in capitals.
  package var kind: String
  package var title: RichText
  /// What comes before the first heading or block; set larger.
  package var lead: [RichText]
  /// Key figures, charts, positions and what else there is, in the order of reading.
  package var blocks: [PageBlock]
  /// What the marks of sources mean; nil where there are none.
  package var sources: Sources?
  /// Who says what is shown, in a sentence at the foot; empty where the sources stand in full.
  package var sourceLine: RichText
  /// At the two ends of the foot.
  package var foot: (leading: RichText, trailing: RichText)
  /// A word on the page, e.g. "DRAFT"; nil for none.
  package var badge: String?
  /// What is read out in place of a picture of it.
  package var alternativeText: String
  /// Who says what it shows, in one line.
  package var sourceNames: String
  package var direction: StyledText.Direction
  /// BCP 47, of all texts; empty for none.
  package var language: String

  /// Each source with the number of its mark.
  package struct Sources: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
      /// The destination of links to the source.
      package var id: String
      /// "[1]", leading back to where it is first named.
      package var mark: RichText
      package var text: RichText

      package init(id: String, mark: RichText, text: RichText) {
        self.id = id
        self.mark = mark
        self.text = text
      }
    }

    package var title: RichText
    package var entries: [Entry]

    package init(title: RichText, entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  package init(
    kicker: String, kind: String, title: RichText, lead: [RichText], blocks: [PageBlock], sources: Sources?,
    sourceLine: RichText = "",
    foot: (leading: RichText, trailing: RichText), badge: String? = nil, alternativeText: String = "",
    sourceNames: String = "", direction: StyledText.Direction = .leftToRight, language: String = ""
  ) {
    self.kicker = kicker
    self.kind = kind
    self.title = title
    self.lead = lead
    self.blocks = blocks
    self.sources = sources
    self.sourceLine = sourceLine
    self.foot = foot
    self.badge = badge
    self.alternativeText = alternativeText
    self.sourceNames = sourceNames
    self.direction = direction
    self.language = language
  }
}
