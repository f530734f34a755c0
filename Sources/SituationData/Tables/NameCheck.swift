import SourceText

/// What a name of a place or group may not be.
enum NameCheck {
  /// What is wrong with a name; nil where it is none of a whole.
  static func fault(ofPlaceOrGroup name: String) -> String? {
    guard isWhole(name) else { return nil }
    return
      "“\(name.visible)” is the whole, which has no place and no group; empty the cell, or leave the row out where its parts stand in other rows"
  }

  private static func isWhole(_ name: String) -> Bool {
    let skeleton = NameForm.skeleton(name)
    // What is written in plain Latin letters is none of the others.
    let isLatin = name.utf8.allSatisfy { $0 < 0x80 }
    if latin.contains(skeleton) || (!isLatin && others.contains(skeleton)) { return true }
    // "National total", "Total Tolen", "All districts"
    let words = name.lowercased().split { !$0.isLetter }.map { NameForm.skeleton(String($0)) }
    guard words.count > 1 else { return false }
    // "Total loss" is a kind of loss, "National total" and "Total country" are none.
    return words.contains { sums.contains($0) || (!isLatin && otherSums.contains($0)) }
      || totals.contains(words[words.count - 1])
      || ((totals.contains(words[0]) || all.contains(words[0])) && words.count == 2 && parts.contains(words[1]))
  }

  /// Words that make a whole of whatever stands beside them.
  private static let sums: Set = [
    "subtotal", "subtotals", "gesamt", "gesamtsumme", "gesamtzahl", "gesamtergebnis", "insgesamt", "toplam", "razem",
  ]

  private static let otherSums = Set(
    ["المجموع", "الإجمالي", "إجمالي", "סה״כ", "усього", "всього", "итого", "всего"].map(NameForm.skeleton))

  private static let totals: Set = ["total", "totals", "totale", "totali", "totaux", "totales", "totais", "totaal"]
  private static let all: Set = ["all", "tous", "toutes", "todos", "todas", "alle"]

  private static let parts: Set = [
    "places", "areas", "districts", "regions", "region", "provinces", "governorates", "oblasts", "states", "countries",
    "country", "national", "nacional", "sectors", "camps", "groups", "sexes", "genders", "municipalities", "counties",
    "departments", "facilities", "hospitals", "schools", "sites", "locations", "zones", "cities", "towns", "villages",
    "markets", "categories", "combined", "people", "persons", "population", "groupes", "zonas", "regiones", "gruppen",
    "regionen", "orte",
  ]

  /// Words for the whole, in the languages that tables come in.
  private static let latin = Set(
    [
      "total", "totals", "grand total", "overall total", "total overall", "subtotal", "sub-total", "all", "overall",
      "sum", "whole",
      "everyone", "everybody", "everything", "all together", "all people", "all persons", "all places", "all groups",
      "all areas",
      "all ages", "both sexes", "totale", "totaux", "ensemble", "total général", "sous-total", "somme", "tous",
      "toutes",
      "tout", "tous ensemble", "total general", "totales", "todos", "todas", "todo", "suma", "suma total", "conjunto",
      "gesamt", "gesamtergebnis", "totaal", "toplam", "genel toplam", "razem", "ogółem", "összesen", "jumlah", "jumla",
      "insgesamt", "gesamtsumme", "gesamtzahl", "summe", "zusammen", "alle", "alles", "zwischensumme",
    ].map(NameForm.skeleton))

  private static let others = Set(
    [
      "المجموع",
      "مجموع",
      "المجموع الكلي", "المجموع العام", "الإجمالي", "إجمالي", "الإجمالي العام", "الكل", "الجميع", "كلي", "סהכ", "סה״כ",
      "סך הכל",
      "סך הכול", "סך-הכל", "הכל", "הכול", "כולם", "סכום", "סיכום", "усього", "всього", "разом", "загалом", "усі", "всі",
      "підсумок",
      "загальна сума", "сума", "загальна кількість", "итого", "всего", "σύνολο", "合计", "合計", "总计", "कुल", "মোট", "Σ",
    ].map(NameForm.skeleton))
}
