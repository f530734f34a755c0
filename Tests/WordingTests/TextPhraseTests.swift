import Drawing
import SituationData
import SourceText
import Testing

@testable import Wording

/// How English puts texts together, and that links and marks stay what they are in it.
struct TextPhraseTests {
  private let english = English()

  @Test(
    "What is empty is left out with its join",
    arguments: [
      ([], "", "", ""), ([""], "", "", ""), (["a"], "a", "a", "a"), (["a", "b"], "a and b", "a, b", "a; b"),
      (["a", "", "b", "c"], "a, b and c", "a, b, c", "a; b; c"),
    ])
  func several(_ texts: [String], _ list: String, _ enumeration: String, _ clauses: String) {
    #expect(english.phrase(.list(texts)) == list)
    #expect(english.phrase(.enumeration(texts)) == enumeration)
    #expect(english.phrase(.clauses(texts)) == clauses)
  }

  @Test func wordsForOneThingStandBesideEachOther() {
    #expect(english.phrase(.alternatives(["hostages", "prisoners"])) == "hostages/prisoners")
    #expect(english.phrase(.alternatives(["", "prisoners"])) == "prisoners")
  }

  @Test func smallPrintBreaksBehindEachPart() {
    #expect(english.phrase(.details(["reported", "", "18 Feb"])) == "reported\u{A0}· 18 Feb")
    #expect(english.phrase(.headline(["Report", "18 Feb"])) == "Report · 18 Feb")
  }

  @Test func aSentenceHasOneEnd() {
    #expect(english.phrase(.sentences(["One", "", "Two.", "Three?"])) == "One. Two. Three?")
  }

  @Test func whatBelongsTogether() {
    #expect(english.phrase(.labelled("North", "4")) == "North: 4")
    #expect(english.phrase(.labelled("", "4")) == "4")
    #expect(english.phrase(.named("women", "4")) == "women 4")
    #expect(english.phrase(.counted("14,222", "missing")) == "14,222 missing")
    #expect(english.phrase(.counted("14,222", "")) == "14,222")
    #expect(english.phrase(.remarked("6", "announced")) == "6 (announced)")
    #expect(english.phrase(.remarked("6", "")) == "6")
    #expect(english.phrase(.termed("Captives", term: "hostages")) == "Captives “hostages”")
    #expect(english.phrase(.quoting("Asks to wait.", quote: "")) == "Asks to wait.")
    #expect(english.phrase(.range("5", "7")) == "5–7")
    #expect(english.phrase(.equation("Difference: 1", "3 − 2")) == "Difference: 1 = 3 − 2.")
  }

  @Test func marksOfAValue() {
    #expect(english.phrase(.qualified(.exactly, "7")) == "7")
    #expect(english.phrase(.qualified(.atLeast, "7")) == "at least 7")
    #expect(english.phrase(.estimated("6")) == "6 est.")
    #expect(english.phrase(.computation(.share, ["1", "4"])) == "1 ÷ 4")
    #expect(english.phrase(.values(["6", "6 (announced)"])) == "6 · 6 (announced)")
    let mark: String = english.phrase(.sourceMark(3))
    #expect(mark == "[3]")
  }

  @Test(arguments: [
    ("", ""), ("Twelve signs", "Twelve signs"), ("Twelve signs.", "Twelve…"), ("Twelve, signs", "Twelve…"),
    ("Unbrokenwords", "Unbrokenwor…"), ("–, – ; – : – –", "…"),
  ])
  func whatIsTooLongIsCutBehindAWord(_ text: String, _ cut: String) {
    #expect(english.shortened(text, to: 12) == cut)
  }

  @Test func linksStayLinks() {
    let number = RichText([RichText.Span("4", link: .element("figure-1"))])
    let text: RichText = english.phrase(.remarked(number, english.phrase(.enumeration(["est.", "women"]))))
    #expect(text.string == "4 (est., women)")
    #expect(text.spans.filter { $0.link != nil } == number.spans)
  }
}
