import Content
import SituationData
import SourceText

extension French {
  package func phrase(_ phrase: ChartPhrase) -> String { FrenchChartPhrases(language: self).text(phrase) }
}

/// What charts say, in French.
private struct FrenchChartPhrases {
  let language: French

  private func noun(_ count: Int, _ frequency: Frequency) -> String {
    French.Noun.of(frequency).text(count, in: language)
  }

  private func clauses(_ texts: [String]) -> String { language.phrase(.clauses(texts)) }

  func text(_ phrase: ChartPhrase) -> String {
    switch phrase {
    case .source(let parts): "Source\u{A0}: \(clauses(parts))."
    case .sourcesAtMarks(let parts): "\(clauses(["Sources et dates à côté des marques"] + parts))."
    case .noFigures: "aucun chiffre"
    case .inUnit(let unit): "En \(language.isolated(unit))."
    case .tooSmallToLabel(let values): "Trop petit pour être écrit\u{A0}: \(values)."
    case .net: "net"
    case .byWeek: "Par semaine, chacune nommée par son premier jour."
    case .addedToCount(let frequency):
      frequency.map { "Ajouts au décompte, par \(language.name(of: $0))." } ?? "Ajouts au décompte."
    case .addedToCountOf(let names): "Ajouts au décompte\u{A0}: \(names)."
    case .shareOfTotals(let frequency, let least, let greatest, let unit):
      shareOfTotals(frequency, least, greatest, unit.map { " (\(language.isolated($0)))" } ?? "")
    case .ofTotal(let total): "sur \(total)"
    case .noShare(let missing): "pas de part (\(missing ?? "le total est nul"))"
    case .total: "total"
    case .noValue: "pas de valeur"
    case .earlier: "Avant"
    case .later: "Après"
    case .difference: "Différence"
    case .keyPartial(let periods): "Clair, extrémité en tirets\u{A0}: couverture partielle (\(clauses(periods)))."
    case .reachFrom(let date): language.date(date, day: "à partir du", month: "à partir de")
    case .reachTo(let date): language.date(date, day: "jusqu’au", month: "jusqu’à")
    case .reachFromTo(let first, let last):
      "\(language.date(first, day: "du", month: "de")) \(language.date(last, day: "au", month: "à"))"
    case .keyExtrapolated: "Clair\u{A0}: extrapolé."
    case .keyStatus(let status, let isOpen): "\(look(of: status))\u{A0}: \(key(status, isOpen))."
    case .keyIncluded(let name):
      "Hachuré\u{A0}: \(name.map { "\($0) (compris dans la barre)" } ?? "compris dans la barre")."
    case .keyEstimated: "Extrémité en pointillé\u{A0}: estimé."
    case .keyInterval(let bounds): "Trait\u{A0}: \(bounds ?? Self.bounds)."
    case .keyMissing(let absence): "Vide\u{A0}: \(absence.french)."
    case .keyRevision: "Sous zéro\u{A0}: le total cumulé a été révisé."
    case .keyBand(let bounds): "Bande\u{A0}: \(bounds ?? Self.bounds)."
    case .keyBroken(let status): "Trait interrompu\u{A0}: \(status)."
    case .keyOfWhich(let name): "À motif, partie de la colonne\u{A0}: \(name)."
    case .key(let status, let isOpen): key(status, isOpen)
    case .included(let name): name.map { "compris\u{A0}: \($0)" } ?? "compris dans le chiffre"
    case .ofWhich(let name): "dont\u{A0}: \(name)"
    case .noValueFor(let count, let frequency): "pas de valeur pour \(noun(count, frequency))"
    case .averageOf(let count, let frequency): "moyenne sur \(noun(count, frequency))"
    case .keyAverage(let name): "Ligne\u{A0}: \(name), chaque valeur avec celles qui la précèdent."
    case .gaps(let gaps): "Interruptions\u{A0}: \(gaps)."
    case .gap(let absence, let periods): "\(absence.french)\u{A0}: \(periods)"
    case .noValueBetween(let first, let last):
      "pas de valeur entre \(language.date(first, day: "le", month: "").trimmed) et \(language.date(last, day: "le", month: "").trimmed)"
    case .gapCount(let count): French.Noun.breaks.text(count, in: language)
    case .axisWithoutZero: "L’axe ne commence pas à zéro."
    case .drawnGrey(let names): "En gris\u{A0}: \(names)."
    case .runsBetweenReports(let frequency):
      "Chaque période (\(language.name(of: frequency))) va du dernier rapport qui la précède au dernier rapport qu’elle contient."
    case .countsWhereItEnds(let own, let frequency):
      "Une période (\(language.name(of: own))) compte dans celle où elle se termine (\(language.name(of: frequency)))."
    case .periods(let count, let frequency): noun(count, frequency)
    case .bounds(let bounds): bounds ?? Self.bounds
    case .missing(let absence): absence.french
    case .others(let count): French.Noun.others.text(count, in: language)
    case .othersLeftOut(let names): "Non représenté\u{A0}: \(names)."
    case .onlyParts(let dates, let division):
      "Dates dont on ne connaît que des valeurs \(language.name(of: division)), non représentées\u{A0}: \(language.count(dates))."
    case .nothingToDraw: "Rien à représenter\u{A0}: aucune valeur n’était connue à la date de parution."
    case .chartOf(let kind, let layout, let title): "\(name(of: kind, layout))\u{A0}: \(title)"
    case .compared(let names): "Comparaison\u{A0}: \(names)"
    case .extremes(let highest, let lowest): "Maximum\u{A0}: \(highest). Minimum\u{A0}: \(lowest)."
    case .fromTo(let first, let last): "Première valeur\u{A0}: \(first)\u{202F}; dernière\u{A0}: \(last)."
    case .trend(let trend): text(of: trend)
    case .crossing(let upper, let lower, let time): "\(upper) au-dessus de\u{A0}: \(lower), à partir de\u{A0}: \(time)."
    case .crossings(let count): "Nombre de croisements des lignes\u{A0}: \(language.count(count))."
    case .partlyCovered(let values): "Couverture partielle\u{A0}: \(values)."
    }
  }

  private static let bounds = "bornes données par la source"

  private func shareOfTotals(_ frequency: Frequency?, _ least: String, _ greatest: String, _ unit: String) -> String {
    let whole =
      switch frequency {
      case nil: "du total"
      case .day: "du total du jour"
      case .week: "du total de la semaine"
      case .month: "du total du mois"
      case .quarter: "du total du trimestre"
      case .year: "du total de l’année"
      }
    return least == greatest
      ? "Pourcentages \(whole), soit \(least)\(unit)."
      : "Pourcentages \(whole), qui va de \(least) à \(greatest)\(unit)."
  }

  /// How what has not happened is drawn.
  private func look(of status: Status) -> String {
    switch status {
    case .announced: "Contour"
    case .planned, .target: "Tirets"
    case .postponed, .cancelled: "Pointillé"
    case .extrapolated, .estimated, .reported, .completed, .verified, .withdrawn: "Marque"
    }
  }

  private func key(_ status: Status, _ isOpen: Bool) -> String {
    switch status {
    case .announced where isOpen: "annoncé, non effectué"
    case .planned where isOpen: "prévu, non effectué"
    default: status.french
    }
  }

  private func name(of kind: ChartKind, _ layout: SeriesLayout?) -> String {
    let name =
      switch kind {
      case .bars: "Diagramme en barres"
      case .columns: "Diagramme en colonnes"
      case .people: "Diagramme avec un signe par personne"
      case .intervals: "Diagramme d’intervalles"
      case .dumbbells: "Diagramme de paires de valeurs reliées"
      case .lines: "Diagramme en lignes"
      case .slope: "Diagramme de pente entre deux dates"
      }
    return switch kind == .dumbbells || kind == .slope ? nil : layout {
    case .grouped: kind == .lines ? name : "\(name), côte à côte"
    case .stacked: "\(name), empilé"
    case .share: "\(name), parts d’un tout"
    case .diverging: "\(name), dos à dos"
    case .multiples: "\(name), un panneau chacun"
    case nil: name
    }
  }

  private func text(of trend: ChartPhrase.Trend) -> String {
    switch trend {
    case .rising: "Aucune valeur n’est inférieure à la précédente."
    case .falling: "Aucune valeur n’est supérieure à la précédente."
    case .level: "Toutes les valeurs sont égales."
    case .mixed: "Entre les deux, les valeurs montent et descendent."
    }
  }
}
