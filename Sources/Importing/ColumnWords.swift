import SourceText

/// What the words in the name of a column say of its cells, in languages that tables come in.
struct ColumnWords {
  /// The words of a name as they are compared.
  let words: [String]
  private let all: Set<String>
  /// Whether its words stand for each other: “Country/Region”.
  private let areAlternatives: Bool

  init(_ name: String) {
    areAlternatives = name.contains("/")
    words = Self.split(name)
    all = Set(words)
  }

  /// Letters and digits apart from all else, and a capital behind a small letter from that: “ParentLocation”.
  private static func split(_ name: String) -> [String] {
    var parts: [String] = [""]
    var wasSmall = false
    for character in name {
      guard character.isLetter || character.isNumber else {
        parts.append("")
        wasSmall = false
        continue
      }
      if wasSmall, character.isUppercase { parts.append("") }
      parts[parts.count - 1].append(character)
      wasSmall = character.isLowercase
    }
    return parts.map { NameForm.skeleton($0) }.filter { !$0.isEmpty }
  }

  func say(_ kind: Set<String>) -> Bool { !all.isDisjoint(with: kind) }

  // MARK: - Places

  /// How small the places of the column are: 0 for parts of the world, 5 for what lies in the smallest area; nil where it has none.
  var placeRank: Int? {
    if say(Self.group) || say(Self.indicator) { return nil }
    if isOfArea { return 1 }
    let joined = zip(words, words.dropFirst()).map { $0 + $1 }
    if let number = (words + joined).lazy.compactMap(Self.adminLevel).first { return number + 1 }
    if all.contains("parent"), say(Self.ranks[1].union(Self.ranks[5])) { return 0 }
    // "Camp district" is a district, "Country of asylum" a country: the first rank that a word has.
    let ranks = words.reversed().lazy.compactMap { word in Self.ranks.firstIndex { $0.contains(word) } }
    return areAlternatives ? ranks.min() : ranks.first
  }

  /// How small the places are that a text is the kind of, as “District”; nil where it has other words.
  var rankOfKind: Int? {
    let kinds = Self.ranks.reduce(into: Self.words("level admin adm national total")) { $0.formUnion($1) }
    let isKind = words.allSatisfy { word in kinds.contains(word) || Self.adminLevel(word) != nil || Int(word) != nil }
    return isKind ? placeRank ?? (say(["national"]) ? 1 : nil) : nil
  }

  private static func adminLevel(_ word: String) -> Int? {
    for prefix in ["admin", "adm", "level"] where word.hasPrefix(prefix) {
      if let number = Int(word.dropFirst(prefix.count)), (0...5).contains(number) { return number }
    }
    return nil
  }

  private static let ranks: [Set<String>] = [
    words("continent world subregion whoregion"),
    words(
      "country countries nation pays país land staat paese territory economy iso iso3 iso2 asylum host origin الدولة البلد دولة країна מדינה"
    ),
    words(
      "region regions province state governorate oblast provincia departamento département departement bundesland wilaya région región estado islamic prefecture المحافظة محافظة область регион מחוז"
    ),
    words(
      "district districts county zone cercle raion distrito kreis landkreis woreda municipality municipio commune gemeinde department المديرية مديرية القضاء قضاء район נפה"
    ),
    words("subdistrict ward comuna localité sub canton upazila union hromada الناحية ناحية громада"),
    words(
      "location site camp city town village locality market facility hospital school area place lieu ort settlement shelter crossing port station checkpoint المكان مكان بلدة مدينة المدينة الموقع مخيم місто עיר מקום"
    ),
  ]

  // MARK: - Other columns

  /// Whether no word says what is counted.
  var isOfNothing: Bool {
    ![Self.people, Self.rate, Self.cumulative, Self.stock, Self.flow, Self.value, Self.total, Self.things].contains(
      where: say)
  }

  /// Whether a word says what is counted, or that something is, and none that it is broken down or a place.
  var isOfAmount: Bool { !isOfNothing && !say(Self.group) && placeRank == nil }

  /// Whether it has the areas of a table of many countries: “REF_AREA”, “Geographic area”, “geo”.
  private var isOfArea: Bool {
    words == ["geo"] || say(["area"]) && say(["ref", "reference", "geographic", "geographical"])
  }

  /// Whether codes in the column are those of places.
  var isOfPlace: Bool {
    say(["iso", "iso2", "iso3", "pcode", "country", "geo", "adm1", "adm2", "admin1", "admin2", "district", "region"])
  }
  var isCode: Bool { say(Self.code) && !isOfArea }
  /// Whether it has the phases of a classification, which are no figures.
  var isOfPhases: Bool { words.count < 3 && say(["phase"]) }
  /// Whether it has marks of values, as “e” for an estimate.
  var isOfMarks: Bool { say(Self.mark) || say(["obs", "observation", "conf"]) && say(["status"]) }
  /// Whether it has the units of values.
  var isOfUnits: Bool { say(Self.unit) && !say(Self.code) && !say(["multiplier", "mult", "price", "cost"]) }
  /// The words without those that say code or name.
  var subject: [String] { words.filter { !Self.code.contains($0) && !Self.nameWords.contains($0) } }

  static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map { NameForm.skeleton(String($0)) })
  }

  static let code = words("code codes pcode pcodes iso iso2 iso3 geoid fips m49 nuts ags id uid ref kennung")
  private static let nameWords = words("name names names nom nombre label title short long en english fr ar")
  static let year = words(
    "year yr años año ano anio année annee jahr anno السنة سنة рік год שנה period time timeperiod")
  static let calendarYear = year.subtracting(words("period time timeperiod"))
  static let date = words("date dates datum fecha data tarih tanggal tarehe 日期 날짜 дата תאריך التاريخ تاريخ تاریخ")
    .union(year)
    .union(month)
    .union(
      day)
  static let month = words("month months mois mes monat mese الشهر شهر місяць месяц חודש")
  static let week = words("week wk epiweek semaine semana woche settimana epi أسبوع тиждень неделя שבוע")
  static let quarter = words("quarter qtr trimestre quartal trimester")
  static let day = words("day jour día dia tag giorno يوم день יום")
  static let published = words("published publication report reported reporting release released posted")
  static let updated = words("updated update modified created extracted downloaded retrieved accessed modification")
  static let start = words("from start begin beginning début debut desde von inicio since")
  static let end = words("to end until fin hasta bis ending")
  static let group = words(
    "sex gender age ages agegroup category cause group groups nationality modality severity phase sector cluster disability sexe sexo edad âge alter altersgruppe geschlecht dim1 dim2 dimension breakdown disaggregation commodity ethnicity crop product disease residence hazard subgroup الجنس العمر стать вік מין גיל"
  )
  static let age = words("age ages alter edad âge idade العمر вік возраст גיל")
  static let indicator = words(
    "indicator indicators measure variable series metric indicateur indicador indikator dataelement المؤشر показник")
  static let value = words(
    "value values number numbers num count counts total amount obs figure figures n wert anzahl zahl valeur nombre valor numero número numeric factvaluenumeric cantidad العدد عدد القيمة кількість"
  )
  /// Whose cells may be the names of single persons.
  static let person = words("name names victim victims person patient detainee surname fullname nom nombre الاسم")
  static let note = words(
    "note notes comment comments remark remarks footnote footnotes observaciones bemerkung ملاحظات")
  private static let mark = words("flag flags obsflag confstatus obsstatus")
  private static let unit = words(
    "unit units currency currencies devise moneda moeda währung einheit unité unidad valuta")
  static let address = words("url link website lien web")
  static let document = words("document report bulletin publication reference")
  static let source = words(
    "source sources quelle quellen fuente fonte kaynak according agency organisation organization المصدر джерело источник מקור"
  )
  /// Numbers of these are no figures of anything.
  static let position = words(
    "latitude longitude lat lon lng x y geometry objectid fid index rank row unnamed serial sn")
  /// What a column of 1, 2, 3, … is called.
  static let count = words("no nr num number n s sl sr ser sno sn item nº numéro número")
  static let low = words("low lower lci lb min minimum")
  static let high = words("high upper uci ub max maximum")
  static let total = words("total totals all overall sum gesamt insgesamt ensemble todos المجموع усього всього")

  // MARK: - What is counted

  static let people = words(
    "people persons population refugees refugee idps idp displaced displacement displacements deaths death killed injured wounded fatalities casualties children child men women boys girls male female males females migrants returnees asylum seekers stateless pupils students teachers workers civilians patients victims missing detainees evacuees beneficiaries inhabitants residents personas personnes habitants personen einwohner شخص النازحون قتلى جرحى"
  )
  static let things = words(
    "cases case deaths households families houses homes buildings schools hospitals trucks beds usd us funding requirements tonnes hectares doses tests incidents attacks"
  )
  static let rate = words(
    "percent percentage pct prozent pourcentage porcentaje share proportion rate ratio index score prevalence coverage cfr incidence taux tasa quote"
  )
  /// What a row may be about, which no part of the people is.
  private static let counted = words(
    "deaths killed injured wounded fatalities casualties displaced idps refugees returnees births arrivals departures"
  ).union(things).union(rate).subtracting(["index", "us"])
  var isOfCounted: Bool { say(Self.counted) }
  /// What says that a number is no sum of its parts.
  static let average = words(
    "avg average mean median moyenne moyen médiane promedio media mediana durchschnitt durchschnittlich")
  static let cumulative = words("cumulative cumul cum cumulated cumulée acumulado kumuliert تراكمي")
  static let happening = words(
    "deaths death killed injured wounded fatalities casualties admissions deliveries displacements décès tués blessés muertes muertos fallecidos fallecidas heridos óbitos mortes tote verletzte قتلى جرحى загиблі поранені"
  )
  /// What is aimed at, and has not come about.
  static let target = words(
    "target targets targeted goal goals planned cible cibles ciblé ciblés prévu prévus prévue prévues ciblée ciblées planifié planifiés planifiée planifiées objectif objectifs meta metas previsto previstos ziel soll geplant geplante geplanten planificado planificados planificada planificadas programado programados objetivo objetivos المستهدف المستهدفون مستهدف ціль цілі заплановано יעד"
  )
  static let reached = words(
    "reached assisted served received provided covered supported delivered vaccinated treated enrolled atteint atteints atteinte atteintes aidés assistés desservis alcanzado alcanzados atendidos asistidos erreicht versorgt охоплено досягнуто надано"
  )
  static let need = words(
    "need needs needed affected required requirement requirements population pin risk besoin besoins touchés affectés necesidad necesitados afectados bedarf betroffene потребують потреба постраждалі"
  )
  static let stock = words("stock population remaining level year-end inhabitants einwohner prevalence")
  static let flow = words(
    "new daily weekly monthly annual yearly events incidents births arrivals departures flow neue nuevos nouveaux naissances nacimientos geburten nascite народження arrivées llegadas"
  )
}
