package import Drawing

/// A report as a page of the web: the report whole, with a line for each figure, and what such a page says beside it.
package struct WebContent: Sendable {
  package var report: ReportContent
  package var words: WebWords
  /// That of the figures.
  package var fingerprint: String
  /// Who publishes the report; empty where nobody says so.
  package var publisher: String
  /// Name and version of the program.
  package var generator: String
  /// The same report in all its languages, itself among them; empty where there is but one.
  package var languages: [Language]
  /// Files that lie beside it, by their names.
  package var files: [String]
  package var downloads: [Download]

  /// The report in one language.
  package struct Language: Hashable, Sendable {
    /// What speakers of it call the language.
    package var name: String
    /// BCP 47.
    package var code: String
    package var direction: StyledText.Direction
    /// The file beside the page; nil where it is the page itself.
    package var file: String?

    package init(name: String, code: String, direction: StyledText.Direction, file: String?) {
      (self.name, self.code, self.direction, self.file) = (name, code, direction, file)
    }
  }

  /// A file inside the page.
  package struct Download: Hashable, Sendable {
    package var name: String
    package var mediaType: String
    package var text: String
    package var description: String

    package init(name: String, mediaType: String, text: String, description: String) {
      (self.name, self.mediaType, self.text, self.description) = (name, mediaType, text, description)
    }
  }

  package init(
    report: ReportContent, words: WebWords, fingerprint: String, publisher: String = "", generator: String = "",
    languages: [Language] = [], files: [String] = [], downloads: [Download] = []
  ) {
    (self.report, self.words, self.fingerprint, self.publisher) = (report, words, fingerprint, publisher)
    (self.generator, self.languages, self.files, self.downloads) = (generator, languages, files, downloads)
  }
}

/// What a page of the web says of itself.
package struct WebWords: Hashable, Sendable {
  /// The first link, past all that is the same on every page: "Skip to the report".
  package var skip: String
  package var close: String
  /// The line of a figure among all: "In the list of all figures".
  package var allFigures: String
  /// What opens the table of a chart: "Figures of this chart".
  package var chartFigures: String
  /// What heads the first column of such a table, and a column of values without a name.
  package var figure: String
  package var value: String
  /// Above the files inside the page.
  package var data: String
  package var languages: String

  package init(
    skip: String, close: String, allFigures: String, chartFigures: String, figure: String, value: String, data: String,
    languages: String
  ) {
    (self.skip, self.close, self.allFigures, self.chartFigures) = (skip, close, allFigures, chartFigures)
    (self.figure, self.value, self.data, self.languages) = (figure, value, data, languages)
  }
}
