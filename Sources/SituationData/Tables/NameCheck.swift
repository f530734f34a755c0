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
    return latin.contains(skeleton) || (!name.utf8.allSatisfy { $0 < 0x80 } && others.contains(skeleton))
  }

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
      "gesamt",
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
      "загальна сума", "сума", "загальна кількість",
    ].map(NameForm.skeleton))
}
