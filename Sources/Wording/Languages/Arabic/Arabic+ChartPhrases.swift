import Content
import SituationData
import SourceText

extension Arabic {
  package func phrase(_ phrase: ChartPhrase) -> String { ArabicChartPhrases(language: self).text(phrase) }
}

/// What charts say, in Arabic.
private struct ArabicChartPhrases {
  let language: Arabic

  private func noun(_ count: Int, _ frequency: Frequency) -> String {
    language.noun(frequency).text(count, in: language)
  }

  private func behind(_ count: Int, _ frequency: Frequency) -> String {
    Arabic.Noun.behind(frequency).text(count, in: language)
  }

  func text(_ phrase: ChartPhrase) -> String {
    switch phrase {
    case .source(let parts): "المصدر: \(parts.joined(separator: "؛ "))."
    case .sourcesAtMarks(let parts): "\((["المصادر والتواريخ عند العلامات"] + parts).joined(separator: "؛ "))."
    case .noFigures: "لا أرقام"
    case .inUnit(let unit): "بوحدة: \(language.isolated(unit))."
    case .tooSmallToLabel(let values): "أصغر من أن تُكتب عندها: \(values)."
    case .net: "صافٍ"
    case .byWeek: "حسب الأسبوع، ويُسمى كل أسبوع بأول أيامه."
    case .addedToCount(let frequency):
      frequency.map { "ما أُضيف إلى الحصيلة، \(language.adverb(of: $0))." } ?? "ما أُضيف إلى الحصيلة."
    case .addedToCountOf(let names): "ما أُضيف إلى الحصيلة: \(names)."
    case .shareOfTotals(let frequency, let least, let greatest, let unit):
      shareOfTotals(frequency, least, greatest, unit.map { " (\(language.isolated($0)))" } ?? "")
    case .ofTotal(let total): "من أصل \(total)"
    case .noShare(let missing): "لا حصة (\(missing ?? "المجموع صفر"))"
    case .total: "المجموع"
    case .noValue: "لا قيمة"
    case .earlier: "سابقًا"
    case .later: "لاحقًا"
    case .difference: "الفرق"
    case .keyPartial(let periods): "فاتح، طرف متقطع: مغطى جزئيًا (\(periods.joined(separator: "؛ ")))."
    case .reachFrom(let date): "من \(language.date(date))"
    case .reachTo(let date): "إلى \(language.date(date))"
    case .reachFromTo(let first, let last): "من \(language.date(first)) إلى \(language.date(last))"
    case .keyExtrapolated: "فاتح: مستكمَل بالاستقراء."
    case .keyStatus(let status, let isOpen): "\(look(of: status)): \(key(status, isOpen))."
    case .keyIncluded(let name): "مخطط بالتهشير: \(name.map { "\($0) (مشمول في العمود)" } ?? "مشمول في العمود")."
    case .keyEstimated: "طرف منقّط: تقديري."
    case .keyInterval(let bounds): "خط: \(bounds ?? Self.bounds)."
    case .keyMissing(let absence): "فراغ: \(absence.arabic)."
    case .keyRevision: "تحت الصفر: روجعت الحصيلة التراكمية."
    case .keyBand(let bounds): "نطاق: \(bounds ?? Self.bounds)."
    case .keyBroken(let status): "خط متقطع: \(status)."
    case .keyOfWhich(let name): "منقوش، جزء من العمود: \(name)."
    case .key(let status, let isOpen): key(status, isOpen)
    case .included(let name): name.map { "مشمول: \($0)" } ?? "مشمول في الرقم"
    case .ofWhich(let name): "منها: \(name)"
    case .noValueFor(let count, let frequency): "لا قيمة عن \(behind(count, frequency))"
    case .averageOf(let count, let frequency): "متوسط \(behind(count, frequency))"
    case .keyAverage(let name): "خط: \(name)، كل قيمة مع ما قبلها."
    case .gaps(let gaps): "انقطاعات: \(gaps)."
    case .gap(let absence, let periods): "\(absence.arabic): \(periods)"
    case .noValueBetween(let first, let last): "لا قيمة بين \(language.date(first)) و\(language.date(last))"
    case .gapCount(let count): Arabic.Noun.breaks.text(count, in: language)
    case .axisWithoutZero: "لا يبدأ المحور من الصفر."
    case .drawnGrey(let names): "رمادي: \(names)."
    case .runsBetweenReports(let frequency):
      "تمتد كل فترة (\(language.name(of: frequency))) من آخر تقرير قبلها إلى آخر تقرير فيها."
    case .countsWhereItEnds(let own, let frequency):
      "الفترة (\(language.name(of: own))) تُحسب حيث تنتهي (\(language.name(of: frequency)))."
    case .periods(let count, let frequency): noun(count, frequency)
    case .bounds(let bounds): bounds ?? Self.bounds
    case .missing(let absence): absence.arabic
    case .others(let count): "أخرى: \(language.count(count))"
    case .othersLeftOut(let names): "لم يُرسم: \(names)."
    case .onlyParts(let dates, let division):
      "تواريخ لا تُعرف لها إلا قيم \(language.name(of: division))، ولا تُرسم: \(language.count(dates))."
    case .nothingToDraw: "لا شيء يُرسم: لم تكن أي قيمة معروفة في تاريخ الإصدار."
    case .chartOf(let kind, let layout, let title): "\(name(of: kind, layout)): \(title)"
    case .compared(let names): "مقارنة بين: \(names)"
    case .extremes(let highest, let lowest): "الأعلى: \(highest). الأدنى: \(lowest)."
    case .fromTo(let first, let last): "الأول: \(first)؛ الأخير: \(last)."
    case .trend(let trend): text(of: trend)
    case .crossing(let upper, let lower, let time): "\(upper) فوق \(lower) ابتداءً من: \(time)."
    case .crossings(let count): "عدد مرات تقاطع الخطوط: \(language.count(count))."
    case .partlyCovered(let values): "مغطى جزئيًا: \(values)."
    }
  }

  private static let bounds = "حدود يذكرها المصدر"

  private func shareOfTotals(_ frequency: Frequency?, _ least: String, _ greatest: String, _ unit: String) -> String {
    let whole =
      switch frequency {
      case nil: "المجموع"
      case .day: "مجموع اليوم"
      case .week: "مجموع الأسبوع"
      case .month: "مجموع الشهر"
      case .quarter: "مجموع ربع السنة"
      case .year: "مجموع السنة"
      }
    return least == greatest
      ? "نسب مئوية من \(whole)، وهو \(least)\(unit)."
      : "نسب مئوية من \(whole)، وهو من \(least) إلى \(greatest)\(unit)."
  }

  /// How what has not happened is drawn.
  private func look(of status: Status) -> String {
    switch status {
    case .announced: "محدَّد الإطار"
    case .planned, .target: "متقطع"
    case .postponed, .cancelled: "منقّط"
    case .extrapolated, .estimated, .reported, .completed, .verified, .withdrawn: "علامة"
    }
  }

  private func key(_ status: Status, _ isOpen: Bool) -> String {
    switch status {
    case .announced where isOpen: "معلَن، لم يُنفَّذ"
    case .planned where isOpen: "مخطَّط له، لم يُنفَّذ"
    default: status.arabic
    }
  }

  private func name(of kind: ChartKind, _ layout: SeriesLayout?) -> String {
    let name =
      switch kind {
      case .bars: "رسم بياني بأعمدة أفقية"
      case .columns: "رسم بياني بأعمدة"
      case .people: "رسم برمز لكل شخص"
      case .intervals: "رسم بياني للفواصل"
      case .dumbbells: "رسم بياني لأزواج قيم موصولة"
      case .lines: "رسم بياني بخطوط"
      case .slope: "رسم بياني بميل بين تاريخين"
      }
    return switch kind == .dumbbells || kind == .slope ? nil : layout {
    case .grouped: kind == .lines ? name : "\(name)، جنبًا إلى جنب"
    case .stacked: "\(name)، متراكم"
    case .share: "\(name)، حصص من كل"
    case .diverging: "\(name)، ظهرًا لظهر"
    case .multiples: "\(name)، لوحة لكل منها"
    case nil: name
    }
  }

  private func text(of trend: ChartPhrase.Trend) -> String {
    switch trend {
    case .rising: "لا قيمة أقل من التي قبلها."
    case .falling: "لا قيمة أعلى من التي قبلها."
    case .level: "جميع القيم متساوية."
    case .mixed: "القيم ترتفع وتنخفض بينهما."
    }
  }
}
