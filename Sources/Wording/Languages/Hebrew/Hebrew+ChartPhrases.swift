import Content
import SituationData
import SourceText

extension Hebrew {
  package func phrase(_ phrase: ChartPhrase) -> String { HebrewChartPhrases(language: self).text(phrase) }
}

/// What charts say, in Hebrew.
private struct HebrewChartPhrases {
  let language: Hebrew

  private func noun(_ count: Int, _ frequency: Frequency) -> String {
    Hebrew.Noun.of(frequency).text(count, in: language)
  }

  func text(_ phrase: ChartPhrase) -> String {
    switch phrase {
    case .source(let parts): "מקור: \(parts.joined(separator: "; "))."
    case .sourcesAtMarks(let parts): "\((["מקורות ותאריכים ליד הסימנים"] + parts).joined(separator: "; "))."
    case .noFigures: "אין נתונים"
    case .inUnit(let unit): "ביחידות: \(language.isolated(unit))."
    case .tooSmallToLabel(let values): "קטן מכדי לכתוב לידו: \(values)."
    case .net: "נטו"
    case .byWeek: "לפי שבוע, כל שבוע נקרא לפי יומו הראשון."
    case .addedToCount(let frequency):
      frequency.map { "תוספת לספירה, לפי \(language.name(of: $0))." } ?? "תוספת לספירה."
    case .addedToCountOf(let names): "תוספת לספירה: \(names)."
    case .shareOfTotals(let frequency, let least, let greatest, let unit):
      shareOfTotals(frequency, least, greatest, unit.map { " (\(language.isolated($0)))" } ?? "")
    case .ofTotal(let total): "מתוך \(total)"
    case .noShare(let missing): "אין חלק (\(missing ?? "הסך הכול אפס"))"
    case .total: "סך הכול"
    case .noValue: "אין ערך"
    case .earlier: "קודם"
    case .later: "מאוחר יותר"
    case .difference: "הפרש"
    case .keyPartial(let periods): "בהיר, קצה מקווקו: מכוסה חלקית (\(periods.joined(separator: "; ")))."
    case .reachFrom(let date): language.date(date, behind: "מ")
    case .reachTo(let date): "עד \(language.date(date))"
    case .reachFromTo(let first, let last): "\(language.date(first, behind: "מ")) עד \(language.date(last))"
    case .keyExtrapolated: "בהיר: אקסטרפולציה."
    case .keyStatus(let status, let isOpen): "\(look(of: status)): \(key(status, isOpen))."
    case .keyIncluded(let name): "מקוון: \(name.map { "\($0) (כלול בעמודה)" } ?? "כלול בעמודה")."
    case .keyEstimated: "קצה מנוקד: אומדן."
    case .keyInterval(let bounds): "קו: \(bounds ?? Self.bounds)."
    case .keyMissing(let absence): "ריק: \(absence.hebrew)."
    case .keyRevision: "מתחת לאפס: הסכום המצטבר תוקן."
    case .keyBand(let bounds): "רצועה: \(bounds ?? Self.bounds)."
    case .keyBroken(let status): "קו מקווקו: \(status)."
    case .keyOfWhich(let name): "בדוגמה, חלק מהעמודה: \(name)."
    case .key(let status, let isOpen): key(status, isOpen)
    case .included(let name): name.map { "כלול: \($0)" } ?? "כלול במספר"
    case .ofWhich(let name): "מתוכם: \(name)"
    case .noValueFor(let count, let frequency): "אין ערך עבור \(noun(count, frequency))"
    case .averageOf(let count, let frequency): "ממוצע של \(noun(count, frequency))"
    case .keyAverage(let name): "קו: \(name), כל ערך עם אלה שלפניו."
    case .gaps(let gaps): "הפסקות: \(gaps)."
    case .gap(let absence, let periods): "\(absence.hebrew): \(periods)"
    case .noValueBetween(let first, let last): "אין ערך בין \(language.date(first)) \(language.date(last, behind: "ל"))"
    case .gapCount(let count): Hebrew.Noun.breaks.text(count, in: language)
    case .axisWithoutZero: "הציר אינו מתחיל באפס."
    case .drawnGrey(let names): "אפור: \(names)."
    case .runsBetweenReports(let frequency):
      "כל תקופה (\(language.name(of: frequency))) נמשכת מהדיווח האחרון שלפניה עד לדיווח האחרון שבה."
    case .countsWhereItEnds(let own, let frequency):
      "תקופה (\(language.name(of: own))) נספרת במקום שבו היא מסתיימת (\(language.name(of: frequency)))."
    case .periods(let count, let frequency): noun(count, frequency)
    case .bounds(let bounds): bounds ?? Self.bounds
    case .missing(let absence): absence.hebrew
    case .others(let count): "אחר: \(language.count(count))"
    case .othersLeftOut(let names): "לא צויר: \(names)."
    case .onlyParts(let dates, let division):
      "תאריכים שבהם ידועים רק ערכים \(language.name(of: division)), שאינם מצוירים: \(language.count(dates))."
    case .nothingToDraw: "אין מה להציג: שום ערך לא היה ידוע בתאריך ההוצאה."
    case .chartOf(let kind, let layout, let title): "\(name(of: kind, layout)): \(title)"
    case .compared(let names): "השוואה: \(names)"
    case .extremes(let highest, let lowest): "הגבוה ביותר: \(highest). הנמוך ביותר: \(lowest)."
    case .fromTo(let first, let last): "ראשון: \(first); אחרון: \(last)."
    case .trend(let trend): text(of: trend)
    case .crossing(let upper, let lower, let time): "\(upper) מעל \(lower) החל מ: \(time)."
    case .crossings(let count): "מספר הפעמים שבהן הקווים נחתכים: \(language.count(count))."
    case .partlyCovered(let values): "מכוסה חלקית: \(values)."
    }
  }

  private static let bounds = "גבולות שמסר המקור"

  private func shareOfTotals(_ frequency: Frequency?, _ least: String, _ greatest: String, _ unit: String) -> String {
    let whole =
      switch frequency {
      case nil: "מהסך הכול"
      case .day: "מסך היום"
      case .week: "מסך השבוע"
      case .month: "מסך החודש"
      case .quarter: "מסך הרבעון"
      case .year: "מסך השנה"
      }
    return least == greatest
      ? "אחוזים \(whole), \(least)\(unit)." : "אחוזים \(whole), שהוא בין \(least) ל-\(greatest)\(unit)."
  }

  /// How what has not happened is drawn.
  private func look(of status: Status) -> String {
    switch status {
    case .announced: "מתאר בלבד"
    case .planned, .target: "מקווקו"
    case .postponed, .cancelled: "מנוקד"
    case .extrapolated, .estimated, .reported, .completed, .verified, .withdrawn: "סימן"
    }
  }

  private func key(_ status: Status, _ isOpen: Bool) -> String {
    switch status {
    case .announced where isOpen: "הוכרז, לא בוצע"
    case .planned where isOpen: "מתוכנן, לא בוצע"
    default: status.hebrew
    }
  }

  private func name(of kind: ChartKind, _ layout: SeriesLayout?) -> String {
    let name =
      switch kind {
      case .bars: "תרשים עמודות אופקי"
      case .columns: "תרשים עמודות"
      case .people: "תרשים עם סימן לכל אדם"
      case .intervals: "תרשים טווחים"
      case .dumbbells: "תרשים של זוגות ערכים מחוברים"
      case .lines: "תרשים קווים"
      case .slope: "תרשים שיפוע בין שני תאריכים"
      }
    return switch kind == .dumbbells || kind == .slope ? nil : layout {
    case .grouped: kind == .lines ? name : "\(name), זה לצד זה"
    case .stacked: "\(name), בערימה"
    case .share: "\(name), חלקים מתוך שלם"
    case .diverging: "\(name), גב אל גב"
    case .multiples: "\(name), לוח לכל אחד"
    case nil: name
    }
  }

  private func text(of trend: ChartPhrase.Trend) -> String {
    switch trend {
    case .rising: "אין ערך נמוך מקודמו."
    case .falling: "אין ערך גבוה מקודמו."
    case .level: "כל הערכים שווים."
    case .mixed: "הערכים עולים ויורדים ביניהם."
    }
  }
}
