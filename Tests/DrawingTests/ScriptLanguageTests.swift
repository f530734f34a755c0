import Testing

@testable import Drawing

/// Words in other letters than those of the document are said to be in their language.
struct ScriptLanguageTests {
  @Test(arguments: [
    ("وزارة الصحة", "ar"), ("משרד הבריאות", "he"), ("نیویورک", "fa"), ("پاکستان", "fa"), ("ٹھنڈا پانی", "ur"),
    ("…", nil),
    ("12", nil), ("(", nil), ("ﻻ", "ar"),
  ])
  func language(text: String, expected: String?) {
    #expect(ScriptLanguage.language(of: text) == expected)
    #expect(ScriptLanguage.language(of: text, amid: .rightToLeft) == expected)
  }

  @Test func tags() {
    #expect(LanguageTag("fr-CA")?.code == "fr" && LanguageTag("Ukr")?.code == "ukr")
    #expect(LanguageTag("") == nil && LanguageTag("5") == nil && LanguageTag("longer") == nil)
    #expect(LanguageTag("he")?.direction == .rightToLeft && LanguageTag("es")?.direction == .leftToRight)
  }

  @Test func whatIsNotTranslatedIsEnglish() {
    #expect(ScriptLanguage.language(of: "AFP", amid: .rightToLeft) == "en")
    #expect(ScriptLanguage.language(of: "AFP", amid: .leftToRight) == nil)
    #expect(ScriptLanguage.language(of: "OCHA", amid: .rightToLeft, latin: "fr") == "fr")
    #expect(ScriptLanguage.language(of: "48,291", amid: .rightToLeft) == nil)
  }
}
