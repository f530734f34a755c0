extension Spanish {
  package var runningWords: RunningWords { SpanishRunningWords.words }
}

/// What Spanish words say about the figures beside them.
private enum SpanishRunningWords {
  static let words: RunningWords = {
    var words = RunningWords()
    for (index, (name, short)) in zip(Spanish.months, Spanish.shortMonths).enumerated() {
      words.months[name] = index + 1
      words.months[short] = index + 1
    }
    words.dateLinks = "de del"
    words.magnitudes = [
      "mil": 1e3, "millón": 1e6, "millones": 1e6, "billón": 1e12, "billones": 1e12,
    ]
    words.units =
      ("de por horas hora días día semanas meses años km m kg toneladas litros hectáreas dólares euros" as WordSet)
      .union(words.magnitudes.keys)
    words.durations = """
      segundo segundos minuto minutos hora horas día días noche noches semana semanas mes meses trimestre trimestres año años página
      páginas capítulo capítulos párrafo párrafos línea líneas
      """
    words.distances = "km kilómetro kilómetros metros m"
    words.directions = "al norte sur este oeste"
    words.numbered = """
      resolución resoluciones artículo artículos art sección página páginas pág págs p pp capítulo cap cuadro anexo fig figura n
      núm no número párrafo regla versión
      """
    words.sayings = ["24/7", "50/50"]
    words.certainties = "confianza probabilidad"
    words.beforeStreetNames = "calle avenida avda plaza paseo camino carretera"
    words.spans = "entre"
    words.persons = """
      persona personas niño niños niña niñas mujer mujeres hombre hombres adulto adultos civil civiles habitantes pacientes alumnos
      """
    words.abbreviations = "art pág págs cap fig núm avda dr sr sra vol ee uu"
    words.numberedThings =
      "semana trimestre ruta carretera campo campamento sector sectores zona zonas bloque fase etapa sala edificio batallón brigada vuelo tren línea nivel grupo"
    words.beforeLastDays = ["al", "hasta el"]
    words.beforeYears = "en desde hasta de finales principios antes después año"
    words.ranges = "a al hasta"
    words.joints = "y e a al o de"
    words.weekdays = "lunes martes miércoles jueves viernes sábado domingo"
    words.timesOfDay = "h horas"
    words.happened =
      ("""
    muerto muertos muerta muertas murió murieron fallecido fallecidos liberado liberados liberada entregado entregados devuelto
    realizado completado herido heridos desplazado desplazados entrado entraron entregadas destruido destruidos llegado llegaron
    evacuado rescatado trasladado canjeado detenido arrestado deportado ejecutado recuperado distribuido reconstruido
    """ as WordSet).sorted()
    words.prospective = "ser será serán debe deben previsto prevista esperado"
    words.toCome =
      ("previsto prevista esperado esperada anunciado anunciada será serán pronto aplazado actualmente hoy mañana todavía aún"
      as WordSet).sorted()
    words.bases = "de del entre en sobre"
    words.percent = "por porcentaje"
    words.dead = """
      muerto muertos muerta muertas muerte muertes fallecido fallecidos fallecida fallecimiento defunción defunciones mortalidad cuerpo
      cuerpos cadáver restos víctima víctimas asesinado ejecutado ahogado suicidio homicidio feminicidio mártir
      """
    words.living = "vivo vivos viva vivas superviviente supervivientes sobreviviente sobrevivientes vida"
    words.loaded = SpanishLoadedWords.all
    words.judging = SpanishLoadedWords.judging
    words.clauses = SpanishLoadedWords.clauses
    words.stating = SpanishLoadedWords.stating
    return words
  }()
}
