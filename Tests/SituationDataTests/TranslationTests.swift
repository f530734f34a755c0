import SourceText
import Testing

@testable import SituationData

struct TranslationTests {
  @Test("A label's word that stands in several terms has its place in the first, in every run")
  func theFirstTermDecides() {
    let rows = (0..<20).map { "term\($0),\(Array(repeating: "x\($0)", count: $0).map { $0 + "|" }.joined())shared" }
    let terms = "term,fr\n" + rows.joined(separator: "\n") + "\nhostages,otage|otages|otage d’un\n"
    let translations = Translations(into: "fr", [TextFile(name: "terms.csv", bytes: Array(terms.utf8))])
    #expect(translations.term("hostages", of: [], like: "shared") == "otage")
  }

  @Test("A form is found at the place of the label's own word, with blanks around the strokes or without")
  func formsHavePlaces() {
    let terms = "term,fr\ncaptives,captifs | de captifs\nhostages,otages|d’otages\n"
    let data = "indicator,source,value,as_of,term,term_fr\nheld,a,3,2025-01-01,people,gens | de gens\n"
    let translations = Translations(
      into: "fr",
      [("terms.csv", terms), ("data.csv", data)].map { TextFile(name: $0.0, bytes: Array($0.1.utf8)) })
    #expect(translations.term("hostages", of: [], like: "de captifs") == "d’otages")
    #expect(translations.term("people", of: ["a"], like: "de captifs") == "de gens")
    #expect(translations.hasTerm("people") && !translations.hasTerm("others"))
  }
}
