import Drawing
import Testing

@testable import Wording

/// Typed texts in lines of the other direction: what is set apart stands between “‹” and “›”.
struct ForeignStretchesTests {
  private func ordered(_ text: String, _ language: any Language) -> String {
    LanguageTests.shown(language.inReadingOrder(text))
  }

  @Test(
    "Numbers with signs stand as they are read",
    arguments: [
      ("نسبة 95% من", "نسبة ‹95%› من"), ("مبلغ $53.2", "مبلغ ‹$53.2›"), ("و$5", "و‹$5›"),
      ("و12€ أو €12", "و‹12€› أو ‹€12›"),
      ("تغيّر −5", "تغيّر ‹−5›"), ("تغيّر -5 درجات", "تغيّر ‹-5› درجات"), ("(95%)", "(‹95%›)"), ("و100 %.", "و‹100 %›."),
      ("في 2025-02-18،", "في ‹2025-02-18›،"), ("+970-59-123-4567", "‹+970-59-123-4567›"),
      ("059-1234567", "‹059-1234567›"),
      ("الساعة 12:30", "الساعة ‹12:30›"), ("1/5", "‹1/5›"), ("<5", "‹<5›"), ("20°", "‹20°›"), ("5,300.", "‹5,300›."),
      ("#5", "‹#5›"),
    ])
  func numbers(_ text: String, _ expected: String) {
    #expect(ordered(text, Arabic()) == expected)
  }

  @Test(
    "Digits alone, those of Arabic, and what is set apart already are left as they are",
    arguments: [
      "18 شباط 2025", "12", "", "وفيات", "بين ⁦55⁩–⁦78⁩", "نسبة ⁦95%⁩ من", "نسبة ٢٣٪ بين ٥٥٬٢٩٨–٧٨٬٥٢٥", "13–20 شباط",
      "⁨CGTN⁩، 8",
    ])
  func plain(_ text: String) { #expect(Arabic().inReadingOrder(text) == text) }

  @Test("Of a range typed with a hyphen the lower number stands at the right")
  func ranges() {
    #expect(ordered("בין 13-20 בפברואר", Hebrew()) == "בין ‹13›-‹20› בפברואר")
    #expect(ordered("10-20%", Arabic()) == "‹10›-‹20%›")
  }

  @Test("A hyphen behind a letter of Hebrew is that of its prefix")
  func prefixes() {
    #expect(ordered("נכון ל-18 בפברואר", Hebrew()) == "נכון ל-18 בפברואר")
    #expect(ordered("כ-7.5%", Hebrew()) == "כ-‹7.5%›")
    #expect(ordered("ה-UN", Hebrew()) == "ה-‹UN›")
  }

  @Test(
    "Names in Latin letters, and what belongs to them",
    arguments: [
      ("نقلت CGTN، 8 شباط", "نقلت ‹CGTN›، 8 شباط"), ("AFP 12", "‹AFP 12›"), ("AFP, 12", "‹AFP›, 12"),
      ("AFP 8\u{A0}شباط", "‹AFP› 8 شباط"), ("Red Crescent (branch) و", "‹Red Crescent (branch)› و"),
      ("(Red) Crescent", "‹(Red) Crescent›"), ("(Red Crescent)", "(‹Red Crescent›)"), ("لغة C++ و", "لغة ‹C++› و"),
      ("B-52 (الطراز H)", "‹B-52› (الطراز ‹H›)"), ("Élan S.A. و", "‹Élan S.A.› و"), ("AFP.", "‹AFP›."),
      ("info@example.org.", "‹info@example.org›."),
      ("https://example.org/a?b=1&c=%D9", "‹https://example.org/a?b=1&c=%D9›"), ("Київ 5%", "‹Київ 5%›"),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(ordered(text, Arabic()) == expected)
  }

  @Test("In a line from left to right it is what runs from right to left")
  func english() {
    #expect(ordered("via أوتشا, 19–24 January", English()) == "via ‹أوتشا›, 19–24 January")
    #expect(ordered("“مكتب (غزة)”, 5", English()) == "“‹مكتب (غزة)›”, 5")
    #expect(English().inReadingOrder("CGTN, 95%") == "CGTN, 95%")
  }

  @Test("A text of the data is in order within its isolate, in each language")
  func data() {
    #expect(LanguageTests.shown(Arabic().isolated("دون 95% من")) == "‹دون ‹95%› من›")
    #expect(LanguageTests.shown(English().isolated("دون 95% من")) == "‹دون ‹95%› من›")
    #expect(LanguageTests.shown(Arabic().isolated("AFP وزارة 5")) == "‹AFP ‹وزارة› 5›")
    #expect(LanguageTests.shown(Arabic().isolated("95%")) == "‹95%›")
  }

  @Test("Emphasis within a name does not part it; nothing reaches over a figure or a mark")
  func spans() {
    let name = RichText([
      RichText.Span("وكالة "), RichText.Span("Red", isStrong: true), RichText.Span(" Crescent"),
      RichText.Span("[1]", isRaised: true), RichText.Span("، 8 AFP"), RichText.Span("5", mention: 1),
      RichText.Span("%"),
    ])
    let ordered = Arabic().inReadingOrder(name).spans.map { LanguageTests.shown($0.text) }
    #expect(ordered == ["وكالة ", "‹Red", " Crescent›", "[1]", "، 8 ‹AFP›", "5", "%"])
  }
}
