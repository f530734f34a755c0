import Content
import SituationData
import SourceText

extension Ukrainian {
  package func phrase(_ phrase: ChartPhrase) -> String {
    UkrainianChartPhrases(language: self).text(phrase).withOneStop
  }
}

/// What charts say, in Ukrainian.
private struct UkrainianChartPhrases {
  let language: Ukrainian

  private func noun(_ count: Int, _ frequency: Frequency) -> String {
    Ukrainian.Noun.of(frequency).text(count, in: language)
  }

  private func clauses(_ texts: [String]) -> String { language.phrase(.clauses(texts)) }

  /// “By days”.
  private func division(_ frequency: Frequency) -> String {
    switch frequency {
    case .day: "за днями"
    case .week: "за тижнями"
    case .month: "за місяцями"
    case .quarter: "за кварталами"
    case .year: "за роками"
    }
  }

  func text(_ phrase: ChartPhrase) -> String {
    switch phrase {
    case .source(let parts): "Джерело: \(clauses(parts))."
    case .sourcesAtMarks(let parts): "\(clauses(["Джерела й дати біля позначок"] + parts))."
    case .noFigures: "немає даних"
    case .inUnit(let unit): "Одиниця: \(language.isolated(unit))."
    case .tooSmallToLabel(let values): "Замале для підпису: \(values)."
    case .net: "сальдо"
    case .byWeek: "За тижнями, кожен названо за його першим днем."
    case .addedToCount(let frequency): frequency.map { "Додано до обліку, \(division($0))." } ?? "Додано до обліку."
    case .addedToCountOf(let names): "Додано до обліку: \(names)."
    case .shareOfTotals(let frequency, let least, let greatest, let unit):
      shareOfTotals(frequency, least, greatest, unit.map { " (\(language.isolated($0)))" } ?? "")
    case .ofTotal(let total): "з \(total)"
    case .noShare(let missing): "немає частки (\(missing ?? "загальна кількість дорівнює нулю"))"
    case .total: "усього"
    case .noValue: "немає значення"
    case .earlier: "Раніше"
    case .later: "Пізніше"
    case .difference: "Різниця"
    case .keyPartial(let periods): "Світле, штриховий край: охоплено частково (\(clauses(periods)))."
    case .reachFrom(let date): "з \(language.date(date, in: .genitive))"
    case .reachTo(let date): "до \(language.date(date, in: .genitive))"
    case .reachFromTo(let first, let last):
      "з \(language.date(first, in: .genitive)) до \(language.date(last, in: .genitive))"
    case .keyExtrapolated: "Світле: екстрапольовано."
    case .keyStatus(let status, let isOpen): "\(look(of: status)): \(key(status, isOpen))."
    case .keyIncluded(let name):
      "Заштриховане: \(name.map { "\($0) (входить до стовпчика)" } ?? "входить до стовпчика")."
    case .keyEstimated: "Пунктирний край: оцінка."
    case .keyInterval(let bounds): "Лінія: \(bounds ?? Self.bounds)."
    case .keyMissing(let absence): "Порожньо: \(absence.ukrainian)."
    case .keyRevision: "Нижче нуля: накопичений підсумок уточнено."
    case .keyBand(let bounds): "Смуга: \(bounds ?? Self.bounds)."
    case .keyBroken(let status): "Переривчаста лінія: \(status)."
    case .keyOfWhich(let name): "З візерунком, частина стовпчика: \(name)."
    case .key(let status, let isOpen): key(status, isOpen)
    case .included(let name): name.map { "входить: \($0)" } ?? "входить до числа"
    case .ofWhich(let name): "з них: \(name)"
    case .noValueFor(let count, let frequency): "немає значення за \(noun(count, frequency))"
    case .averageOf(let count, let frequency): "середнє за \(noun(count, frequency))"
    case .keyAverage(let name): "Лінія: \(name), кожне значення разом із попередніми."
    case .gaps(let gaps): "Розриви: \(gaps)."
    case .gap(let absence, let periods): "\(absence.ukrainian): \(periods)"
    case .noValueBetween(let first, let last):
      "немає значення в період: \(language.date(first)) – \(language.date(last))"
    case .gapCount(let count): Ukrainian.Noun.breaks.text(count, in: language)
    case .axisWithoutZero: "Вісь починається не з нуля."
    case .drawnGrey(let names): "Сірим: \(names)."
    case .runsBetweenReports(let frequency):
      "Кожен період (\(language.name(of: frequency))) триває від останнього звіту перед ним до останнього звіту в ньому."
    case .countsWhereItEnds(let own, let frequency):
      "Період (\(language.name(of: own))) враховано там, де він закінчується (\(language.name(of: frequency)))."
    case .periods(let count, let frequency): noun(count, frequency)
    case .bounds(let bounds): bounds ?? Self.bounds
    case .missing(let absence): absence.ukrainian
    case .others(let count): "ще \(language.count(count))"
    case .othersLeftOut(let names): "Не показано: \(names)."
    case .onlyParts(let dates, let division):
      "Дати, на які відомі лише значення \(language.name(of: division)), не показані: \(language.count(dates))."
    case .nothingToDraw: "Немає що показати: на дату випуску жодне значення не було відоме."
    case .chartOf(let kind, let layout, let title): "\(name(of: kind, layout)): \(title)"
    case .compared(let names): "Порівняння: \(names)"
    case .extremes(let highest, let lowest): "Найбільше: \(highest). Найменше: \(lowest)."
    case .fromTo(let first, let last): "Перше: \(first); останнє: \(last)."
    case .trend(let trend): text(of: trend)
    case .crossing(let upper, let lower, let time): "Вище: \(upper); нижче: \(lower); з моменту: \(time)."
    case .crossings(let count): "Кількість перетинів ліній: \(language.count(count))."
    case .partlyCovered(let values): "Охоплено частково: \(values)."
    }
  }

  private static let bounds = "межі, які наводить джерело"

  private func shareOfTotals(_ frequency: Frequency?, _ least: String, _ greatest: String, _ unit: String) -> String {
    let time =
      switch frequency {
      case nil: ""
      case .day: " за день"
      case .week: " за тиждень"
      case .month: " за місяць"
      case .quarter: " за квартал"
      case .year: " за рік"
      }
    return least == greatest
      ? "Відсотки від загальної кількості\(time), \(least)\(unit)."
      : "Відсотки від загальної кількості\(time), яка становить від \(least) до \(greatest)\(unit)."
  }

  /// How what has not happened is drawn.
  private func look(of status: Status) -> String {
    switch status {
    case .announced: "Лише контур"
    case .planned, .target: "Штрихове"
    case .postponed, .cancelled: "Пунктирне"
    case .extrapolated, .estimated, .reported, .completed, .verified, .withdrawn: "Позначка"
    }
  }

  private func key(_ status: Status, _ isOpen: Bool) -> String {
    switch status {
    case .announced where isOpen: "оголошено, не здійснено"
    case .planned where isOpen: "заплановано, не здійснено"
    default: status.ukrainian
    }
  }

  private func name(of kind: ChartKind, _ layout: SeriesLayout?) -> String {
    let name =
      switch kind {
      case .bars: "Стовпчаста діаграма (горизонтальна)"
      case .columns: "Стовпчаста діаграма"
      case .people: "Діаграма зі знаком для кожної особи"
      case .intervals: "Діаграма інтервалів"
      case .dumbbells: "Діаграма з’єднаних пар значень"
      case .lines: "Лінійна діаграма"
      case .slope: "Діаграма нахилу між двома датами"
      }
    return switch kind == .dumbbells || kind == .slope ? nil : layout {
    case .grouped: kind == .lines ? name : "\(name), поруч"
    case .stacked: "\(name), з накопиченням"
    case .share: "\(name), частки цілого"
    case .diverging: "\(name), у протилежні боки"
    case .multiples: "\(name), окрема панель для кожного"
    case nil: name
    }
  }

  private func text(of trend: ChartPhrase.Trend) -> String {
    switch trend {
    case .rising: "Жодне значення не менше за попереднє."
    case .falling: "Жодне значення не більше за попереднє."
    case .level: "Усі значення рівні."
    case .mixed: "Між ними значення зростають і спадають."
    }
  }
}
