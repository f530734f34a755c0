import Testing
import Wording

@testable import Reporting

/// Dates in texts that people typed, in languages whose months have two words or two names, or stand behind “de”.
struct ForeignDateTests {
  @Test(
    "The day, month and year of a typed date",
    arguments: [
      ("ar", "حتى 19 كانون الأول/ديسمبر 2024 وبعده", 12), ("ar", "حتى 19 تشرين الثاني 2024 وبعده", 11),
      ("ar", "حتى 19 شباط/فبراير 2024 وبعده", 2), ("ar", "حتى 19 فبراير 2024 وبعده", 2),
      ("he", "עד 19 בפברואר 2024 ואחריו", 2),
      ("es", "el 19 de febrero de 2024 y después", 2), ("fr", "le 19 février 2024 et après", 2),
      ("uk", "до 19 лютого 2024 року", 2),
    ])
  func typed(_ code: String, _ text: String, _ month: Int) throws {
    let language = try #require(Languages.language(code))
    let tokens = TextTokenizer(language: language).tokens(of: text)
    let dates = tokens.compactMap { if case .date(let date) = $0.content { date } else { nil } }
    #expect(dates.contains { $0.day == 19 && $0.month == month && $0.year == 2024 }, "\(dates)")
    #expect(!tokens.contains { $0.number != nil })
  }
}
