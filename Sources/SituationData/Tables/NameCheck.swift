import SourceText

/// What a name of a place or group may not be.
package enum NameCheck {
  /// What is wrong with a name; nil where it is none of a whole.
  static func fault(ofPlaceOrGroup name: String) -> String? {
    guard isWhole(name) else { return nil }
    return
      "“\(name.visible)” is the whole, which has no place and no group; empty the cell, or leave the row out where its parts stand in other rows"
  }

  /// Whether a name is one of the whole: “Total”, “All districts”.
  package static func isWhole(_ name: String) -> Bool {
    let skeleton = NameForm.skeleton(name)
    // What is written in Latin letters, accents among them, is none of the others.
    let isLatin = name.unicodeScalars.allSatisfy { $0.value < 0x250 }
    if latin.contains(skeleton) || (!isLatin && others.contains(skeleton)) { return true }
    let words = name.lowercased().split { !$0.isLetter }.map { NameForm.skeleton(String($0)) }
    // "Total 2025"
    guard words.count > 1 else { return words.first.map(totals.contains) ?? false }
    return words.contains { sums.contains($0) || (!isLatin && otherSums.contains($0)) }
      || zip(words, words.dropFirst()).contains { isSum($0, $1) }
      || isTotal(of: words) || isAll(words.filter { !articles.contains($0) })
  }

  /// "Sub-total North", "סה״כ בצפון": one word of two.
  private static func isSum(_ first: String, _ second: String) -> Bool {
    ["sub", "sous"].contains(first) ? totals.contains(second) : hebrewSums.contains(first + second)
  }

  private static let hebrewSums = Set(["סהכ", "סךהכל", "סךהכול"].map(NameForm.skeleton))

  /// "National total", "Tolen, total", "Total Haiti"; "Total loss" is a kind of loss.
  private static func isTotal(of words: [String]) -> Bool {
    (totals.contains(words[0]) || totals.contains(words[words.count - 1])) && !words.contains(where: complete.contains)
  }

  /// "All districts", "Ensemble du pays", "Beide Geschlechter"; "All Saints" and "Total loss" are names.
  private static func isAll(_ words: [String]) -> Bool {
    guard words.count == 2 else { return false }
    if both.contains(words[0]) { return sexes.contains(words[1]) }
    return (totals.contains(words[0]) || all.contains(words[0]))
      && (parts.contains(words[1]) || sexes.contains(words[1]))
  }

  /// Words that make a whole of whatever stands beside them.
  private static let sums: Set = [
    "subtotal", "subtotals", "gesamt", "gesamtsumme", "gesamtzahl", "gesamtergebnis", "insgesamt", "zwischensumme",
    "toplam", "razem",
  ]

  private static let otherSums = Set(
    ["المجموع", "الإجمالي", "إجمالي", "סה״כ", "усього", "всього", "итого", "всего"].map(NameForm.skeleton))

  private static let totals: Set = ["total", "totals", "totale", "totali", "totaux", "totales", "totais", "totaal"]

  /// What is called total where nothing is left of something: no sum.
  private static let complete = Set(
    [
      "loss", "losses", "damage", "destruction", "destroyed", "collapse", "closure", "blockade", "siege", "failure",
      "outage", "blackout", "blindness", "deafness", "disability", "ban", "lockdown", "ruin", "war", "perte", "pertes",
      "destruction", "effondrement", "dégâts",
      "dommages", "fermeture", "coupure", "incapacité", "invalidité", "pérdida", "pérdidas", "destrucción", "daño",
      "daños", "cierre", "colapso", "discapacidad", "verlust", "schaden", "zerstörung", "perdita", "distruzione",
      "perda", "destruição", "dano",
    ].map(NameForm.skeleton))

  private static let articles = Set(
    ["the", "of", "les", "des", "du", "de", "la", "le", "el", "los", "las", "der", "die", "i", "as", "os"])

  private static let all = Set(
    [
      "all", "tous", "toutes", "tout", "toute", "ensemble", "todos", "todas", "todo", "toda", "alle", "tutti", "tutte",
      "كل", "كافة", "جميع", "כל",
      "כלל",
      "усі", "всі", "все",
    ].map(NameForm.skeleton))

  private static let both = Set(
    ["both", "deux", "ambos", "beide", "entrambi", "كلا", "שני", "обидві", "обидва", "оба"].map(NameForm.skeleton))

  private static let sexes = Set(
    [
      "sexes", "genders", "genres", "sexos", "géneros", "geschlechter", "sessi", "الجنسين", "המינים", "статі", "пола",
    ].map(NameForm.skeleton))

  /// What a whole falls into.
  private static let parts = Set(
    [
      "places", "areas", "districts", "regions", "region", "provinces", "governorates", "oblasts", "states",
      "countries", "country", "national", "nacional", "sectors", "camps", "groups", "municipalities", "counties",
      "departments", "facilities", "hospitals", "schools", "sites", "locations", "zones", "cities", "towns",
      "villages", "markets", "categories", "combined", "people", "persons", "population", "ages",
      "pays", "régions", "communes", "départements", "villes", "lieux", "groupes", "âges", "personnes", "secteurs",
      "territoire", "municipios", "regiones", "provincias", "departamentos", "distritos", "zonas", "ciudades",
      "lugares", "grupos", "edades", "personas", "país", "gruppen", "regionen", "orte", "kreise", "bezirke", "länder",
      "städte", "gemeinden", "personen", "altersgruppen", "المحافظات", "المناطق", "المدن", "المواقع", "المخيمات",
      "الفئات", "الأعمار", "المديريات", "الأقاليم", "محافظات", "مناطق", "המחוזות", "הנפות", "הערים", "האזורים",
      "הקבוצות", "היישובים", "הגילאים", "המקומות", "області", "райони", "громади", "міста", "регіони", "групи",
      "місця", "області", "области", "районы", "регионы", "города", "группы",
    ].map(NameForm.skeleton))

  /// Words for the whole, in the languages that tables come in.
  private static let latin = Set(
    [
      "combined", "total", "totals", "grand total", "overall total", "total overall", "subtotal", "sub-total", "all",
      "overall",
      "sum", "whole", "national", "national level", "country level", "whole country", "worldwide", "global",
      "everyone", "everybody", "everything", "all together", "all people", "all persons", "all places", "all groups",
      "all areas",
      "all ages", "totale", "totaux", "ensemble", "total général", "sous-total", "somme", "tous",
      "toutes",
      "tout", "tous ensemble", "total general", "nationwide", "countrywide", "nacional", "nivel nacional",
      "pays entier", "niveau national", "celkem", "yhteensä", "ukupno", "totales", "todos", "todas", "todo",
      "suma", "suma total", "conjunto",
      "gesamt", "gesamtergebnis", "totaal", "toplam", "genel toplam", "razem", "ogółem", "összesen", "jumlah", "jumla",
      "insgesamt", "gesamtsumme", "gesamtzahl", "summe", "zusammen", "alle", "alles", "zwischensumme",
    ].map(NameForm.skeleton))

  private static let others = Set(
    [
      "المجموع",
      "مجموع",
      "العدد الكلي", "جميع", "المجموع الكلي", "المجموع العام", "الإجمالي", "إجمالي", "الإجمالي العام", "الكل", "الجميع",
      "كلي", "סהכ", "סה״כ",
      "סך הכל",
      "סך הכול", "סך-הכל", "הכל", "הכול", "כולם", "סכום", "סיכום", "усього", "всього", "разом", "загалом", "усі", "всі",
      "підсумок",
      "загальна сума", "сума", "загальна кількість", "итого", "всего", "σύνολο", "合计", "合計", "总计", "कुल", "মোট", "Σ",
    ].map(NameForm.skeleton))
}
