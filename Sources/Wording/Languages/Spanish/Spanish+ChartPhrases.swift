import Content
import SituationData
import SourceText

extension Spanish {
  package func phrase(_ phrase: ChartPhrase) -> String { SpanishChartPhrases(language: self).text(phrase) }
}

/// What charts say, in Spanish.
private struct SpanishChartPhrases {
  let language: Spanish

  private func noun(_ count: Int, _ frequency: Frequency) -> String {
    Spanish.Noun.of(frequency).text(count, in: language)
  }

  private func clauses(_ texts: [String]) -> String { language.phrase(.clauses(texts)) }

  func text(_ phrase: ChartPhrase) -> String {
    switch phrase {
    case .source(let parts): "Fuente: \(clauses(parts))."
    case .sourcesAtMarks(let parts): "\(clauses(["Fuentes y fechas junto a las marcas"] + parts))."
    case .noFigures: "ningún dato"
    case .inUnit(let unit): "En \(language.isolated(unit))."
    case .tooSmallToLabel(let values): "Demasiado pequeño para escribirlo: \(values)."
    case .net: "neto"
    case .byWeek: "Por semana, cada una con el nombre de su primer día."
    case .addedToCount(let frequency):
      frequency.map { "Añadidos al recuento, por \(language.name(of: $0))." } ?? "Añadidos al recuento."
    case .addedToCountOf(let names): "Añadidos al recuento: \(names)."
    case .shareOfTotals(let frequency, let least, let greatest, let unit):
      shareOfTotals(frequency, least, greatest, unit.map { " (\(language.isolated($0)))" } ?? "")
    case .ofTotal(let total): "de \(total)"
    case .noShare(let missing): "sin proporción (\(missing ?? "el total es cero"))"
    case .total: "total"
    case .noValue: "sin valor"
    case .earlier: "Antes"
    case .later: "Después"
    case .difference: "Diferencia"
    case .keyPartial(let periods): "Claro, extremo discontinuo: cubierto en parte (\(clauses(periods)))."
    case .reachFrom(let date): "desde \(language.date(date, day: "el", month: ""))"
    case .reachTo(let date): "hasta \(language.date(date, day: "el", month: ""))"
    case .reachFromTo(let first, let last):
      "\(language.date(first, day: "del", month: "de")) \(language.date(last, day: "al", month: "a"))"
    case .keyExtrapolated: "Claro: extrapolado."
    case .keyStatus(let status, let isOpen): "\(look(of: status)): \(key(status, isOpen))."
    case .keyIncluded(let name): "Rayado: \(name.map { "\($0) (incluido en la barra)" } ?? "incluido en la barra")."
    case .keyEstimated: "Extremo punteado: estimado."
    case .keyInterval(let bounds): "Línea: \(bounds ?? Self.bounds)."
    case .keyMissing(let absence): "Vacío: \(absence.spanish)."
    case .keyRevision: "Bajo cero: se revisó el total acumulado."
    case .keyBand(let bounds): "Banda: \(bounds ?? Self.bounds)."
    case .keyBroken(let status): "Línea discontinua: \(status)."
    case .keyOfWhich(let name): "Con trama, parte de la columna: \(name)."
    case .key(let status, let isOpen): key(status, isOpen)
    case .included(let name): name.map { "incluido: \($0)" } ?? "incluido en la cifra"
    case .ofWhich(let name): "de los cuales: \(name)"
    case .noValueFor(let count, let frequency): "sin valor para \(noun(count, frequency))"
    case .averageOf(let count, let frequency): "media de \(noun(count, frequency))"
    case .keyAverage(let name): "Línea: \(name), cada valor con los anteriores."
    case .gaps(let gaps): "Interrupciones: \(gaps)."
    case .gap(let absence, let periods): "\(absence.spanish): \(periods)"
    case .noValueBetween(let first, let last):
      "sin valor entre \(language.date(first, day: "el", month: "")) y \(language.date(last, day: "el", month: ""))"
    case .gapCount(let count): Spanish.Noun.breaks.text(count, in: language)
    case .axisWithoutZero: "El eje no empieza en cero."
    case .drawnGrey(let names): "En gris: \(names)."
    case .runsBetweenReports(let frequency):
      "Cada período (\(language.name(of: frequency))) va del último informe anterior a él al último informe que contiene."
    case .countsWhereItEnds(let own, let frequency):
      "Un período (\(language.name(of: own))) cuenta donde termina (\(language.name(of: frequency)))."
    case .periods(let count, let frequency): noun(count, frequency)
    case .bounds(let bounds): bounds ?? Self.bounds
    case .missing(let absence): absence.spanish
    case .others(let count): Spanish.Noun.more.text(count, in: language)
    case .othersLeftOut(let names): "No se muestra: \(names)."
    case .onlyParts(let dates, let division):
      "Fechas de las que solo se conocen valores \(language.name(of: division)), que no se muestran: \(language.count(dates))."
    case .nothingToDraw: "Nada que mostrar: no se conocía ningún valor en la fecha de publicación."
    case .chartOf(let kind, let layout, let title): "\(name(of: kind, layout)): \(title)"
    case .compared(let names): "Comparación: \(names)"
    case .extremes(let highest, let lowest): "Máximo: \(highest). Mínimo: \(lowest)."
    case .fromTo(let first, let last): "Primer valor: \(first); último: \(last)."
    case .trend(let trend): text(of: trend)
    case .crossing(let upper, let lower, let time): "\(upper) por encima de: \(lower), a partir de: \(time)."
    case .crossings(let count): "Número de cruces de las líneas: \(language.count(count))."
    case .partlyCovered(let values): "Cubierto en parte: \(values)."
    }
  }

  private static let bounds = "límites indicados por la fuente"

  private func shareOfTotals(_ frequency: Frequency?, _ least: String, _ greatest: String, _ unit: String) -> String {
    let whole =
      switch frequency {
      case nil: "del total"
      case .day: "del total del día"
      case .week: "del total de la semana"
      case .month: "del total del mes"
      case .quarter: "del total del trimestre"
      case .year: "del total del año"
      }
    return least == greatest
      ? "Porcentajes \(whole), \(least)\(unit)." : "Porcentajes \(whole), que va de \(least) a \(greatest)\(unit)."
  }

  /// How what has not happened is drawn.
  private func look(of status: Status) -> String {
    switch status {
    case .announced: "Solo contorno"
    case .planned, .target: "Discontinuo"
    case .postponed, .cancelled: "Punteado"
    case .extrapolated, .estimated, .reported, .completed, .verified, .withdrawn: "Marca"
    }
  }

  private func key(_ status: Status, _ isOpen: Bool) -> String {
    switch status {
    case .announced where isOpen: "anunciado, no realizado"
    case .planned where isOpen: "previsto, no realizado"
    default: status.spanish
    }
  }

  private func name(of kind: ChartKind, _ layout: SeriesLayout?) -> String {
    let name =
      switch kind {
      case .bars: "Gráfico de barras"
      case .columns: "Gráfico de columnas"
      case .people: "Gráfico con un signo por persona"
      case .intervals: "Gráfico de intervalos"
      case .dumbbells: "Gráfico de pares de valores unidos"
      case .lines: "Gráfico de líneas"
      case .slope: "Gráfico de pendiente entre dos fechas"
      }
    return switch kind == .dumbbells || kind == .slope ? nil : layout {
    case .grouped: kind == .lines ? name : "\(name), lado a lado"
    case .stacked: "\(name), apilado"
    case .share: "\(name), partes de un todo"
    case .diverging: "\(name), opuestos"
    case .multiples: "\(name), un panel para cada uno"
    case nil: name
    }
  }

  private func text(of trend: ChartPhrase.Trend) -> String {
    switch trend {
    case .rising: "Ningún valor es inferior al anterior."
    case .falling: "Ningún valor es superior al anterior."
    case .level: "Todos los valores son iguales."
    case .mixed: "Entre ambos, los valores suben y bajan."
    }
  }
}
