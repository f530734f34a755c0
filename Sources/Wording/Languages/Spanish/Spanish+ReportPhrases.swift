import SituationData
import SourceText

extension Spanish {
  package func phrase(_ phrase: ReportPhrase) -> String { SpanishReportPhrases(language: self).text(phrase) }
}

/// What reports say, in Spanish.
private struct SpanishReportPhrases {
  let language: Spanish

  private func date(_ day: Day) -> String { language.date(WrittenDate(day)) }
  private func shortDate(_ day: Day) -> String { language.date(WrittenDate(day, isShort: true)) }
  private func issue(_ number: Int?) -> String {
    number.map { "Informe de situación núm.\u{A0}\($0)" } ?? "Informe de situación"
  }

  func text(_ phrase: ReportPhrase) -> String {
    switch phrase {
    case .issue(let number, let day, let known):
      language.headline([issue(number), date(day), known.map { "datos conocidos al \(date($0))" }])
    case .covers(let days): "Período abarcado: \(language.date(days, isShort: false))"
    case .footer(let title, let number, let known):
      language.headline([title, number.map { issue($0) }, "Datos conocidos al \(date(known))"])
    case .page(let page, let pages): "\(page) / \(pages)"
    case .continuation(let caption): language.headline([caption, "continuación"])
    case .draft: "BORRADOR"
    case .logo(let publisher): publisher.isEmpty ? "Logotipo" : "Logotipo: \(publisher)"
    case .contentsTitle: "Índice"
    case .keyFiguresTitle: "Cifras clave"
    case .draftNote: "Borrador, no destinado a publicación"
    case .column(let column): header(column)
    case .registerTitle: "Todos los datos de este informe"
    case .registerNote:
      "Valor, fecha, fuente, estado y salvedad de cada dato tal como figuran en los datos. Un dato calculado indica a partir de qué se calculó."
    case .registerAttached(let lines):
      "Valor, fecha, fuente, estado, salvedad y filas de cada dato (número de datos: \(language.count(lines))) figuran en figures.csv, adjunto a este archivo con sources.csv y provenance.json."
    case .registerSeries(let count, let from, let to):
      "\(Spanish.Noun.values.text(count, in: language)), \(from == to ? from : "\(from) – \(to)")"
    case .moreRows(let count): "y \(Spanish.Noun.moreRows.text(count, in: language))"
    case .moreCaveats(let count): "y \(Spanish.Noun.caveats.text(count, in: language))"
    case .footnotesTitle: "Notas"
    case .sourcesTitle: "Fuentes"
    case .sourceKind(let kind): language.name(of: kind)
    case .moreDocuments(let count): Spanish.Noun.more.text(count, in: language)
    case .reports(let first, let last, let isLatestPossible):
      "informes \(days(first, last))\(isLatestPossible ? " a más tardar" : "")"
    case .publicationDays(nil, let last, let isLatestPossible):
      isLatestPossible ? "a más tardar el \(date(last))" : date(last)
    case .publicationDays(let first?, let last, let isLatestPossible):
      "\(days(first, last))\(isLatestPossible ? " a más tardar" : "")"
    case .statement: "declaración"
    case .noStatements: "No se conocía ninguna declaración en la fecha de publicación."
    case .notStated: "no consta"
    case .statementsNote:
      "Posiciones expresadas en público; cada una es la afirmación de la parte, no una conclusión de este informe."
    case .notStatedNote: "«No consta»: en ninguna de las fuentes de este informe."
    case .silentParties(let names): "Sin posición al respecto en las fuentes de este informe: \(language.list(names))."
    case .nothingReported: "Nada de este tipo se había notificado en la fecha de publicación."
    case .notVerifiedHere: "no verificado aquí"
    case .allReported(let origin): "Todo según lo notificado por: \(origin)"
    case .accordingTo(let source): "según \(source)"
    case .correctionsTitle: "Correcciones"
    case .changesTitle(let day): "Desde el último número, \(date(day))"
    case .noChanges: "Ningún dato de este informe ha cambiado."
    case .comparedWithKnown(let day): "En comparación con lo que se conocía al \(date(day))."
    case .comparedWithPublished(let day):
      "En comparación con los datos publicados con lo que se conocía al \(date(day))."
    case .change(let kind): language.name(of: kind)
    case .unchanged(let names): "Sin valor más reciente: \(language.list(names))."
    case .changed(let kind, let day): "\(language.name(of: kind)) desde el \(shortDate(day))"
    case .changedFrom(let kind, let day): "\(language.name(of: kind)) desde el \(shortDate(day)), antes:"
    case .asPublished: "según se publicó en un número anterior"
    case .summary: "Resumen"
    case .positionsTitle: "Posiciones de las partes"
    case .sharedTopicsNote:
      "Temas sobre los que dos partes o más tienen una posición; afirmaciones, no conclusiones. «No consta»: en ninguna fuente."
    case .nextTitle: "Lo que viene"
    case .toComeNote(let day): "Previsto o anunciado, según lo conocido al \(date(day)); no realizado."
    case .nothingToCome: "No se conoce nada previsto o anunciado."
    case .summaryFoot(let number, let known, let figures): language.headline([issue(number), foot(known, figures)])
    case .pictureFoot(let known, let figures): foot(known, figures)
    case .fullReport: "Informe completo"
    case .figuresOf(let digits): "datos \(digits)"
    case .howToRead: "Cómo leer este informe"
    case .contact(let address): "Contacto: \(address)"
    case .explain(let status, let isOpen): explanation(of: status, isOpen: isOpen)
    case .explainComputed: "obtenido aquí a partir de los datos indicados."
    case .fingerprint(let digits):
      "Huella de los datos (SHA-256 de las filas del archivo adjunto figures.csv, ordenadas): \(digits)"
    case .toBeReviewed: "Esta edición aún no ha sido leída por una persona de lengua materna española."
    case .attached(.figures): "Todos los datos de este informe: valor, límites, fechas, fuente, estado, salvedad, filas"
    case .attached(.sources): "Las fuentes que este informe menciona"
    case .attached(.provenance): "Con qué y a partir de qué se hizo este informe"
    }
  }

  private func foot(_ known: Day, _ figures: String) -> String {
    language.headline(["Datos conocidos al \(date(known))", "Datos \(figures)"])
  }

  private func days(_ first: Day?, _ last: Day) -> String {
    first.map { "del \(date($0)) al \(date(last))" } ?? "del \(date(last))"
  }

  private func header(_ column: ReportPhrase.Column) -> String {
    switch column {
    case .figure: "Dato"
    case .value: "Valor"
    case .asOf: "Fecha de los datos"
    case .source, .sourceAndDocument: "Fuente"
    case .status: "Estado"
    case .caveat: "Salvedad, fila"
    case .figureAndStatus: "Dato, estado"
    case .number: "núm."
    case .kind: "Tipo"
    case .note: "Nota"
    case .published: "Publicación"
    case .topic: "Tema"
    case .place: "Lugar"
    case .group: "Grupo"
    case .issue: "Número"
    case .printed: "Publicado"
    case .right: "Correcto"
    case .reason: "Motivo"
    case .before: "Antes"
    case .now: "Ahora"
    case .difference: "Diferencia"
    case .change: "Cambio"
    }
  }

  private func explanation(of status: Status, isOpen: Bool) -> String {
    let outcome = "lo que se sabe de su resultado figura junto a cada dato."
    return switch status {
    case .reported: "publicado por su fuente, no verificado aquí."
    case .verified: "verificado por su fuente."
    case .completed: "realizado, según su fuente."
    case .estimated: "modelado o evaluado por su fuente, no contado."
    case .extrapolated: "completado entre informes, no dicho por la fuente."
    case .announced: "se dijo que ocurriría; \(isOpen ? "no realizado en la fecha de publicación." : outcome)"
    case .planned: "fijado en un acuerdo o plan; \(isOpen ? "no realizado." : outcome)"
    case .postponed: "dejado para una fecha posterior."
    case .cancelled: "cancelado."
    case .target: "un nivel acordado, no un hecho."
    case .withdrawn: "retirado por su fuente."
    }
  }
}
